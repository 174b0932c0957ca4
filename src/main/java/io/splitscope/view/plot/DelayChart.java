package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Theme;
import io.splitscope.plot.DelayPlot;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.view.explorer.Ahead;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The least delay along a slider of the user's choice. A click or drag goes to a value. */
final class DelayChart implements Chart {

    private static final List<Axis> AXES =
            List.of(Axis.DEVICE_SPEED, Axis.UPLINK, Axis.DOWNLINK, Axis.SERVER_SPEED, Axis.LOCAL_ITERATIONS);

    /** An arrow key moves by this part of the slider's value. */
    private static final double STEP = 1.05;

    private final Consumer<Setting> go;
    private final PlotView view;
    private final ComboBox<Axis> axis = new ComboBox<>();
    private final Label told = new Label();
    private final VBox node;
    private final References references = new References();
    private Optional<DelayPlot> plot = Optional.empty();
    private Runnable again = () -> {};
    private Setting setting;

    DelayChart(ObservableValue<Theme> theme, Consumer<Setting> go) {
        this.go = go;
        view = new PlotView("delay-plot", theme);
        axis.setId("delay-plot-axis");
        axis.setAccessibleText(text("DelayChart.the-slider-along-which-the"));
        axis.getItems().setAll(AXES);
        axis.setConverter(new Titles());
        axis.setValue(Axis.DEVICE_SPEED);
        axis.valueProperty().addListener(property -> again.run());
        told.getStyleClass().add("muted");
        HBox head = new HBox(new Label(text("DelayChart.along")), axis, told);
        head.getStyleClass().add("chart-head");
        node = new VBox(head, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.onTake(this::take);
        view.onTell((x, y) -> plot.flatMap(shown -> shown.textAt(x, y, view.getWidth(), view.getHeight())));
        view.onStep((across, up) -> {
            if (setting != null && across != 0) {
                go(moved(across));
            }
        });
    }

    private static final class Titles extends StringConverter<Axis> {
        @Override
        public String toString(Axis axis) {
            return title(axis);
        }

        @Override
        public Axis fromString(String title) {
            return AXES.stream()
                    .filter(axis -> title(axis).equals(title))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String title(Axis axis) {
        return switch (axis) {
            case DEVICE_SPEED -> text("DelayChart.device-speed");
            case SERVER_SPEED -> text("DelayChart.server-speed");
            case UPLINK -> text("DelayChart.uplink");
            case DOWNLINK -> text("DelayChart.downlink");
            case BANDWIDTH -> text("DelayChart.uplink-and-downlink");
            case LOCAL_ITERATIONS -> text("DelayChart.local-iterations");
        };
    }

    /** The slider along which the delay is drawn. */
    ObjectProperty<Axis> axisProperty() {
        return axis.valueProperty();
    }

    @Override
    public String name() {
        return "delay";
    }

    @Override
    public String title() {
        return text("DelayChart.delay");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Shown shown, Solution solution, Ahead ahead) {
        again = () -> show(shown, solution, ahead);
        setting = solution.setting();
        AxisEnvelope envelope = ahead.best().axes().get(axis.getValue());
        if (envelope == null || ahead.workload() != solution.workload()) {
            plot = Optional.empty();
            view.clear();
            told.setText(text("DelayChart.searching-the-best-splits"));
            return;
        }
        DelayPlot next = new DelayPlot(
                envelope,
                title(axis.getValue()),
                solution.setting(),
                solution.split().delay().total(),
                references.of(solution),
                new CutNames(shown.model().model(), solution.workload())::of);
        plot = Optional.of(next);
        view.show(next);
        view.setAccessibleText(next.sentence());
        int breakpoints = envelope.stretches().size() - 1;
        told.setText(breakpoints
                + (breakpoints == 1 ? text("DelayChart.breakpoint") : text("DelayChart.breakpoints"))
                + (envelope.holds(solution.setting())
                        ? text("DelayChart.exact")
                        : text("DelayChart.at-an-earlier-setting")));
    }

    @Override
    public Optional<Taken> taken() {
        return plot.map(shown -> new Taken(shown, shown));
    }

    @Override
    public void clear() {
        again = () -> {};
        plot = Optional.empty();
        setting = null;
        view.clear();
        told.setText(text("DelayChart.no-split"));
    }

    private void take(double x, double y) {
        if (plot.isPresent()) {
            OptionalDouble value = plot.get().valueAt(x, y, view.getWidth(), view.getHeight());
            value.ifPresent(this::go);
        }
    }

    private double moved(int steps) {
        double value = axis.getValue().value(setting);
        return axis.getValue() == Axis.LOCAL_ITERATIONS ? value + steps : value * Math.pow(STEP, steps);
    }

    private void go(double value) {
        Axis along = axis.getValue();
        go.accept(along.at(setting, Math.min(along.greatest(), Math.max(along.least(), value))));
    }
}
