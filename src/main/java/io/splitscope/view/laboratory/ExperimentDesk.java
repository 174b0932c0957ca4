package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.simulate.file.ExperimentException;
import io.splitscope.simulate.file.ExperimentFile;
import io.splitscope.simulate.file.ExperimentWriter;
import io.splitscope.simulate.file.TraceFile;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Standing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.util.Duration;

/** Experiments and traces as files: what is open, what was open last, and what is not saved yet, which is never lost. */
final class ExperimentDesk {

    private static final Duration REST = Duration.millis(500);

    private final Explorer explorer;
    private final ChoicesPane pane;
    private final LaboratoryMemory memory;
    private final Consumer<String> told;
    private final PauseTransition rest = new PauseTransition(REST);
    private Draft draft;
    private Optional<Path> path = Optional.empty();
    private Choices asKept;
    private Runnable opened = () -> {};

    /**
     * @param folder the program's own among the user's
     * @param told is given what to tell in a sentence
     */
    ExperimentDesk(Explorer explorer, ChoicesPane pane, Path folder, Consumer<String> told) {
        this.explorer = explorer;
        this.pane = pane;
        this.told = told;
        memory = new LaboratoryMemory(folder);
        draft = Draft.fresh(folder);
        asKept = pane.choices();
        rest.setOnFinished(event -> keep());
        recover(folder);
    }

    /** Hears that another experiment is open, or the one that is open was saved. */
    void onOpened(Runnable action) {
        opened = action;
    }

    /** The file that is open; empty when there is none. */
    Optional<Path> path() {
        return path;
    }

    /** What was open last. */
    LaboratoryMemory memory() {
        return memory;
    }

    /** Whether there is something that no file holds. */
    boolean isChanged() {
        return !pane.choices().equals(asKept);
    }

    /** Something was chosen; what is not saved is kept as soon as the choosing rests. */
    void changed() {
        rest.playFromStart();
    }

    /** Keeps what is not saved, at once. */
    void keep() {
        rest.stop();
        draft.keep(isChanged() ? Optional.of(json(home())) : Optional.empty());
    }

    /** Keeps what is not saved for the next window that opens. */
    void end() {
        keep();
        draft.release();
    }

    /** What cannot be read now, perhaps since its trace is away, waits for the next window. */
    private void recover(Path folder) {
        for (Draft left : Draft.all(folder)) {
            Optional<String> json = left.take();
            if (json.isPresent() && isShown(json.get())) {
                draft = left;
                return;
            }
            left.release();
        }
    }

    private boolean isShown(String json) {
        try {
            ExperimentFile file = ExperimentFile.parse(json, home());
            pane.show(Choices.of(file.name(), file.lookFor(), file.experiment()));
            told.accept(text("ExperimentDesk.here-is-what-was-not"));
            return true;
        } catch (ExperimentException e) {
            told.accept(text("ExperimentDesk.what-was-not-saved-last", e.getMessage()));
            return false;
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home")).toAbsolutePath();
    }

    /** Whether a name is that of a trace, and else of an experiment. */
    static boolean isTrace(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Opens a trace or an experiment, as the ending of its name says; in the background. */
    void open(Path file) {
        if (isTrace(file)) {
            read(() -> TraceFile.read(file, true), trace -> {
                memory.opened(file);
                pane.useTrace(new Network.OwnTrace(trace));
                told.accept(text(
                        "ExperimentDesk.a-trace-of-samples", trace.samples().size(), file.getFileName()));
            });
        } else {
            read(() -> ExperimentFile.read(file), experiment -> {
                memory.opened(file);
                show(experiment, Optional.of(file));
            });
        }
    }

    private <T> void read(Callable<T> reader, Consumer<T> use) {
        Task<T> reading = new Task<>() {
            @Override
            protected T call() throws Exception {
                return reader.call();
            }
        };
        reading.setOnSucceeded(event -> use.accept(reading.getValue()));
        reading.setOnFailed(event -> {
            if (reading.getException() instanceof ExperimentException problem) {
                told.accept(problem.getMessage());
            } else {
                explorer.messages().failed(text("ExperimentDesk.the-file-was-not-opened"), reading.getException());
            }
        });
        Thread thread = new Thread(reading, "laboratory file");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens an experiment that comes with the program. */
    void open(SampleExperiment sample) {
        show(sample.read(), Optional.empty());
    }

    private void show(ExperimentFile file, Optional<Path> from) {
        path = from;
        pane.show(Choices.of(file.name(), file.lookFor(), file.experiment()));
        asKept = pane.choices();
        keep();
        opened.run();
        told.accept(text("ExperimentDesk.sliders-follow"));
        take(file);
    }

    /** The sliders say what devices do not: the server, the mini-batch, the protocol. A model that is named is opened. */
    private void take(ExperimentFile file) {
        Optional<Path> model = file.model().filter(Files::isRegularFile);
        if (model.isPresent() && !isOpen(model.get())) {
            ModelSource source = new ModelSource.InFile(model.get());
            Setting then =
                    merged(explorer.replay().chosen(explorer.settingProperty().get()), file);
            explorer.open(source, file.dims(), Optional.empty(), then, () -> explorer.settingProperty()
                    .set(then));
        } else if (explorer.shownProperty().get() != null) {
            Standing now = explorer.standing();
            explorer.decide(
                    text("ExperimentDesk.experiment"),
                    new Standing(
                            merged(now.setting(), file),
                            now.byHand(),
                            now.dims(),
                            now.view(),
                            now.memory(),
                            now.measured()));
            file.model()
                    .filter(named -> !isOpen(named))
                    .ifPresent(named -> told.accept(text("ExperimentDesk.its-model-is-not-there", named)));
        }
    }

    private boolean isOpen(Path model) {
        Shown shown = explorer.shownProperty().get();
        return shown != null && shown.model().source().key().equals(new ModelSource.InFile(model).key());
    }

    /** Speed and rates are the devices'; pins stay. */
    private static Setting merged(Setting now, ExperimentFile file) {
        Setting said = file.experiment().setting();
        return new Setting(
                now.deviceSpeed(),
                said.serverSpeed(),
                new Link(now.link().uplink(), now.link().downlink(), now.link().latency()),
                said.batch(),
                said.localIterations(),
                said.mode(),
                said.backwardRatio(),
                said.rawDataStays(),
                said.compression(),
                now.pins(),
                said.protocol().withFrozen(now.protocol().frozen()));
    }

    /** Writes the experiment to a file, which is then the one that is open. */
    void save(Path file) {
        Choices now = pane.choices();
        try {
            String json = json(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
            path = Optional.of(file);
            asKept = now;
            memory.opened(file);
            keep();
            opened.run();
            boolean layers = !explorer.settingProperty().get().pins().isEmpty()
                    || !explorer.settingProperty().get().protocol().frozen().isEmpty();
            told.accept(
                    layers ? text("ExperimentDesk.saved-without-layers", file) : text("ExperimentDesk.saved", file));
        } catch (ExportException e) {
            told.accept(e.getMessage());
        }
    }

    private String json(Path folder) {
        Optional<OpenModel> open =
                Optional.ofNullable(explorer.shownProperty().get()).map(Shown::model);
        Optional<Path> model = open.map(OpenModel::source)
                .flatMap(source -> source instanceof ModelSource.InFile in ? Optional.of(in.path()) : Optional.empty());
        Setting setting = explorer.replay().chosen(explorer.settingProperty().get());
        Map<String, Long> dims = model.isPresent() ? open.orElseThrow().dims() : Map.of();
        return ExperimentWriter.json(pane.choices().file(setting, model, dims), folder);
    }
}
