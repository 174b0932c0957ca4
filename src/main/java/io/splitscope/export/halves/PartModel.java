package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.FunctionBytes;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Operator;
import io.splitscope.onnx.wire.Rope;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the model of one part together out of the bytes of the whole. */
final class PartModel {

    private final ModelBytes bytes;
    private final Network network;
    private final PartPlan plan;
    private final Transcript transcript;
    private final Inlining inlining;
    private final Set<Operator> called = new HashSet<>();

    PartModel(ModelBytes bytes, Network network, PartPlan plan, Transcript transcript, Inlining inlining) {
        this.bytes = bytes;
        this.network = network;
        this.plan = plan;
        this.transcript = transcript;
        this.inlining = inlining;
    }

    /**
     * The bytes of the model.
     *
     * @throws ExportException if something cannot be exported, with the reason
     * @throws OnnxException if the file is damaged
     * @throws IOException if the file cannot be read any more
     */
    Rope build() throws IOException, OnnxException, ExportException {
        MessageRope model = new MessageRope();
        bytes.header().forEach(field -> model.copy(bytes.file().path(), field));
        Rope graph = graph();
        inlining.opsets()
                .forEach((domain, version) -> model.message(
                        Numbers.MODEL_OPSET,
                        new MessageRope()
                                .text(Numbers.OPSET_DOMAIN, domain)
                                .number(Numbers.OPSET_VERSION, version)
                                .build()));
        model.message(Numbers.MODEL_GRAPH, graph);
        for (FunctionBytes function : reachable()) {
            model.replace(bytes.file().path(), function.field(), transcript.function(function.field()));
        }
        return model.build();
    }

    private Rope graph() throws IOException, OnnxException, ExportException {
        MessageRope graph = new MessageRope();
        bytes.graphHeader().forEach(field -> graph.copy(bytes.file().path(), field));
        List<Unit> units = Unit.sorted(units());
        for (Unit unit : units) {
            graph.message(Numbers.GRAPH_NODE, unit.content());
        }
        for (Map.Entry<String, Field> weight : bytes.weights().entrySet()) {
            if (plan.weights().contains(weight.getKey())) {
                Field field = weight.getValue();
                boolean sparse = field.number() == Numbers.GRAPH_SPARSE_INITIALIZER;
                graph.replace(bytes.file().path(), field, sparse ? transcript.sparse(field) : transcript.weight(field));
            }
        }
        addDeclarations(graph, units);
        return graph.build();
    }

    private void addDeclarations(MessageRope graph, List<Unit> units) throws ExportException {
        Declarations declarations = new Declarations(bytes, network);
        for (String input : plan.inputs()) {
            graph.message(Numbers.GRAPH_INPUT, declarations.of(input));
        }
        bytes.inputs().forEach((name, field) -> {
            if (plan.weights().contains(name)) {
                graph.copy(bytes.file().path(), field);
            }
        });
        for (String output : plan.outputs()) {
            graph.message(Numbers.GRAPH_OUTPUT, declarations.of(output));
        }
        Set<String> here = new LinkedHashSet<>(plan.weights());
        units.forEach(unit -> here.addAll(unit.makes()));
        here.addAll(plan.inputs());
        bytes.annotations().forEach((field, tensors) -> {
            if (here.containsAll(tensors)) {
                graph.copy(bytes.file().path(), field);
            }
        });
        plan.inputs().forEach(here::remove);
        plan.outputs().forEach(here::remove);
        bytes.values().forEach((name, field) -> {
            if (here.contains(name)) {
                graph.copy(bytes.file().path(), field);
            }
        });
    }

    private List<Unit> units() throws IOException, OnnxException, ExportException {
        List<Unit> units = new ArrayList<>();
        plan.folded().forEach(folded -> units.addAll(FoldedNodes.of(folded)));
        for (FunctionCall call : network.calls().values()) {
            if (plan.calls().contains(call.index())) {
                units.add(unit(call.index(), call.inputs(), call.outputs()));
            }
        }
        for (int position : plan.nodes().stream().toArray()) {
            Node node = network.node(position);
            if (node.id().isTopLevel()) {
                units.add(unit(node.id().index(), Network.reads(node), node.outputs()));
            } else if (!plan.calls().contains(node.id().index())) {
                called.addAll(inlining.called(node));
                units.add(new Unit(node.id().index(), Network.reads(node), node.outputs(), inlining.node(node)));
            }
        }
        return units;
    }

    private Unit unit(int index, List<String> reads, List<String> makes)
            throws IOException, OnnxException, ExportException {
        NodeBytes node = bytes.nodes().get(index);
        called.addAll(node.called());
        return new Unit(index, reads, makes, transcript.node(node.field()));
    }

    /** The local functions that the nodes call, and those that these call. */
    private List<FunctionBytes> reachable() {
        Deque<Operator> open = new ArrayDeque<>(called);
        Set<Operator> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Operator operator = open.pop();
            FunctionBytes function = bytes.functions().get(operator);
            if (function != null && seen.add(operator)) {
                open.addAll(function.called());
            }
        }
        return bytes.functions().values().stream()
                .filter(function -> seen.contains(function.operator()))
                .toList();
    }
}
