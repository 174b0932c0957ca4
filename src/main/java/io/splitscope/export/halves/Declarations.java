package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.ExportException;
import io.splitscope.model.Dim;
import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.graph.Node;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.MessageRope;
import io.splitscope.onnx.wire.ModelBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.Rope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the parts declare about their inputs and outputs: what the file says, else what was inferred. */
final class Declarations {

    private final ModelBytes bytes;
    private final Network network;
    private final Set<String> symbols;

    Declarations(ModelBytes bytes, Network network) {
        this.bytes = bytes;
        this.network = network;
        this.symbols = network.symbols();
    }

    /**
     * The declaration of a value that enters or leaves a part.
     *
     * @throws ExportException if it is no tensor, or its type is not known
     */
    Rope of(String value) throws ExportException {
        Field written = bytes.inputs()
                .getOrDefault(
                        value,
                        bytes.outputs().getOrDefault(value, bytes.values().get(value)));
        boolean ofModel = bytes.inputs().containsKey(value) || bytes.outputs().containsKey(value);
        Optional<ValueType> declared =
                Optional.ofNullable(network.graph().declared().get(value)).map(ValueInfo::type);
        if (written == null && network.isContainer(value)) {
            throw containerCrosses(value);
        }
        boolean container = declared.filter(
                        type -> !(type instanceof ValueType.OfTensor) && !(type instanceof ValueType.Undeclared))
                .isPresent();
        boolean typed = declared.filter(
                        type -> type instanceof ValueType.OfTensor tensor && tensor.element() != ElementType.UNKNOWN)
                .isPresent();
        if (written != null && (ofModel || typed || container)) {
            return Rope.of(bytes.file().path(), written.content());
        }
        return network.home(value).isPresent() ? inferred(value) : extents(value);
    }

    /** Refuses a value that no run-time hands to another. */
    static ExportException containerCrosses(String value) {
        return new ExportException(
                text("HalvesExport.cannot-be-exported", text("Declarations.no-tensor", Legible.name(value))));
    }

    private Rope inferred(String value) throws ExportException {
        Tensor tensor = network.tensor(value).orElseThrow();
        if (tensor.type() == ElementType.UNKNOWN) {
            throw new ExportException(text(
                    "HalvesExport.cannot-be-exported", text("Declarations.unknown-elements", Legible.name(value))));
        }
        return declaration(value, tensor.type(), tensor.shape());
    }

    /** Extents that Shape or Size found; of a tensor whose rank is known it is known how many. */
    private Rope extents(String value) {
        Node node = network.node(network.producer(value).orElseThrow());
        Shape shape = network.shape(node.input(0));
        if (node.op().equals("Size")) {
            return declaration(value, ElementType.INT64, Shape.SCALAR);
        }
        Shape list = shape.ranked()
                ? Shape.of(List.of(new Dim.Known(Axes.of(node, shape.rank()).count())))
                : Shape.UNKNOWN;
        return declaration(value, ElementType.INT64, list);
    }

    private Rope declaration(String value, ElementType type, Shape shape) {
        MessageRope tensor = new MessageRope().number(Numbers.TENSOR_TYPE_ELEMENT, type.code());
        if (shape.ranked()) {
            MessageRope extents = new MessageRope();
            shape.dims().forEach(dim -> extents.message(Numbers.SHAPE_DIM, extent(dim)));
            tensor.message(Numbers.TENSOR_TYPE_SHAPE, extents.build());
        }
        Rope typed =
                new MessageRope().message(Numbers.TYPE_TENSOR, tensor.build()).build();
        return new MessageRope()
                .text(Numbers.VALUE_NAME, value)
                .message(Numbers.VALUE_TYPE, typed)
                .build();
    }

    /** A symbolic extent keeps its name; one that follows from others by arithmetic has none in the format, and stays open. */
    private Rope extent(Dim dim) {
        if (dim instanceof Dim.Known known) {
            return new MessageRope().number(Numbers.DIM_VALUE, known.value()).build();
        } else if (dim instanceof Dim.Symbolic symbolic && symbols.contains(symbolic.expression())) {
            return new MessageRope()
                    .text(Numbers.DIM_NAME, symbolic.expression())
                    .build();
        }
        return Rope.EMPTY;
    }
}
