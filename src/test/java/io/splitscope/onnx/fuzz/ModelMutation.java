package io.splitscope.onnx.fuzz;

import io.splitscope.onnx.proto.AttributeProto;
import io.splitscope.onnx.proto.AttributeProto.AttributeType;
import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.GraphProto;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.onnx.proto.NodeProto;
import io.splitscope.onnx.proto.TensorShapeProto.Dimension;
import io.splitscope.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Changes the structure of a model as no change of a single message does: nodes go into functions, functions call functions,
 * graphs go into branches and loops, nodes read what comes after them, names change everywhere or coincide, another model's
 * nodes are appended.
 */
final class ModelMutation {

    private static final String DOMAIN = "own";

    private static final List<String> NAMES = List.of(
            "",
            " ",
            "\n",
            "\u0000\n\u001b[31m",
            "\u202egnp.x",
            "名前\ud83d\ude00",
            "/a/b/".repeat(200),
            "layer.0.".repeat(300),
            "x".repeat(20_000),
            "a\u0301".repeat(100));

    private final Random random;

    ModelMutation(Random random) {
        this.random = random;
    }

    /** The model with one change; another model lends nodes. */
    ModelProto mutate(ModelProto model, ModelProto other) {
        ModelProto.Builder changed = model.toBuilder();
        if (model.getGraph().getNodeCount() == 0) {
            return model;
        }
        switch (random.nextInt(8)) {
            case 0 -> outline(changed);
            case 1 -> call(changed);
            case 2 -> nest(changed);
            case 3 -> cycle(changed.getGraphBuilder());
            case 4, 5 -> rename(changed.getGraphBuilder());
            case 6 -> resize(changed.getGraphBuilder());
            default -> append(changed.getGraphBuilder(), other.getGraph());
        }
        return changed.build();
    }

    /** Puts a run of nodes into a function and calls it in their place. */
    private void outline(ModelProto.Builder model) {
        GraphProto.Builder graph = model.getGraphBuilder();
        int from = random.nextInt(graph.getNodeCount());
        int to = Math.min(graph.getNodeCount(), from + 1 + random.nextInt(6));
        List<NodeProto> inside = new ArrayList<>(graph.getNodeList().subList(from, to));
        Set<String> inputs = new LinkedHashSet<>();
        Set<String> outputs = new LinkedHashSet<>();
        for (NodeProto node : inside) {
            node.getInputList().stream().filter(name -> !outputs.contains(name)).forEach(inputs::add);
            outputs.addAll(node.getOutputList());
        }
        String name = "f" + model.getFunctionsCount();
        model.addFunctions(FunctionProto.newBuilder()
                .setName(name)
                .setDomain(DOMAIN)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllNode(inside)
                .addAllOpsetImport(model.getOpsetImportList()));
        model.addOpsetImportBuilder().setDomain(DOMAIN).setVersion(1);
        for (int i = to - 1; i > from; i--) {
            graph.removeNode(i);
        }
        graph.setNode(
                from,
                NodeProto.newBuilder()
                        .setOpType(name)
                        .setDomain(DOMAIN)
                        .addAllInput(inputs)
                        .addAllOutput(outputs));
    }

    /** Lets a node, in the graph or in a function, call a function. */
    private void call(ModelProto.Builder model) {
        if (model.getFunctionsCount() == 0) {
            outline(model);
        }
        FunctionProto called = model.getFunctions(random.nextInt(model.getFunctionsCount()));
        FunctionProto.Builder caller = model.getFunctionsBuilder(random.nextInt(model.getFunctionsCount()));
        if (random.nextBoolean() && caller.getNodeCount() > 0) {
            caller.getNodeBuilder(random.nextInt(caller.getNodeCount()))
                    .setOpType(called.getName())
                    .setDomain(called.getDomain());
        } else {
            GraphProto.Builder graph = model.getGraphBuilder();
            graph.getNodeBuilder(random.nextInt(graph.getNodeCount()))
                    .setOpType(called.getName())
                    .setDomain(called.getDomain());
        }
    }

