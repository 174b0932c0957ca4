package io.splitscope.view.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.gdsec.BitConvention;
import io.splitscope.gdsec.MeasuredRatio;
import io.splitscope.gdsec.Story;
import io.splitscope.paint.Theme;
import io.splitscope.plot.ConvergencePlot;
import io.splitscope.view.gdsec.Standing.Course;
import io.splitscope.view.gdsec.Standing.Phase;
import io.splitscope.view.plot.PlotView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

/** Distributed gradient descent to watch: sliders at the left, curves, what to look for above and what was seen below. */
final class GdSecPane extends BorderPane {

    private static final Duration REST = Duration.millis(250);
    private static final double SETTINGS_WIDTH = 270;
    private static final double LEAST_PLOT_HEIGHT = 200;
    private static final double LEAST_PLOT_WIDTH = 240;

    private final LiveRace race = new LiveRace();
    private final ChoicePane choice = new ChoicePane();
    private final PlotView rounds;
    private final PlotView bits;
    private final ComboBox<BitConvention> convention = new ComboBox<>();
    private final Label proven = wrapped("gdsec-proven");
    private final Label data = wrapped("gdsec-source");
    private final Label seen = wrapped("gdsec-seen");
    private final Label origin = wrapped("gdsec-origin");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button pause = new Button(text("GdSecPane.pause"));
    private final Button cancel = new Button(text("GdSecPane.cancel"));
    private final Button again = new Button(text("GdSecPane.run-again"));
    private final Button carry = new Button(text("GdSecPane.use-as-compression-of-the"));
    private final Button export = new Button(text("GdSecPane.export"));
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<MeasuredRatio> measured = Optional.empty();

    /**
     * @param carried is given a measured ratio when somebody wants it in the setting
     * @param exported is given what is to be written to a file, and how its bits are counted
     */
    GdSecPane(
            ObservableValue<Theme> theme,
            Consumer<MeasuredRatio> carried,
            BiConsumer<Standing, BitConvention> exported) {
        getStyleClass().add("gdsec-pane");
        rounds = new PlotView("gdsec-rounds-plot", theme);
        bits = new PlotView("gdsec-bits-plot", theme);
        ScrollPane settings = new ScrollPane(choice);
        settings.setFitToWidth(true);
        settings.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        settings.setPrefWidth(SETTINGS_WIDTH);
        settings.setMinWidth(SETTINGS_WIDTH);
        settings.setAccessibleText(text("GdSecPane.what-is-run"));
        setLeft(settings);
        ScrollPane scroll = new ScrollPane(centre());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        pause.setId("gdsec-pause");
        pause.setOnAction(event -> togglePause());
        cancel.setId("gdsec-cancel");
        cancel.setOnAction(event -> race.cancel());
        again.setId("gdsec-again");
        again.setOnAction(event -> start());
        carry.setId("gdsec-carry");
        carry.setOnAction(event -> measured.ifPresent(ratio -> {
            carried.accept(ratio);
            origin.setText(text("GdSecPane.now-in-the-setting-protocol", ratio.origin()));
        }));
        carry.setTooltip(new Tooltip(text("GdSecPane.sets-protocol-model-update-to")));
        export.setId("gdsec-export");
        export.setOnAction(event -> exported.accept(race.standingProperty().get(), convention.getValue()));
        rest.setOnFinished(event -> start());
        choice.choiceProperty().addListener(property -> rest.playFromStart());
        race.standingProperty().addListener((property, old, now) -> show(now));
        show(race.standingProperty().get());
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox centre() {
        Label lookFor = wrapped("gdsec-look-for");
        lookFor.setText(Story.lookFor().stream().collect(Collectors.joining(" ")));
        data.getStyleClass().addAll("muted", "small-text");
        proven.getStyleClass().add("muted");
        origin.getStyleClass().addAll("muted", "small-text");
        GridPane plots = plots();
        VBox.setVgrow(plots, Priority.ALWAYS);
        progress.setId("gdsec-progress");
        progress.setAccessibleText(text("GdSecPane.progress-of-the-run"));
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox commands = new HBox(8, progress, pause, cancel, again, export);
        commands.getStyleClass().add("gdsec-commands");
        VBox centre = new VBox(8, lookFor, proven, bitsBar(), plots, commands, seen, new HBox(carry), origin, data);
        centre.getStyleClass().add("gdsec-centre");
        return centre;
    }

    /** Both curves side by side or, where that is too narrow to read, below each other. */
    private GridPane plots() {
        GridPane pane = new GridPane();
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            pane.getColumnConstraints().add(half);
        }
        for (PlotView plot : List.of(rounds, bits)) {
            plot.setPrefWidth(1);
            GridPane.setVgrow(plot, Priority.ALWAYS);
        }
        pane.getChildren().addAll(rounds, bits);
        arrange(pane, false);
        pane.widthProperty()
                .addListener((property, old, now) -> arrange(pane, now.doubleValue() < 2 * LEAST_PLOT_WIDTH));
        return pane;
    }

