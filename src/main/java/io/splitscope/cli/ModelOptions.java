package io.splitscope.cli;

import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.scenario.Scenario;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which model, and at which size: shared by all subcommands as a picocli mixin. */
final class ModelOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "the .onnx file")
    private Path file;

    @Option(
            names = "--dim",
            paramLabel = "NAME=N",
            description =
                    "binds a symbolic dimension, or a number that only the data decides such as boxes#0 or loop_out#trips (inspect "
                            + "lists them), to a value; may be repeated")
    private Map<String, Long> dims = new LinkedHashMap<>();

    @Option(names = "--batch", paramLabel = "N", description = "samples in a mini-batch")
    private Long batch;

    /**
     * The file.
     *
     * @throws ParameterException if none was given, and no scenario names one
     */
    Path file() {
        if (file == null) {
            throw new ParameterException(command.commandLine(), "Missing required parameter: 'MODEL'");
        }
        return file;
    }

    /**
     * Takes from a scenario what was not given: the model, its mini-batch and its dimensions.
     *
     * @throws CommandException if there is a scenario that cannot be used
     */
    void completeFrom(ScenarioOptions options) throws CommandException {
        Optional<Scenario> scenario = options.scenario();
        if (scenario.isPresent()) {
            file = file == null ? options.model() : file;
            batch = batch == null ? Long.valueOf(scenario.get().setting().batch()) : batch;
            scenario.get().dimensions().forEach(dims::putIfAbsent);
        }
    }

    /** The values of symbolic dimensions, and of what the data decides, that were asked for. */
    Map<String, Long> dims() {
        return dims;
    }

    /** The mini-batch that was asked for; empty when the model's own size counts. */
    OptionalLong batch() {
        return batch == null ? OptionalLong.empty() : OptionalLong.of(batch);
    }

    /**
     * The model at the size that was asked for: a symbolic batch dimension that is not bound by name is bound to the
     * mini-batch.
     *
     * @throws IllegalArgumentException if a value is below 1 or the model has no dimension of a name given
     */
    Model bind(OnnxFile file) {
        return bind(file, Map.of());
    }

    /**
     * The model at the size that was asked for, and where nothing was asked for, at another.
     *
     * @param otherwise values of dimensions that were not asked for; those that the model does not have are left out
     * @throws IllegalArgumentException if a value asked for is below 1 or the model has no dimension of that name
     */
    Model bind(OnnxFile file, Map<String, Long> otherwise) {
        if (batch != null && batch < 1) {
            throw new IllegalArgumentException("A mini-batch has at least 1 sample, not " + batch);
        }
        Map<String, Long> chosen = new LinkedHashMap<>(dims);
        if (batch != null) {
            file.batchSymbol().ifPresent(symbol -> chosen.putIfAbsent(symbol, batch));
        }
        file.possible(otherwise).forEach(chosen::putIfAbsent);
        return file.model(chosen);
    }
}
