package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A model that is ready to run. It holds the model's weights in memory until it is closed. One call at a time. */
public final class Session implements AutoCloseable {

    /** Where a model in memory has its other files; the name is the runtime's. */
    private static final String WEIGHTS_FOLDER = "session.model_external_initializers_file_folder_path";

    private final String name;
    private final OrtSession session;
    private final List<Port> inputs;
    private final List<Port> outputs;

    private Session(String name, OrtSession session) throws OrtException {
        this.name = name;
        this.session = session;
        this.inputs = ports(session.getInputInfo());
        this.outputs = ports(session.getOutputInfo());
    }

    /**
     * Opens a model.
     *
     * @throws RuntimeMissingException if ONNX Runtime is not there
     * @throws RunException if it refuses the model, or weights are missing
     */
    public static Session open(Path model, SessionSettings settings) throws RunException {
        return open(model, Optional.empty(), settings, Map.of());
    }

    /**
     * Opens a model with random weights in place of those whose file is missing.
     *
     * @param seed decides the weights, together with their names: the same weight is the same in every model
     * @throws RuntimeMissingException if ONNX Runtime is not there
     * @throws RunException if it refuses the model
     */
    public static Session openFilled(Path model, SessionSettings settings, long seed) throws RunException {
        OnnxRuntime.require();
        try (Values weights = MissingWeights.of(model).random(seed)) {
            return open(model, Optional.empty(), settings, weights.byName());
        }
    }

    /**
     * Like {@link #openFilled(Path, SessionSettings, long)}, with names for all nodes that have none of their own.
     *
     * @param source the model's file
     * @param model what was read from it
     */
    static Session openNamed(Path source, Model model, SessionSettings settings, long seed) throws RunException {
        OnnxRuntime.require();
        try (Values weights = MissingWeights.of(source).random(seed)) {
            return open(source, NamedCopy.of(source, model), settings, weights.byName());
        }
    }

    private static Session open(
            Path model, Optional<ByteBuffer> contents, SessionSettings settings, Map<String, Value> weights)
            throws RunException {
        OnnxRuntime.require();
        String name = String.valueOf(model.getFileName());
        try (SessionOptions options = options(settings)) {
            if (!weights.isEmpty()) {
                Map<String, OnnxTensorLike> tensors = new LinkedHashMap<>();
                weights.forEach((weight, value) -> tensors.put(weight, value.tensor()));
                options.addExternalInitializers(tensors);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            if (contents.isPresent()) {
                String folder = model.toAbsolutePath().getParent().toString();
                options.addConfigEntry(WEIGHTS_FOLDER, folder);
                return new Session(name, environment.createSession(contents.get(), options));
            }
            return new Session(name, environment.createSession(model.toString(), options));
        } catch (OrtException e) {
            throw refused(name, e);
        }
    }

    /**
     * Opens a model in memory.
     *
     * @param name what to call it in messages
     * @throws RuntimeMissingException if ONNX Runtime is not there
     * @throws RunException if it refuses the model
     */
    public static Session open(String name, byte[] model, SessionSettings settings) throws RunException {
        OnnxRuntime.require();
        try (SessionOptions options = options(settings)) {
            return new Session(name, OrtEnvironment.getEnvironment().createSession(model, options));
        } catch (OrtException e) {
            throw refused(name, e);
        }
    }

    private static SessionOptions options(SessionSettings settings) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setOptimizationLevel(settings.fused() ? OptLevel.ALL_OPT : OptLevel.NO_OPT);
        options.setDeterministicCompute(!settings.fused());
        options.setIntraOpNumThreads(settings.threads());
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        if (settings.trace().isPresent()) {
            options.enableProfiling(settings.trace().get().toString());
        }
        return options;
    }

    private static RunException refused(String name, OrtException e) {
        return new RunException(
                text("Session.refuses", Legible.name(name), e.getMessage()), text("Session.check-the-file"), e);
    }

