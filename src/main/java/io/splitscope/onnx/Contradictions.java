package io.splitscope.onnx;

import io.splitscope.model.Dim;
import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.Graph;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import io.splitscope.onnx.shape.Fact;
import io.splitscope.onnx.shape.Inferred;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds values whose declared shape is not the one that follows from the operators. */
final class Contradictions {

    private Contradictions() {}

    /** A sentence for each such value of a graph, in order of their names. */
    static List<String> in(Graph graph, Inferred inferred, Map<String, Long> binding) {
        List<String> sentences = new ArrayList<>();
        for (ValueInfo declared : graph.declared().values()) {
            Fact fact = inferred.fact(declared.name());
            if (declared.type() instanceof ValueType.OfTensor tensor
                    && tensor.dims().isPresent()
                    && fact.shape().ranked()
                    && !agree(tensor.dims().get(), fact.shape().dims(), binding)) {
                sentences.add("The file declares the shape of " + Quote.of(declared.name()) + " as "
                        + written(tensor.dims().get()) + ", but it follows from the operators as " + fact.shape()
                        + ", which is used.");
            }
        }
        return sentences.stream().sorted().toList();
    }

    private static boolean agree(List<DeclaredDim> declared, List<Dim> found, Map<String, Long> binding) {
        if (declared.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            Long said = declared.get(i) instanceof DeclaredDim.Number number
                    ? Long.valueOf(number.value())
                    : declared.get(i) instanceof DeclaredDim.Symbol symbol ? binding.get(symbol.name()) : null;
            if (said != null
                    && found.get(i).size().isPresent()
                    && found.get(i).size().getAsLong() != said) {
                return false;
            }
        }
        return true;
    }

    private static String written(List<DeclaredDim> dims) {
        return dims.isEmpty()
                ? "scalar"
                : dims.stream()
                        .map(dim -> dim instanceof DeclaredDim.Number number
                                ? Long.toString(number.value())
                                : dim instanceof DeclaredDim.Symbol symbol ? symbol.name() : "?")
                        .collect(Collectors.joining("×"));
    }
}
