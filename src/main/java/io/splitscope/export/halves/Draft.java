package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.export.halves.FoldedShape.Source;
import io.splitscope.model.Dim;
import io.splitscope.model.Legible;
import io.splitscope.model.Shape;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What one part needs, as far as is known. */
final class Draft {

    private final Network network;
    private final Part part;
    private final Handover handover;
    private final BitSet nodes = new BitSet();
    private final Set<String> data = new LinkedHashSet<>();
    private final Set<String> weights = new LinkedHashSet<>();
    private final Map<String, FoldedShape> folded = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> received = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean layers;

    /** Asks another part for extents. */
    interface Handover {
        void ask(String value, Part from, Part to);
    }

    Draft(Network network, Part part, Handover handover) {
        this.network = network;
        this.part = part;
        this.handover = handover;
    }

    Part part() {
        return part;
    }

    boolean hasLayers() {
        return layers;
    }

    boolean has(int position) {
        return nodes.get(position);
    }

    Set<String> weights() {
        return weights;
    }

    /** Data that its layers read and that is not its own. */
    Set<String> data() {
        return data;
    }

    void addLayer(int position) {
        layers = true;
        add(position);
        for (String value : Network.reads(network.node(position))) {
            if (network.home(value).isPresent() && !isOwn(value)) {
                data.add(value);
            }
        }
    }

    /** Adds a node, whose operands are then needed. */
    void add(int position) {
        if (!nodes.get(position)) {
            nodes.set(position);
            Network.reads(network.node(position)).forEach(this::need);
        }
    }

    void need(String value) {
        if (!value.isEmpty() && needed.add(value)) {
            open.add(value);
        }
    }

    private boolean isOwn(String value) {
        return network.home(value).filter(home -> home == part).isPresent();
    }

    /** Whether a value can be read here without handing over more data. */
    boolean canRead(String value) {
        return network.home(value).isEmpty() || isOwn(value) || data.contains(value);
    }

    /**
     * Follows what is needed back to where it comes from.
     *
     * @return whether anything was open
     * @throws ExportException if extents are needed that only a later part knows
     */
    boolean close() throws ExportException {
        boolean any = !open.isEmpty();
        while (!open.isEmpty()) {
            String value = open.pop();
            if (network.isStored(value)) {
                weights.add(value);
            } else if (network.home(value).isEmpty() && network.producer(value).isPresent()) {
                addConstant(value, network.producer(value).get());
            }
        }
        return any;
    }

    private void addConstant(String value, int position) throws ExportException {
        Node node = network.node(position);
        boolean looksAtExtents =
                node.isStandard() && (node.op().equals("Shape") || node.op().equals("Size"));
        if (!looksAtExtents || canRead(node.input(0))) {
            add(position);
        } else if (!received.contains(value) && !folded.containsKey(value)) {
            takeExtents(value, node);
        }
    }

    private void takeExtents(String value, Node node) throws ExportException {
        Part from = network.home(node.input(0)).orElseThrow();
        Shape shape = network.shape(node.input(0));
        boolean fixed = shape.ranked() && shape.dims().stream().allMatch(Dim.Known.class::isInstance);
        if (fixed) {
            folded.put(value, fold(value, node, shape, false));
        } else if (from.compareTo(part) < 0) {
            received.add(value);
            handover.ask(value, from, part);
        } else if (part == Part.DEVICE && node.op().equals("Shape") && network.isOfInputs(shape)) {
            folded.put(value, derive(value, node, shape));
        } else if (shape.elements().isPresent()) {
            folded.put(value, fold(value, node, shape, true));
        } else {
            throw new ExportException(text(
                    "HalvesExport.cannot-be-exported",
                    text("Draft.decided-later", Legible.name(node.input(0)), part.fileName(), from.fileName())));
        }
    }

    /** The extents, taken from inputs of the model where the file leaves them open. */
    private FoldedShape derive(String value, Node node, Shape shape) {
        FoldedShape constant = fold(value, node, shape, false);
        int first = Axes.of(node, shape.rank()).first();
        List<Optional<Source>> sources = new ArrayList<>();
        for (int i = 0; i < constant.extents().size(); i++) {
            sources.add(network.source(shape.dims().get(first + i)));
        }
        boolean fixed = sources.stream().allMatch(Optional::isEmpty);
        return fixed ? constant : new FoldedShape(value, constant.extents(), false, false, sources);
    }

    private static FoldedShape fold(String value, Node node, Shape shape, boolean assumed) {
        if (node.op().equals("Size")) {
            OptionalLong elements = shape.elements();
            return new FoldedShape(value, List.of(elements.orElseThrow()), true, assumed);
        }
        Axes axes = Axes.of(node, shape.rank());
        List<Long> extents = new ArrayList<>();
        for (Dim dim : shape.dims().subList(axes.first(), axes.end())) {
            extents.add(dim.size().orElseThrow());
        }
        return new FoldedShape(value, extents, false, assumed);
    }

    PartPlan plan(List<String> inputs, List<String> outputs) {
        Set<Integer> calls = new LinkedHashSet<>();
        for (FunctionCall call : network.calls().values()) {
            if (staysCall(call, outputs)) {
                calls.add(call.index());
            }
        }
        return new PartPlan(part, nodes, calls, weights, inputs, outputs, List.copyOf(folded.values()));
    }

    /** Whether everything in a call is here, and nobody needs what only stands inside. */
    private boolean staysCall(FunctionCall call, List<String> outputs) {
        List<Integer> inside = network.inside(call.index());
        return !inside.isEmpty()
                && inside.stream().allMatch(nodes::get)
                && call.inputs().stream().allMatch(this::isHere)
                && outputs.stream()
                        .filter(output -> !call.outputs().contains(output))
                        .allMatch(output -> network.producer(output)
                                .filter(inside::contains)
                                .isEmpty());
    }

    private boolean isHere(String value) {
        return value.isEmpty()
                || weights.contains(value)
                || data.contains(value)
                || received.contains(value)
                || folded.containsKey(value)
                || network.isRaw(value) && part == Part.DEVICE
                || network.producer(value).filter(nodes::get).isPresent();
    }
}