    private static List<Port> ports(Map<String, NodeInfo> nodes) {
        return nodes.values().stream()
                .map(node -> node.getInfo() instanceof TensorInfo tensor
                        ? new Port(
                                node.getName(),
                                ElementTypes.ofRuntime(tensor),
                                Arrays.stream(tensor.getShape()).boxed().toList())
                        : new Port(node.getName(), ElementType.UNKNOWN, List.of()))
                .toList();
    }

    /** What it has to be given, in the model's order. */
    public List<Port> inputs() {
        return inputs;
    }

    /** What it gives, in the model's order. */
    public List<Port> outputs() {
        return outputs;
    }

    /**
     * Runs the model.
     *
     * @param values at least its inputs, by name; others are left alone. They stay the caller's to close
     * @return its outputs in the model's order, the caller's to close; a list of tensors as {@code name[0]}, {@code name[1]} and so on
     * @throws RunException if an input is missing, or something goes wrong on the way
     */
    public Values run(Map<String, Value> values) throws RunException {
        return run(values, Progress.NONE);
    }

    /**
     * Runs the model as long as somebody waits for it.
     *
     * @throws RunException if an input is missing, or something goes wrong on the way
     * @throws CancellationException if the caller gave up, soon after it did
     */
    public Values run(Map<String, Value> values, Progress progress) throws RunException {
        if (outputs.isEmpty()) {
            return new Values(Map.of());
        }
        Map<String, OnnxTensor> given = new LinkedHashMap<>();
        for (Port input : inputs) {
            Value value = values.get(input.name());
            if (value == null) {
                throw new RunException(
                        text("Session.nothing-given", Legible.name(input.name()), Legible.name(name)),
                        text("Session.give-each-input"));
            }
            given.put(input.name(), value.tensor());
        }
        try (Interruption interruption = Interruption.of(progress)) {
            return results(session.run(given, interruption.options()));
        } catch (OrtException e) {
            progress.checkCancelled();
            throw new RunException(
                    text("Session.does-not-run", Legible.name(name), e.getMessage()), text("Session.check-inputs"), e);
        }
    }

    /** The caller owns what is inside from now on, so the result itself is never closed. */
    private Values results(OrtSession.Result result) throws OrtException, RunException {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Map.Entry<String, OnnxValue> entry : result) {
            if (entry.getValue() instanceof OnnxTensor tensor) {
                values.put(entry.getKey(), new Value(tensor));
            } else if (entry.getValue() instanceof OnnxSequence sequence) {
                List<OnnxTensor> tensors = tensors(entry.getKey(), sequence);
                for (int i = 0; i < tensors.size(); i++) {
                    values.put(entry.getKey() + "[" + i + "]", new Value(tensors.get(i)));
                }
            } else {
                throw noTensor(entry.getKey());
            }
        }
        return new Values(values);
    }

    private List<OnnxTensor> tensors(String output, OnnxSequence sequence) throws OrtException, RunException {
        List<OnnxTensor> tensors = new ArrayList<>();
        for (OnnxValue element : sequence.getValue()) {
            if (!(element instanceof OnnxTensor tensor)) {
                throw noTensor(output);
            }
            tensors.add(tensor);
        }
        sequence.close();
        return tensors;
    }

    private RunException noTensor(String output) {
        return new RunException(
                text("Session.no-tensor", Legible.name(output), Legible.name(name)), text("Session.leave-it-out"));
    }

    /**
     * Ends the profile that {@link SessionSettings#trace} asked for.
     *
     * @return the file it was written to
     * @throws RunException if there is none
     */
    Path endTrace() throws RunException {
        try {
            return Path.of(session.endProfiling());
        } catch (OrtException e) {
            throw new RunException(
                    text("Session.no-profile", Legible.name(name), e.getMessage()), text("OnnxRuntime.make-room"), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not let go of " + name, e);
        }
    }
}
