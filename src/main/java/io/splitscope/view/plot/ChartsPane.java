package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Theme;
import io.splitscope.split.envelope.Axis;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The charts, one at a time. They follow the sliders while they can be seen. */
public final class ChartsPane extends TitledPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Explorer explorer;
    private final TabPane tabs = new TabPane();
    private final List<Chart> charts;
    private final ObjectProperty<ChartChoice> choice =
            new SimpleObjectProperty<>(this, "choice", new ChartChoice("", Axis.DEVICE_SPEED));
    private final DoubleProperty chartHeight = new SimpleDoubleProperty(this, "chartHeight", ChartGrip.USUAL);
    private final ChartExport export;
    private boolean stale = true;

    /**
     * @param theme light or dark
     * @param select selects a layer and brings it into sight
     */
    public ChartsPane(Explorer explorer, ObservableValue<Theme> theme, IntConsumer select) {
        this.explorer = explorer;
        Consumer<Setting> go = explorer.settingProperty()::set;
        DelayChart delay = new DelayChart(theme, go);
        charts = List.of(
                delay, new MapChart(theme, go), new DepthChart(theme, explorer.selectionProperty()::get, select));
        setId("charts");
        setText(text("ChartsPane.charts"));
        setAnimated(false);
        setExpanded(false);
        tabs.setId("chart-tabs");
        tabs.setAccessibleText(text("ChartsPane.charts"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(ChartGrip.LEAST);
        tabs.prefHeightProperty().bind(chartHeight);
        charts.forEach(chart -> tabs.getTabs().add(new Tab(chart.title(), chart.node())));
        export = new ChartExport(explorer, theme, this::front);
        HBox actions = new HBox(
                button("chart-copy", text("ChartsPane.copy"), text("ChartsPane.copy-what"), export::copy),
                button(
                        "chart-export",
                        text("ChartsPane.export"),
                        text("ChartsPane.export-what"),
                        () -> export.choose(this)));
        actions.getStyleClass().add("chart-actions");
        actions.setPickOnBounds(false);
        actions.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(actions, Pos.TOP_RIGHT);
        StackPane body = new StackPane(tabs, actions);
        VBox.setVgrow(body, Priority.ALWAYS);
        setContent(new VBox(new ChartGrip(chartHeight), body));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                export.copy();
                event.consume();
            }
        });
        tabs.getSelectionModel().selectedIndexProperty().addListener(property -> {
            choice.set(new ChartChoice(front().name(), choice.get().along()));
            showNow();
        });
        delay.axisProperty()
                .addListener((property, old, now) ->
                        choice.set(new ChartChoice(choice.get().name(), now)));
        choice.addListener((property, old, now) -> {
            delay.axisProperty().set(now.along());
            charts.stream()
                    .filter(chart -> chart.name().equals(now.name()))
                    .findFirst()
                    .ifPresent(chart -> tabs.getSelectionModel().select(charts.indexOf(chart)));
        });
        expandedProperty().addListener(property -> showNow());
        explorer.shownProperty().addListener(property -> refresh());
        explorer.selectionProperty().addListener(property -> refresh());
        explorer.lookAhead().aheadProperty().addListener(property -> refresh());
    }

    private static Button button(String id, String title, String told, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setTooltip(new Tooltip(told));
        button.setAccessibleText(told);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The height of an open chart as the user wants it, px; it gets less where there is less room. */
    public DoubleProperty chartHeightProperty() {
        return chartHeight;
    }

    /** The chart in front. */
    public ObjectProperty<ChartChoice> choiceProperty() {
        return choice;
    }

    private Chart front() {
        return charts.get(tabs.getSelectionModel().getSelectedIndex());
    }

    /** Shows what is new before the next frame: several changes come with one move of a slider. */
    private void refresh() {
        stale = true;
        requestLayout();
    }

    private void showNow() {
        stale = true;
        showFresh();
    }

    @Override
    protected void layoutChildren() {
        showFresh();
        super.layoutChildren();
    }

    private void showFresh() {
        if (!isExpanded() || !stale) {
            return;
        }
        stale = false;
        Chart chart = front();
        Optional<Shown> shown = Optional.ofNullable(explorer.shownProperty().get());
        Optional<Solution> solution = shown.flatMap(Shown::solution);
        if (solution.isEmpty()) {
            chart.clear();
        } else {
            chart.show(
                    shown.get(),
                    solution.get(),
                    explorer.lookAhead().aheadProperty().get());
        }
    }
}
