package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.QuantityFormatException;
import io.splitscope.model.Model;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.memory.DeviceMemory;
import io.splitscope.split.memory.MemoryFit;
import io.splitscope.split.memory.MemoryMeter;
import io.splitscope.split.memory.MemorySearch;
import io.splitscope.split.memory.Optimizer;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * What the split that is shown needs of the device's memory and, with a limit, the best split known that fits with its proven
 * gap. Follows the sliders when they rest.
 */
final class MemoryPane extends VBox {

    private final Explorer explorer;
    private final ComboBox<Optimizer> optimizer = new ComboBox<>();
    private final TextField limitField = new TextField();
    private final GridPane figures = new GridPane();
    private final Label verdict = new Label();
    private final Button show = new Button(text("MemoryPane.show-the-split-that-fits"));
    private final Beside<Known> beside;
    private Optional<Split> fitting = Optional.empty();

    /** What was found out about one solution. */
    private record Known(DeviceMemory needed, OptionalDouble limit, Optional<MemoryFit> fit) {}

    MemoryPane(Explorer explorer) {
        this.explorer = explorer;
        setId("memory-pane");
        getStyleClass().add("memory-pane");
        beside = new Beside<>("memory", this::tell, problem -> explorer.messages()
                .failed(text("MemoryPane.the-device-s-memory-was"), problem));
        Label heading = new Label(text("MemoryPane.device-memory"));
        heading.getStyleClass().add("section-heading");
        figures.getStyleClass().add("fact-grid");
        figures.setId("memory-figures");
        verdict.setId("memory-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        show.setId("memory-show");
        show.setOnAction(event -> fitting.ifPresent(
                split -> explorer.handCut().show(split.device().stream().boxed().collect(Collectors.toSet()))));
        getChildren()
                .addAll(
                        heading,
                        row(text("MemoryPane.optimiser"), optimizer()),
                        row(text("MemoryPane.limit"), limit()),
                        figures,
                        verdict,
                        show);
        say("", Optional.empty());
        explorer.memoryProperty().addListener((property, old, now) -> wanted(now));
        showLimit();
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                figures.getChildren().clear();
                say("", Optional.empty());
            }
            if (old == null || old.solution() != now.solution()) {
                follow();
            }
        });
    }

    private static HBox row(String name, Region control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(label, gap, control);
        row.getStyleClass().add("quantity-head");
        return row;
    }

    private Region optimizer() {
        optimizer.setId("optimizer");
        optimizer.getItems().setAll(Optimizer.values());
        optimizer.setValue(explorer.memoryProperty().get().optimizer());
        optimizer.setAccessibleText(text("MemoryPane.optimiser"));
        optimizer.setTooltip(new Tooltip(text("MemoryPane.what-is-kept-for-each")));
        optimizer.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optimizer value) {
                return switch (value) {
                    case SGD -> text("MemoryPane.sgd");
                    case MOMENTUM -> text("MemoryPane.momentum");
                    case ADAM -> text("MemoryPane.adam");
                };
            }

            @Override
            public Optimizer fromString(String text) {
                throw new UnsupportedOperationException("The box cannot be edited");
            }
        });
        optimizer.valueProperty().addListener((property, old, now) -> explorer.memoryProperty()
                .set(new Memory(now, limitNow())));
        return optimizer;
    }

    private Region limit() {
        limitField.setId("memory-limit");
        limitField.setPromptText(text("MemoryPane.none"));
        limitField.setPrefColumnCount(7);
        limitField.setAccessibleText(text("MemoryPane.limit-of-the-device-s"));
        limitField.setTooltip(new Tooltip(text("MemoryPane.the-memory-that-the-device")));
        limitField.setOnAction(event -> readLimit());
        limitField.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                readLimit();
            }
        });
        return limitField;
    }

    private void readLimit() {
        String text = limitField.getText().strip();
        OptionalDouble next = OptionalDouble.empty();
        if (!text.isEmpty()) {
            try {
                next = OptionalDouble.of(Quantity.BYTES.parse(text));
            } catch (QuantityFormatException e) {
                explorer.messages().note(e.getMessage());
                showLimit();
                return;
            }
        }
        try {
            explorer.memoryProperty().set(new Memory(optimizer.getValue(), next));
        } catch (IllegalArgumentException e) {
            explorer.messages().note(e.getMessage());
        }
        showLimit();
    }

    private OptionalDouble limitNow() {
        return explorer.memoryProperty().get().limit();
    }

    private void showLimit() {
        limitField.setText(
                limitNow().isPresent() ? Quantity.BYTES.format(limitNow().getAsDouble()) : "");
    }

    private void wanted(Memory memory) {
        optimizer.setValue(memory.optimizer());
        showLimit();
        follow();
    }

    private void follow() {
        Shown shown = explorer.shownProperty().get();
        if (shown == null || shown.solution().isEmpty()) {
            return;
        }
        Model model = shown.model().model();
        Solution solution = shown.solution().get();
        Optimizer chosen = explorer.memoryProperty().get().optimizer();
        OptionalDouble room = limitNow();
        beside.askAtRest(() -> known(model, solution, chosen, room));
    }

    private static Known known(Model model, Solution solution, Optimizer optimizer, OptionalDouble limit)
            throws UnsatisfiablePinsException {
        DeviceMemory needed = new MemoryMeter(model, solution.iteration(), optimizer)
                .of(solution.shownSplit().device());
        Optional<MemoryFit> fit = limit.isEmpty()
                ? Optional.empty()
                : Optional.of(MemorySearch.search(
                        model, new Splitter(solution.workload()), solution.setting(), optimizer, limit.getAsDouble()));
        return new Known(needed, limit, fit);
    }

    private void tell(Known known) {
        DeviceMemory needed = known.needed();
        figures.getChildren().clear();
        figure(0, text("MemoryPane.weights"), needed.weights());
        figure(1, text("MemoryPane.gradients"), needed.gradients());
        figure(2, text("MemoryPane.optimiser-state"), needed.optimizerState());
        figure(3, text("MemoryPane.activations-at-most"), needed.activations());
        figure(4, text("MemoryPane.together"), needed.total());
        known.fit()
                .ifPresentOrElse(
                        fit -> tell(fit, known.limit().getAsDouble(), needed.total()), () -> say("", Optional.empty()));
    }

    private void figure(int row, String name, double bytes) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        Label value = new Label(bytes(bytes));
        Region gap = new Region();
        GridPane.setHgrow(gap, Priority.ALWAYS);
        figures.addRow(row, label, gap, value);
    }

    private static String bytes(double bytes) {
        return Double.isInfinite(bytes) ? text("MemoryPane.unknown") : Quantity.BYTES.format(bytes);
    }

    private void tell(MemoryFit fit, double room, double shown) {
        if (fit instanceof MemoryFit.Best best) {
            say(
                    shown <= room
                            ? text("MemoryPane.fits")
                            : text(
                                    "MemoryPane.the-best-split-fits-it",
                                    bytes(best.memory().total())),
                    Optional.empty());
        } else if (fit instanceof MemoryFit.Offered offered) {
            say(
                    text(
                            "MemoryPane.the-best-split-does-not",
                            Quantity.TIME.format(offered.split().delay().total()),
                            bytes(offered.memory().total()),
                            gap(offered.gap())),
                    Optional.of(offered.split()));
        } else if (fit instanceof MemoryFit.TooMuch none) {
            say(text("MemoryPane.no-split-that-fits-is", bytes(none.memory().total())), Optional.empty());
        }
    }

    private static String gap(double gap) {
        if (gap == 0) {
            return text("MemoryPane.none-that-fits-is-faster");
        }
        return Double.isInfinite(gap)
                ? text("MemoryPane.by-how-much-one-that")
                : String.format(
                        Locale.ROOT,
                        text("MemoryPane.at-most-above-the-best", (gap < 0.001 ? "%.3f" : "%.1f")),
                        100 * gap);
    }

    private void say(String text, Optional<Split> offered) {
        verdict.setText(text);
        verdict.setVisible(!text.isEmpty());
        verdict.setManaged(!text.isEmpty());
        fitting = offered;
        show.setVisible(offered.isPresent());
        show.setManaged(offered.isPresent());
    }
}
