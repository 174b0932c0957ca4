package io.splitscope.view;

import io.splitscope.layout.Direction;
import io.splitscope.paint.Overlay;
import io.splitscope.scenario.ScenarioPanels;
import io.splitscope.split.envelope.Axis;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.plot.ChartChoice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the user wants to see in and around the picture. */
final class PictureOptions {

    private final ObjectProperty<Optional<Overlay>> overlay =
            new SimpleObjectProperty<>(this, "overlay", Optional.empty());
    private final BooleanProperty legend = new SimpleBooleanProperty(this, "legend", true);

    private final BooleanProperty minimap = new SimpleBooleanProperty(this, "minimap", true);
    private final BooleanProperty edgeLabels = new SimpleBooleanProperty(this, "edgeLabels", false);
    private final BooleanProperty charts = new SimpleBooleanProperty(this, "charts", false);
    private final BooleanProperty why = new SimpleBooleanProperty(this, "why", false);
    private final BooleanProperty compare = new SimpleBooleanProperty(this, "compare", false);
    private final BooleanProperty blockwise = new SimpleBooleanProperty(this, "block-wise", false);
    private final ObjectProperty<ChartChoice> chart =
            new SimpleObjectProperty<>(this, "chart", new ChartChoice("", Axis.DEVICE_SPEED));
    private final BooleanProperty followCut = new SimpleBooleanProperty(this, "followCut", true);
    private final BooleanProperty leftToRight = new SimpleBooleanProperty(this, "leftToRight", false);

    PictureOptions(Explorer explorer) {
        leftToRight.addListener((property, old, now) -> explorer.turn(now ? Direction.RIGHT : Direction.DOWN));
        explorer.directionProperty().addListener((property, old, now) -> leftToRight.set(now == Direction.RIGHT));
    }

    private List<BooleanProperty> switches() {
        return Stream.concat(Stream.of(legend, minimap, followCut, edgeLabels), below().stream())
                .toList();
    }

    /** The parts that open below the picture. */
    private List<BooleanProperty> below() {
        return List.of(charts, why, compare, blockwise);
    }

    /** What stands below the picture. */
    ScenarioPanels panels() {
        return new ScenarioPanels(
                below().stream()
                        .filter(BooleanProperty::get)
                        .map(BooleanProperty::getName)
                        .toList(),
                Optional.of(chart.get().name()).filter(name -> !name.isEmpty()),
                Optional.of(word(chart.get().along())));
    }

    /** Opens exactly these parts below the picture; a chart that is not known leaves the present one. */
    void show(ScenarioPanels panels) {
        below().forEach(part -> part.set(panels.open().contains(part.getName())));
        Axis along = Stream.of(Axis.values())
                .filter(axis -> panels.along().equals(Optional.of(word(axis))))
                .findFirst()
                .orElse(chart.get().along());
        chart.set(new ChartChoice(panels.chart().orElse(chart.get().name()), along));
    }

    private static String word(Axis axis) {
        return axis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Switches as {@link #choice} told; what is not told stays. */
    void restore(Map<String, Boolean> choice) {
        switches().forEach(option -> option.set(choice.getOrDefault(option.getName(), option.get())));
        Stream.of(Overlay.values())
                .filter(kind -> choice.getOrDefault(name(kind), false))
                .findFirst()
                .ifPresent(kind -> overlay.set(Optional.of(kind)));
    }

    /** What is switched on and off, the overlay among it, by name, to be remembered. */
    Map<String, Boolean> choice() {
        Map<String, Boolean> choice =
                switches().stream().collect(Collectors.toMap(BooleanProperty::getName, BooleanProperty::get));
        overlay.get().ifPresent(kind -> choice.put(name(kind), true));
        return choice;
    }

    private static String name(Overlay kind) {
        return "overlay." + kind.name();
    }

    /** Whether a map of the whole graph shows while the graph is larger than its canvas. */
    BooleanProperty minimapProperty() {
        return minimap;
    }

    /** Whether shape and size are written on all edges that leave room. */
    BooleanProperty edgeLabelsProperty() {
        return edgeLabels;
    }

    /** Whether charts show below the picture. */
    BooleanProperty chartsProperty() {
        return charts;
    }

    /** Whether the reasons for the split show below the picture. */
    BooleanProperty whyProperty() {
        return why;
    }

    /** Whether other strategies show below the picture. */
    BooleanProperty compareProperty() {
        return compare;
    }

    /** Whether the block-wise way shows below the picture. */
    BooleanProperty blockwiseProperty() {
        return blockwise;
    }

    /** The chart in front. */
    ObjectProperty<ChartChoice> chartProperty() {
        return chart;
    }

    /** Whether the view goes with the cut while sliders move. */
    BooleanProperty followCutProperty() {
        return followCut;
    }

    /** Whether data flows from left to right, and not downwards. */
    BooleanProperty leftToRightProperty() {
        return leftToRight;
    }

    /** The numbers that tint layers; empty for the categories of operators. */
    ObjectProperty<Optional<Overlay>> overlayProperty() {
        return overlay;
    }

    /** Whether the legend shows. */
    BooleanProperty legendProperty() {
        return legend;
    }
}