    private void arrange(GridPane pane, boolean narrow) {
        int span = narrow ? 2 : 1;
        GridPane.setConstraints(rounds, 0, 0, span, 1);
        GridPane.setConstraints(bits, narrow ? 0 : 1, narrow ? 1 : 0, span, 1);
        pane.setMinHeight(span * LEAST_PLOT_HEIGHT);
    }

    /** Above the curves against bits. */
    private HBox bitsBar() {
        convention.setId("gdsec-bits");
        convention.setAccessibleText(text("GdSecPane.how-bits-are-counted"));
        convention.getItems().setAll(BitConvention.values());
        convention.setValue(BitConvention.ENTROPY_CODED);
        convention.setConverter(new Titles());
        convention
                .valueProperty()
                .addListener(property -> show(race.standingProperty().get()));
        Label label = new Label(text("GdSecPane.bits"));
        label.setMnemonicParsing(true);
        label.setLabelFor(convention);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(text("GdSecPane.how-bits-are-counted")));
        HBox bar = new HBox(8, label, convention);
        bar.getStyleClass().add("gdsec-bits-bar");
        return bar;
    }

    private static final class Titles extends StringConverter<BitConvention> {
        @Override
        public String toString(BitConvention value) {
            return value == null ? "" : value.title();
        }

        @Override
        public BitConvention fromString(String text) {
            throw new UnsupportedOperationException("Conventions are chosen, not typed");
        }
    }

    /** Begins with what the controls stand at. */
    void start() {
        rest.stop();
        race.start(choice.choiceProperty().get());
    }

    /** Ends what goes on beside the window. */
    void end() {
        rest.stop();
        race.cancel();
    }

    ChoicePane choice() {
        return choice;
    }

    LiveRace race() {
        return race;
    }

    private void togglePause() {
        if (race.standingProperty().get().phase() == Phase.PAUSED) {
            race.resume();
        } else {
            race.pause();
        }
    }

    private void show(Standing now) {
        pause.setDisable(!now.isUnderWay());
        pause.setText(now.phase() == Phase.PAUSED ? text("GdSecPane.resume") : text("GdSecPane.pause"));
        cancel.setDisable(!now.isUnderWay());
        export.setDisable(now.outcome().isEmpty());
        now.course().ifPresent(this::show);
        measured = now.course().flatMap(course -> now.outcome()
                .flatMap(end -> Story.measured(course.prepared(), end, convention.getValue())));
        carry.setDisable(measured.isEmpty());
        carry.setText(measured.map(
                        ratio -> String.format(Locale.ROOT, text("GdSecPane.use-3g-as-compression-of"), ratio.ratio()))
                .orElse(text("GdSecPane.use-as-compression-of-the-2")));
        origin.setText(measured.map(MeasuredRatio::origin).orElse(""));
        seen.setText(words(now, convention.getValue()));
    }

    private static String words(Standing now, BitConvention convention) {
        return switch (now.phase()) {
            case IDLE -> "";
            case RUNNING ->
                text(
                        "GdSecPane.running",
                        now.course()
                                .map(course -> text("GdSecPane.round", course.number()))
                                .orElse("…"));
            case PAUSED ->
                text(
                        "GdSecPane.paused",
                        now.course()
                                .map(course -> text("GdSecPane.in-round", course.number()))
                                .orElse(""));
            case CANCELLED ->
                text(
                        "GdSecPane.cancelled",
                        now.course()
                                .map(course -> text("GdSecPane.in-round", course.number()))
                                .orElse(""));
            case FAILED -> now.problem();
            case DONE ->
                now.outcome()
                        .map(outcome -> String.join(" ", Story.seen(outcome, convention)))
                        .orElse("");
        };
    }

    private void show(Course course) {
        progress.setProgress((double) course.number() / course.prepared().plan().rounds());
        data.setText(course.prepared().data().description());
        proven.setText(String.format(
                        Locale.ROOT,
                        "α = %.3g, ξ = %.3g. ",
                        course.prepared().plan().stepSize(),
                        course.choice().sec(course.prepared()).xi())
                + Story.guarantee(
                        course.prepared(),
                        course.choice().sec(course.prepared()).xi()));
        show(rounds, Curves.againstRounds(course), text("GdSecPane.curves-of-against-rounds", names(course)));
        show(
                bits,
                Curves.againstBits(course, convention.getValue()),
                text("GdSecPane.curves-of-against-bits", names(course)));
    }

    private static String names(Course course) {
        return course.algorithms().stream().map(Story::name).collect(Collectors.joining(", "));
    }

    private static void show(PlotView view, ConvergencePlot plot, String text) {
        view.show(plot);
        view.setAccessibleText(text);
        view.onTell((x, y) -> plot.textAt(x, y, view.getWidth(), view.getHeight()));
    }

    /** The plots as they stand, for a file. */
    static List<ConvergencePlot> plots(Course course, BitConvention convention) {
        return List.of(Curves.againstRounds(course), Curves.againstBits(course, convention));
    }
}
