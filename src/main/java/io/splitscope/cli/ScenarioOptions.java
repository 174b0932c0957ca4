package io.splitscope.cli;

import io.splitscope.model.Model;
import io.splitscope.scenario.LayerIndex;
import io.splitscope.scenario.LayerIndex.Bound;
import io.splitscope.scenario.ModelReference;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioException;
import io.splitscope.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** A scenario to begin with; whatever else is given on the command line has the last word. */
final class ScenarioOptions {

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "begin with a scenario that the window kept in this .splitscope.json; its model, too, unless"
                    + " one is given")
    private Path file;

    @Option(
            names = "--scenario-name",
            paramLabel = "NAME",
            description = "which scenario of the file (default: the one shown last)")
    private String name;

    private ScenarioBook book;

    private Optional<ScenarioBook> book() throws CommandException {
        if (file == null && name != null) {
            throw new CommandException("--scenario-name needs --scenario FILE");
        }
        if (file != null && book == null) {
            try {
                book = ScenarioFile.read(file);
            } catch (ScenarioException e) {
                throw new CommandException(e.getMessage(), e);
            }
        }
        return Optional.ofNullable(book);
    }

    /**
     * The scenario; empty when none was asked for.
     *
     * @throws CommandException if the file cannot be read, or has no such scenario
     */
    Optional<Scenario> scenario() throws CommandException {
        Optional<ScenarioBook> all = book();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Scenario> wanted = name != null
                ? all.get().scenario(name)
                : all.get().shown().or(() -> all.get().scenarios().stream().findFirst());
        if (wanted.isEmpty()) {
            throw new CommandException(
                    name == null
                            ? "There is no scenario in " + file
                            : "There is no scenario '" + name + "' in " + file + "; it has "
                                    + all.get().scenarios().stream()
                                            .map(scenario -> "'" + scenario.name() + "'")
                                            .collect(Collectors.joining(", ")));
        }
        return wanted;
    }

    /**
     * The model that the file is about.
     *
     * @throws CommandException if it is one that comes with the window
     */
    Path model() throws CommandException {
        if (book().orElseThrow().model() instanceof ModelReference.InFile inFile) {
            return inFile.path();
        }
        throw new CommandException("The scenarios are about a sample of the window; give its MODEL, too");
    }

    /**
     * What the scenario decides about a model; empty when none was asked for.
     *
     * @throws CommandException if it cannot be read, or names layers that the model does not have
     */
    Optional<Bound> bind(Model model) throws CommandException {
        Optional<Bound> bound = scenario().map(LayerIndex.of(model)::bind);
        if (bound.isPresent() && !bound.get().missing().isEmpty()) {
            throw new CommandException(
                    "The scenario names '" + bound.get().missing().get(0)
                            + "', which is no layer of " + model.origin().name()
                            + "; was it kept for another model?");
        }
        return bound;
    }
}
