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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;

/** The charts, one at a time. They follow the sliders while they can be seen. */
public final class ChartsPane extends TitledPane {

    private static final double HEIGHT = 262;

    private final Explorer explorer;
    private final TabPane tabs = new TabPane();
    private final List<Chart> charts;
    private final ObjectProperty<ChartChoice> choice =
            new SimpleObjectProperty<>(this, "choice", new ChartChoice("", Axis.DEVICE_SPEED));
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
        setMinHeight(USE_PREF_SIZE);
        tabs.setId("chart-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(HEIGHT);
        tabs.setPrefHeight(HEIGHT);
        charts.forEach(chart -> tabs.getTabs().add(new Tab(chart.title(), chart.node())));
        setContent(tabs);
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
