package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.paint.Theme;
import io.splitscope.plot.RunPlot;
import io.splitscope.simulate.Device;
import io.splitscope.view.laboratory.Series.Line;
import io.splitscope.view.plot.PlotView;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The charts of a run, round by round, of the policy and the device that are chosen above them. */
final class RunChart extends VBox {

    private final ComboBox<Line> policy = new ComboBox<>();
    private final ComboBox<Integer> device = new ComboBox<>();
    private final PlotView chart;
    private Optional<Finished> finished = Optional.empty();
    private Optional<RunPlot> plot = Optional.empty();
    private Runnable chosen = () -> {};

    RunChart(ObservableValue<Theme> theme) {
        super(8);
        chart = new PlotView("laboratory-chart", theme);
        VBox.setVgrow(chart, Priority.ALWAYS);
        policy.setId("laboratory-policy");
        policy.setAccessibleText(text("RunChart.policy-that-is-shown"));
        device.setId("laboratory-device");
        device.setAccessibleText(text("RunChart.device-that-is-shown"));
        device.setConverter(new DeviceNames());
        policy.valueProperty().addListener(property -> showPlot());
        device.valueProperty().addListener(property -> showPlot());
        chart.onTell((x, y) -> plot.flatMap(shown -> wordsAt(shown, x, y)));
        HBox bar = new HBox(8, new Label(text("RunChart.shown")), policy, new Label(text("RunChart.device")), device);
        bar.getStyleClass().add("laboratory-bar");
        getChildren().addAll(bar, chart);
    }

    /** Hears that another policy or device was chosen. */
    void onChosen(Runnable action) {
        chosen = action;
    }

    /** Hears which round is pressed in the charts. */
    void onTake(IntConsumer action) {
        chart.onTake((x, y) -> plot.ifPresent(shown -> action.accept(shown.roundAt(x, chart.getWidth()))));
    }

    /** Hears how many rounds on an arrow key goes. */
    void onStep(IntConsumer action) {
        chart.onStep((across, up) -> action.accept(across));
    }

    /** Shows the first policy and the first device of a run. */
    void show(Finished run) {
        clear();
        finished = Optional.of(run);
        device.getItems()
                .setAll(IntStream.range(0, run.outcome().experiment().fleet().size())
                        .boxed()
                        .toList());
        device.getSelectionModel().selectFirst();
        policy.getItems().setAll(run.series().lines());
        policy.getSelectionModel().selectFirst();
    }

    /** Shows nothing. */
    void clear() {
        finished = Optional.empty();
        plot = Optional.empty();
        policy.setValue(null);
        policy.getItems().clear();
        device.setValue(null);
        device.getItems().clear();
        chart.clear();
    }

    /** Marks a round. */
    void mark(int round) {
        plot.ifPresent(shown -> chart.mark(shown.mark(round)));
    }

    /** What is drawn; empty when nothing is. */
    Optional<RunPlot> plot() {
        return plot;
    }

    /** The policy that is shown; empty when there is no run or none of its policies has a split. */
    Optional<Line> policy() {
        return Optional.ofNullable(policy.getValue());
    }

    /** The device that is shown, counted from 0; to be asked only while a plot is drawn. */
    int device() {
        return device.getValue();
    }

    private void showPlot() {
        if (finished.isPresent() && policy.getValue() != null && device.getValue() != null) {
            RunPlot now = finished.get().series().plot(policy.getValue(), device.getValue());
            plot = Optional.of(now);
            chart.show(now);
            chart.setAccessibleText(text("RunChart.rates-and-delay-round-by"));
            chosen.run();
        }
    }

    private Optional<String> wordsAt(RunPlot shown, double x, double y) {
        return shown.roundUnder(x, y, chart.getWidth(), chart.getHeight()).stream()
                .mapToObj(round -> text(
                        "RunChart.round-of-a-device",
                        round + 1,
                        Quantity.RATE.format(shown.rates().get(0).values()[round]),
                        Quantity.RATE.format(shown.rates().get(1).values()[round]),
                        Quantity.TIME.format(shown.stack().stream()
                                .mapToDouble(term -> term.values()[round])
                                .sum()),
                        Math.round(shown.layers().values()[round])))
                .findFirst();
    }

    /** The devices by name, with their speed. */
    private final class DeviceNames extends StringConverter<Integer> {
        @Override
        public String toString(Integer number) {
            return number == null || finished.isEmpty()
                    ? ""
                    : words(finished.get().outcome().experiment().fleet().get(number));
        }

        private String words(Device one) {
            return one.name() + " · " + Quantity.SPEED.format(one.speed());
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("Devices are chosen, not typed");
        }
    }
}