    /** Puts the whole graph into a branch or a loop, up to several hundred times. */
    private void nest(ModelProto.Builder model) {
        GraphProto.Builder graph = model.getGraphBuilder();
        int depth = random.nextInt(8) == 0 && graph.getNodeCount() < 20 ? random.nextInt(300) : 1;
        for (int i = 0; i < depth; i++) {
            boolean branch = random.nextBoolean();
            GraphProto body = graph.clone().clearInput().clearInitializer().build();
            NodeProto.Builder around = NodeProto.newBuilder().setOpType(branch ? "If" : "Loop");
            around.addInput(anyName(graph));
            around.addAttribute(body(branch ? "then_branch" : "body", body));
            if (branch) {
                around.addAttribute(body("else_branch", body));
            }
            graph.clearNode().clearOutput();
            for (int output = 0; output < body.getOutputCount(); output++) {
                String name = body.getOutput(output).getName() + "'";
                around.addOutput(name);
                graph.addOutput(ValueInfoProto.newBuilder().setName(name));
            }
            graph.addNode(around);
            if (branch && depth > 1) {
                around.removeAttribute(1);
                graph.setNode(0, around);
            }
        }
    }

    private static AttributeProto body(String name, GraphProto graph) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.GRAPH)
                .setG(graph)
                .build();
    }

    /** Lets a node read any value, of itself and of later ones too. */
    private void cycle(GraphProto.Builder graph) {
        NodeProto.Builder reader = graph.getNodeBuilder(random.nextInt(graph.getNodeCount()));
        NodeProto writer = graph.getNode(random.nextInt(graph.getNodeCount()));
        if (reader.getInputCount() > 0 && writer.getOutputCount() > 0) {
            reader.setInput(random.nextInt(reader.getInputCount()), writer.getOutput(0));
        }
    }

    /** Gives a value another name wherever it stands, possibly that of another value; or a node. */
    private void rename(GraphProto.Builder graph) {
        String old = anyName(graph);
        String now = random.nextBoolean() ? anyName(graph) : NAMES.get(random.nextInt(NAMES.size()));
        if (random.nextBoolean()) {
            graph.getNodeBuilder(random.nextInt(graph.getNodeCount())).setName(now);
            return;
        }
        for (NodeProto.Builder node : graph.getNodeBuilderList()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                if (node.getInput(i).equals(old)) {
                    node.setInput(i, now);
                }
            }
            for (int i = 0; i < node.getOutputCount(); i++) {
                if (node.getOutput(i).equals(old)) {
                    node.setOutput(i, now);
                }
            }
        }
        for (List<ValueInfoProto.Builder> declared :
                List.of(graph.getInputBuilderList(), graph.getOutputBuilderList(), graph.getValueInfoBuilderList())) {
            declared.stream().filter(info -> info.getName().equals(old)).forEach(info -> info.setName(now));
        }
        graph.getInitializerBuilderList().stream()
                .filter(tensor -> tensor.getName().equals(old))
                .forEach(tensor -> tensor.setName(now));
    }

    private String anyName(GraphProto.Builder graph) {
        NodeProto node = graph.getNode(random.nextInt(graph.getNodeCount()));
        List<String> names = new ArrayList<>(node.getInputList());
        names.addAll(node.getOutputList());
        return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
    }

    /** Gives an input or a stored tensor other extents. */
    private void resize(GraphProto.Builder graph) {
        if (graph.getInitializerCount() > 0 && random.nextBoolean()) {
            int at = random.nextInt(graph.getInitializerCount());
            for (int i = 0; i < graph.getInitializer(at).getDimsCount(); i++) {
                graph.getInitializerBuilder(at).setDims(i, MessageMutation.number(random));
            }
        } else if (graph.getInputCount() > 0) {
            ValueInfoProto.Builder input = graph.getInputBuilder(random.nextInt(graph.getInputCount()));
            for (Dimension.Builder dim : input.getTypeBuilder()
                    .getTensorTypeBuilder()
                    .getShapeBuilder()
                    .getDimBuilderList()) {
                if (random.nextBoolean()) {
                    dim.setDimValue(MessageMutation.number(random));
                } else {
                    dim.setDimParam(DIMS.get(random.nextInt(DIMS.size())));
                }
            }
        }
    }

    private static final List<String> DIMS = List.of(
            "n",
            "n*n*n",
            "-n",
            "(n",
            "n//0",
            "2**62*n",
            "max(n,m)",
            "n+m+k+j+i",
            "((((n))))",
            "9223372036854775807*n",
            "n\n");

    private static void append(GraphProto.Builder graph, GraphProto other) {
        graph.addAllNode(other.getNodeList());
        graph.addAllInitializer(other.getInitializerList());
    }
}
