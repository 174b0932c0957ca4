package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Symbol;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.InlinedCall;
import io.splitscope.onnx.shape.Inference;
import io.splitscope.onnx.shape.Inferred;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that has been read: its graph, from which models with any values of the symbolic dimensions follow. */
public final class OnnxFile {

    private final String name;
    private final String producer;
    private final Map<String, Long> opsets;
    private final int nodeCount;
    private final GraphReader.Network network;
    private final Folding folding;
    private final Symbols symbols;
    private final List<String> warnings;

    /**
     * @param warnings what reading found odd already, in sentences for people
     */
    OnnxFile(
            String name,
            String producer,
            Map<String, Long> opsets,
            int nodeCount,
            GraphReader.Network network,
            List<String> warnings) {
        this.name = name;
        this.producer = producer;
        this.opsets = Map.copyOf(opsets);
        this.nodeCount = nodeCount;
        this.network = network;
        this.warnings = List.copyOf(warnings);
        this.folding = Folding.of(network.graph());
        this.symbols = Symbols.of(network.graph().inputs());
    }

    /** The network as the file holds it, local functions inlined. */
    public Graph graph() {
        return network.graph();
    }

    /** The nodes of the network that call local functions, by position; the graph holds what is inside instead. */
    public List<FunctionCall> calls() {
        return List.copyOf(network.calls());
    }

    /** Those calls and the ones nested in them, with what the names inside stand for. */
    public List<InlinedCall> inlined() {
        return List.copyOf(network.inlined());
    }

    /** The names of the symbolic dimensions that can be given a value, in order of appearance. */
    public List<String> symbols() {
        return symbols.bind(Map.of()).symbols().stream().map(Symbol::name).toList();
    }

    /** The name of the batch dimension; empty when the file fixes it. */
    public Optional<String> batchSymbol() {
        return symbols.bind(Map.of()).batch().symbol();
    }

    /** The model with the usual values for its symbolic dimensions. */
    public Model model() {
        return model(Map.of());
    }

    /**
     * The model with the given values for its symbolic dimensions and for what only the data decides
     * ({@link Model#dataExtents()}); symbolic dimensions left out get their usual values, what the data decides stays open. Does not
     * read the file again.
     *
     * @param dims values of at least 1, by name
     * @throws IllegalArgumentException if a value is below 1 or above its bound, or the model has no such dimension
     */
    public Model model(Map<String, Long> dims) {
        return model(dims, Progress.NONE);
    }

    /**
     * As {@link #model(Map)}, for large networks.
     *
     * @param dims values of at least 1, by symbolic name
     * @param progress is told how far the work is
     * @throws IllegalArgumentException if a value is below 1 or the model has no such dimension
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public Model model(Map<String, Long> dims, Progress progress) {
        Symbols.Bound bound = symbols.bind(dims);
        progress.report(0, text("OnnxFile.inferring-shapes"));
        Inferred inferred = Inference.of(network.graph(), bound.values(), bound.decided(), progress);
        bound.check(inferred.extents());
        progress.report(0.8, text("OnnxFile.joining-the-layers"));
        Model model = ModelAssembly.network(
                new Model.Origin(name, producer, opsets, nodeCount),
                network.graph(),
                folding,
                inferred,
                bound,
                warnings);
        progress.checkCancelled();
        return model;
    }

    /**
     * Those of the values that {@link #model(Map)} takes: a value remembered from another version of the file, or chosen for a larger
     * batch, may name nothing or be above its bound now.
     */
    public Map<String, Long> possible(Map<String, Long> dims) {
        Map<String, Long> left = new HashMap<>(dims);
        left.entrySet()
                .removeIf(dim -> dim.getValue() < 1 || !symbols().contains(dim.getKey()) && !isDecided(dim.getKey()));
        boolean dropped = left.keySet().stream().anyMatch(OnnxFile::isDecided);
        while (dropped) {
            Symbols.Bound bound = symbols.bind(left);
            Inferred inferred = Inference.of(network.graph(), bound.values(), bound.decided(), Progress.NONE);
            dropped = left.keySet()
                    .removeIf(name -> bound.decided().containsKey(name)
                            && inferred.extent(name)
                                    .filter(extent ->
                                            extent.allows(bound.decided().get(name)))
                                    .isEmpty());
        }
        return left;
    }

    private static boolean isDecided(String name) {
        return name.indexOf('#') >= 0;
    }
}
