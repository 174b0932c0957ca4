package io.splitscope.view.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Experiment;
import io.splitscope.gdsec.ProblemKind;
import io.splitscope.gdsec.Xi;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.StringConverter;

/** The controls of a race: problem, data, and sliders. */
final class ChoicePane extends VBox {

    /** More than any worker has. */
    private static final double FULL = 1e6;

    private static final double[] XI = {0, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 1000};
    private static final double[] BETA = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 1};
    private static final double[] WORKERS = {1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 70, 100};
    private static final double[] BATCH = {1, 2, 5, 10, 20, 30, 40, FULL};
    private static final double[] UNLIKENESS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    private static final double[] ROUNDS = {100, 200, 500, 1000, 2000, 5000, 10_000};
    private static final DoubleFunction<String> PLAIN = value -> String.format(Locale.ROOT, "%,.4g", value)
            .replaceAll("(\\.[0-9]*?)0+$", "$1")
            .replaceAll("\\.$", "");
    private static final DoubleFunction<String> WHOLE = value -> String.format(Locale.ROOT, "%,.0f", value);

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(this, "choice", Choice.USUAL);
    private final ComboBox<ProblemKind> problem = new ComboBox<>();
    private final Label source = new Label(text("ChoicePane.generated-data"));
    private final Button generated = new Button(text("ChoicePane.generated"));
    private final SliderRow xi =
            row("gdsec-xi", "ξ · α", text("ChoicePane.gd-sec-s-threshold-as"), XI, PLAIN, Xi.USUAL.value());
    private final SliderRow beta =
            row("gdsec-beta", "β", text("ChoicePane.how-much-of-what-was"), BETA, PLAIN, GdSec.USUAL_BETA);
    private final SliderRow workers = row(
            "gdsec-workers",
            text("ChoicePane.workers-m"),
            text("ChoicePane.how-many-share-the-data"),
            WORKERS,
            WHOLE,
            Experiment.USUAL.workers());
    private final SliderRow batch = row(
            "gdsec-batch",
            text("ChoicePane.mini-batch"),
            text("ChoicePane.samples-a-worker-draws-in"),
            BATCH,
            value -> value == FULL ? text("ChoicePane.full-batch") : WHOLE.apply(value),
            FULL);
    private final SliderRow unlikeness = row(
            "gdsec-unlikeness",
            text("ChoicePane.unlikeness"),
            text("ChoicePane.how-unlike-the-workers-data"),
            UNLIKENESS,
            PLAIN,
            Experiment.USUAL.unlikeness());
    private final SliderRow rounds = row(
            "gdsec-rounds",
            text("ChoicePane.rounds"),
            text("ChoicePane.how-long-it-runs"),
            ROUNDS,
            WHOLE,
            Experiment.USUAL.rounds());
    private Optional<Path> data = Optional.empty();
    private long seed = Experiment.USUAL.seed();

    ChoicePane() {
        getStyleClass().add("settings");
        problem.setId("gdsec-problem");
        problem.setAccessibleText(text("ChoicePane.what-is-learned"));
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.getItems().setAll(ProblemKind.values());
        problem.setConverter(new Titles());
        problem.setValue(Experiment.USUAL.problem());
        problem.valueProperty().addListener(property -> changed());
        source.setWrapText(true);
        source.getStyleClass().add("muted");
        Button open = new Button(text("ChoicePane.data"));
        open.setId("gdsec-data");
        open.setTooltip(new Tooltip(text("ChoicePane.a-table-csv-to-learn")));
        open.setOnAction(event -> chooseData());
        generated.setId("gdsec-generated");
        generated.setTooltip(new Tooltip(text("ChoicePane.go-back-to-generated-data")));
        generated.setDisable(true);
        generated.setOnAction(event -> use(Optional.empty()));
        Button another = new Button(text("ChoicePane.another-seed"));
        another.setId("gdsec-seed");
        another.setTooltip(new Tooltip(text("ChoicePane.other-data-another-start-other")));
        another.setOnAction(event -> {
            seed++;
            changed();
        });
        getChildren().addAll(problem, new FlowPane(6, 6, open, generated, another), source);
        Stream.of(xi, beta, workers, batch, unlikeness, rounds).forEach(row -> {
            row.valueProperty().addListener(property -> changed());
            getChildren().add(row);
        });
        changed();
    }

    private static SliderRow row(
            String id, String title, String help, double[] values, DoubleFunction<String> words, double usual) {
        return new SliderRow(id, title, help, values.length - 1, position -> values[(int) position], words, usual);
    }

    private static final class Titles extends StringConverter<ProblemKind> {
        @Override
        public String toString(ProblemKind kind) {
            return kind == null ? "" : kind.title();
        }

        @Override
        public ProblemKind fromString(String title) {
            return List.of(ProblemKind.values()).stream()
                    .filter(kind -> kind.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void chooseData() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("ChoicePane.data-to-learn-from"));
        chooser.getExtensionFilters().add(new ExtensionFilter(text("ChoicePane.table"), "*.csv", "*.tsv", "*.txt"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            use(Optional.of(chosen.toPath()));
        }
    }

    /** Learns from a table or, without one, from generated data. */
    void use(Optional<Path> table) {
        data = table;
        source.setText(table.map(file -> text("ChoicePane.data-of", file.getFileName()))
                .orElse(text("ChoicePane.generated-data")));
        generated.setDisable(table.isEmpty());
        changed();
    }

    private void changed() {
        double size = batch.valueProperty().get();
        choice.set(new Choice(
                new Experiment(
                        problem.getValue(),
                        data,
                        (int) workers.valueProperty().get(),
                        Experiment.USUAL.samples(),
                        unlikeness.valueProperty().get(),
                        size == FULL ? OptionalInt.empty() : OptionalInt.of((int) size),
                        (int) rounds.valueProperty().get(),
                        OptionalDouble.empty(),
                        seed),
                new Xi(xi.valueProperty().get(), true),
                beta.valueProperty().get()));
    }

    /** What the controls stand at. */
    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }
}
