package io.splitscope.view.scenarios;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.ModelReference;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioException;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/**
 * The files of scenarios: whatever is kept, renamed or deleted is written at once to the file that was opened, or else
 * beside the model. To be used on the FX thread only; files are read and written beside it.
 */
public final class ScenarioFiles {

    private final Explorer explorer;
    private final Scenarios scenarios;
    private final Path folder;
    private final Saver saver = new Saver();
    private Consumer<Consumer<Path>> chooseModel = chosen -> {};
    private Optional<Path> file = Optional.empty();
    private Set<String> known = Set.of();
    private Optional<ScenarioBook> onDisk = Optional.empty();
    private boolean unwritten;
    private int readings;

    /**
     * @param folder the program's folder among the user's
     */
    public ScenarioFiles(Explorer explorer, Scenarios scenarios, Path folder) {
        this.explorer = explorer;
        this.scenarios = scenarios;
        this.folder = folder;
        explorer.shownProperty().addListener((property, old, now) -> shown(old, now));
        scenarios.bookProperty().addListener((property, old, now) -> now.ifPresent(this::save));
    }

    /** How to ask the user for a model that is not where a file says; hands over what was chosen, if anything. */
    public void onModelMissing(Consumer<Consumer<Path>> chooser) {
        chooseModel = chooser;
    }

    /** Where the scenarios of the open model are kept; empty while none is open. */
    public Optional<Path> file() {
        return file;
    }

    Saver saver() {
        return saver;
    }

    /** Whether what was kept last could not be written. */
    boolean isUnwritten() {
        return unwritten;
    }

    private void shown(Shown old, Shown now) {
        ModelSource source = now.model().source();
        if (old == null || !old.model().source().key().equals(source.key())) {
            Path usual = Place.usual(source, folder);
            settle(usual, Set.of(), scenarios.bookProperty().get());
            if (Files.exists(usual)) {
                read(usual, opening -> use(usual, opening.book().about(Scenarios.reference(source))), "");
            }
        }
    }

    private void settle(Path place, Set<String> names, Optional<ScenarioBook> book) {
        readings++;
        file = Optional.of(place);
        known = names;
        onDisk = book;
        unwritten = false;
    }

    private void use(Path place, ScenarioBook book) {
        settle(place, names(book), Optional.of(book));
        scenarios.use(book);
    }

    private static Set<String> names(ScenarioBook book) {
        Set<String> names = new HashSet<>();
        book.scenarios().forEach(scenario -> names.add(scenario.name()));
        return names;
    }

    private void read(Path place, Consumer<Opening> done, String failure) {
        int reading = ++readings;
        Task<Opening> task = new Task<>() {
            @Override
            protected Opening call() throws ScenarioException {
                return Opening.read(place);
            }
        };
        task.setOnSucceeded(event -> {
            if (reading == readings) {
                done.accept(task.getValue());
            }
        });
        task.setOnFailed(event -> {
            if (reading == readings) {
                fail(failure, task.getException());
            }
        });
        saver.run(task);
    }

    private void fail(String failure, Throwable why) {
        if (why instanceof ScenarioException told) {
            explorer.messages().problem(told.getMessage() + "." + failure);
        } else {
            explorer.messages().failed(text("ScenarioFiles.the-scenarios-were-not-read"), why);
        }
    }

    /** Opens a file of scenarios with its model, and shows the scenario that was shown last. */
    public void open(Path place) {
        read(
                place,
                opening -> open(opening, () -> use(place, opening.book())),
                text("ScenarioFiles.what-was-open-stays"));
    }

    /** Opens unsaved work, which is then kept like any other. */
    void recover(Path draft, Runnable done) {
        read(
                draft,
                opening -> open(opening, () -> {
                    Path usual = Place.usual(opening.model().orElseThrow(), folder);
                    settle(usual, Set.of(), Optional.empty());
                    scenarios.use(opening.book());
                    save(opening.book());
                    done.run();
                }),
                "");
    }

    private void open(Opening opening, Runnable use) {
        if (opening.model().isEmpty()) {
            explorer.messages()
                    .ask(
                            text("ScenarioFiles.the-model-of-these-scenarios", describe(opening)),
                            new Offer(
                                    text("ScenarioFiles.locate-it"),
                                    () -> chooseModel.accept(found -> {
                                        explorer.messages().dismiss();
                                        located(opening, found);
                                    })));
            return;
        }
        Optional<Scenario> first = opening.book().shown().or(() -> opening.book().scenarios().stream()
                .findFirst());
        explorer.open(
                opening.model().get(),
                first.map(Scenario::dimensions).orElse(Map.of()),
                first.flatMap(Scenarios::view),
                first.map(Scenario::setting)
                        .orElseGet(() -> explorer.settingProperty().get()),
                () -> {
                    use.run();
                    if (opening.changed()) {
                        explorer.messages().note(text("ScenarioFiles.the-model-is-not-the"));
                    }
                    first.map(Scenario::name).ifPresent(scenarios::show);
                });
    }

    private void located(Opening opening, Path found) {
        Task<Opening> task = new Task<>() {
            @Override
            protected Opening call() {
                return opening.about(found);
            }
        };
        task.setOnSucceeded(event -> {
            Opening there = task.getValue();
            open(there, () -> {
                use(there.file(), there.book());
                save(there.book().showing(Optional.empty()));
            });
        });
        saver.run(task);
    }

    private static String describe(Opening opening) {
        return opening.book().model() instanceof ModelReference.InFile inFile
                ? inFile.path().toString()
                : ((ModelReference.Bundled) opening.book().model()).name();
    }

    /** Keeps the scenarios in another file from now on. */
    public void saveAs(Path place) {
        Path named = ScenarioFile.is(place) ? place : place.resolveSibling(place.getFileName() + ScenarioFile.ENDING);
        if (scenarios.isOpen()) {
            settle(named, names(scenarios.book()), Optional.empty());
            save(scenarios.book());
            explorer.messages().note(text("ScenarioFiles.the-scenarios-are-kept-in", named.getFileName()));
        }
    }

    private void save(ScenarioBook book) {
        boolean nothingNew = onDisk.isPresent() && onDisk.get().equals(book);
        boolean nothingAtAll = onDisk.isEmpty() && book.scenarios().isEmpty();
        if (file.isEmpty() || nothingNew || nothingAtAll || !scenarios.isOpen()) {
            return;
        }
        Path asked = file.get();
        onDisk = Optional.of(book);
        saver.write(asked, book, known, written -> saved(asked, book, written));
    }

    private void saved(Path asked, ScenarioBook book, Saver.Written written) {
        if (!file.equals(Optional.of(asked))) {
            return;
        }
        unwritten = written.problem().isPresent();
        written.problem().ifPresent(problem -> explorer.messages()
                .problem(text("ScenarioFiles.your-scenarios-are-safe-among", problem.getMessage())));
        if (!unwritten) {
            file = Optional.of(written.file());
            known = names(written.book());
            if (!written.book().equals(book) && scenarios.book().equals(book)) {
                onDisk = Optional.of(written.book());
                scenarios.use(written.book());
            }
        }
    }

    /** Writes what waits and ends. */
    public void end() {
        saver.end();
    }
}
