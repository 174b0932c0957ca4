package io.splitscope.onnx;

import io.splitscope.model.Attribute;
import io.splitscope.model.Batch;
import io.splitscope.model.DataExtent;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Parameter;
import io.splitscope.model.Shape;
import io.splitscope.model.Symbol;
import io.splitscope.model.Tensor;
import io.splitscope.model.Tensor.Role;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.shape.Fact;
import io.splitscope.onnx.shape.Inferred;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together a model: the layers of a graph and the tensors between them, with the shapes that were inferred. */
final class ModelAssembly {

    private final Graph graph;
    private final Folding folding;
    private final Inferred inferred;
    private final Optional<ModelAssembly> outer;
    private final Map<String, Tensor> known = new HashMap<>();
    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    private ModelAssembly(Graph graph, Folding folding, Inferred inferred, Optional<ModelAssembly> outer) {
        this.graph = graph;
        this.folding = folding;
        this.inferred = inferred;
        this.outer = outer;
    }

    /**
     * The model of a network under a binding of its symbolic dimensions.
     *
     * @param before what was found odd before shapes were inferred, in sentences for people
     */
    static Model network(
            Model.Origin origin,
            Graph graph,
            Folding folding,
            Inferred inferred,
            Symbols.Bound bound,
            List<String> before) {
        ModelAssembly assembly = new ModelAssembly(graph, folding, inferred, Optional.empty());
        List<String> warnings = new ArrayList<>(before);
        warnings.addAll(inferred.warnings());
        warnings.addAll(Contradictions.in(graph, inferred, bound.values()));
        return assembly.model(
                origin,
                bound.symbols(),
                inferred.extents(),
                bound.batch(),
                folding.allWeights(),
                WarningList.shortened(warnings));
    }

    private Model model(
            Model.Origin origin,
            List<Symbol> symbols,
            List<DataExtent> extents,
            Batch batch,
            List<Parameter> parameters,
            List<String> warnings) {
        List<Tensor> inputs = graph.inputs().stream()
                .map(input -> addData(input.name(), Role.INPUT))
                .toList();
        for (Node node : graph.nodes()) {
            if (folding.isLayer(node)) {
                layers.add(layer(node));
            }
        }
        List<Tensor> outputs =
                graph.outputs().stream().map(ValueInfo::name).map(this::tensor).toList();
        return new Model(origin, inputs, outputs, tensors, layers, parameters, symbols, extents, batch, warnings);
    }

    /** A body: what it captures comes in beside its own inputs. */
    private Model body(Model.Origin origin) {
        Model own = model(origin, List.of(), List.of(), new Batch(Optional.empty(), 1), List.of(), List.of());
        List<Tensor> inputs =
                tensors.stream().filter(tensor -> tensor.role() == Role.INPUT).toList();
        return new Model(
                origin,
                inputs,
                own.outputs(),
                tensors,
                layers,
                own.parameters(),
                own.symbols(),
                own.batch(),
                own.warnings());
    }

    private Layer layer(Node node) {
        List<Tensor> inputs = tensors(node.inputs());
        List<Tensor> captures = tensors(node.captures());
        List<Tensor> outputs = new ArrayList<>(node.outputs().size());
        for (String name : node.outputs()) {
            outputs.add(name.isEmpty() ? Tensor.ABSENT : addData(name, Role.ACTIVATION));
        }
        return new Layer(
                layers.size(),
                node.id(),
                node.name(),
                node.op(),
                node.domain(),
                inputs,
                captures,
                outputs,
                folding.weights(node),
                attributes(node),
                node.metadata());
    }

    private List<Tensor> tensors(List<String> names) {
        List<Tensor> tensors = new ArrayList<>(names.size());
        for (String name : names) {
            tensors.add(tensor(name));
        }
        return tensors;
    }

    private Tensor addData(String name, Role role) {
        Fact fact = inferred.fact(name);
        Tensor tensor = new Tensor(tensors.size(), name, fact.type(), fact.shape(), role);
        tensors.add(tensor);
        known.put(name, tensor);
        return tensor;
    }

    /** The tensor of a value that has been made already, or lies in a graph around this one. */
    private Tensor tensor(String name) {
        if (name.isEmpty()) {
            return Tensor.ABSENT;
        }
        Tensor tensor = known.get(name);
        if (tensor != null) {
            return tensor;
        }
        Provenance provenance = folding.value(name);
        Fact fact = fact(name);
        if (provenance.kind() == Provenance.Kind.DATA) {
            tensor = new Tensor(tensors.size(), name, fact.type(), fact.shape(), Role.INPUT);
            tensors.add(tensor);
        } else {
            boolean weight = provenance.kind() == Provenance.Kind.CONSTANT && provenance.isWeighted();
            tensor = new Tensor(-1, name, fact.type(), fact.shape(), weight ? Role.PARAMETER : Role.CONSTANT);
        }
        known.put(name, tensor);
        return tensor;
    }

    private Fact fact(String name) {
        Fact fact = inferred.fact(name);
        return fact.equals(Fact.UNKNOWN) && outer.isPresent() ? outer.get().fact(name) : fact;
    }

    private Map<String, Attribute> attributes(Node node) {
        if (node.attributes().isEmpty()) {
            return Map.of();
        }
        Map<String, Attribute> attributes = new HashMap<>(2 * node.attributes().size());
        node.attributes().forEach((key, value) -> attributes.put(key, attribute(node, key, value)));
        return attributes;
    }

    private Attribute attribute(Node node, String key, AttributeValue value) {
        if (value instanceof AttributeValue.Int number) {
            return new Attribute.Int(number.value());
        } else if (value instanceof AttributeValue.Ints numbers) {
            return new Attribute.Ints(numbers.values());
        } else if (value instanceof AttributeValue.Real number) {
            return new Attribute.Real(number.value());
        } else if (value instanceof AttributeValue.Reals numbers) {
            return new Attribute.Reals(numbers.values());
        } else if (value instanceof AttributeValue.Text text) {
            return new Attribute.Text(text.value());
        } else if (value instanceof AttributeValue.Texts texts) {
            return new Attribute.Texts(texts.values());
        } else if (value instanceof AttributeValue.Constant constant) {
            return constant(constant.tensor());
        } else if (value instanceof AttributeValue.Body body) {
            return body(node, key, body.graph());
        }
        return new Attribute.Other(value.getClass().getSimpleName());
    }

    private static Attribute constant(StoredTensor tensor) {
        return new Attribute.Constant(
                tensor.type(),
                Shape.of(tensor.dims().stream().mapToLong(dim -> dim).toArray()));
    }

    private Attribute body(Node node, String key, Graph body) {
        Optional<Inferred> inside = inferred.body(node, key);
        if (inside.isEmpty()) {
            return new Attribute.Other("body that could not be followed");
        }
        ModelAssembly assembly = new ModelAssembly(body, folding.body(body), inside.get(), Optional.of(this));
        Model.Origin origin =
                new Model.Origin(body.name(), "", Map.of(), body.nodes().size());
        Model model = assembly.body(origin);
        return new Attribute.Body(model, inferred.runs(node), decidedRuns(node));
    }

    private Optional<DataExtent> decidedRuns(Node node) {
        Optional<String> first =
                node.outputs().stream().filter(output -> !output.isEmpty()).findFirst();
        return first.map(DataExtent::runs).flatMap(inferred::extent);
    }
}
