package io.splitscope.paint;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.model.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a card says about a layer. */
final class LayerText {

    private LayerText() {}

    /**
     * What its name says beyond its operator and the block it lies in: the last part of
     * {@code /layer1/layer1.0/conv1/Conv} that repeats neither, {@code conv1}; empty when there is none.
     *
     * @param block the name of the block around it
     */
    static String shortName(Layer layer, String block) {
        String[] parts = layer.name().split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            String part = parts[i].startsWith("node_") ? parts[i].substring("node_".length()) : parts[i];
            if (!part.isBlank() && !isOperatorAgain(part, layer.op())) {
                return isBlockAgain(part, block) ? "" : part;
            }
        }
        return "";
    }

    private static boolean isBlockAgain(String part, String block) {
        return part.equals(block) || part.endsWith("." + block) || block.endsWith("." + part);
    }

    private static boolean isOperatorAgain(String part, String op) {
        String letters = part.replaceAll("[_\\d]+$", "").toLowerCase(Locale.ROOT);
        return letters.equals(op.toLowerCase(Locale.ROOT));
    }

    /** The shapes of its results: the first one and how many more there are. */
    static String shape(Layer layer) {
        List<Tensor> outputs = layer.outputs().stream().filter(Tensor::isData).toList();
        return shapes(outputs);
    }

    /** The shape of the first tensor and how many more there are; empty without any. */
    static String shapes(List<Tensor> tensors) {
        if (tensors.isEmpty()) {
            return "";
        }
        String first =
                tensors.get(0).shape().ranked() ? tensors.get(0).shape().bound() : text("LayerText.shape-unknown");
        return tensors.size() == 1 ? first : first + "  +" + (tensors.size() - 1);
    }

    /**
     * The attributes that people look for first: the window of a convolution or pooling with its stride and groups, heads
     * of an attention, units of a recurrent layer, the order of a transposition, the axis of a concatenation.
     */
    static String attributes(Layer layer) {
        return Stream.of(
                        window(layer),
                        counted(layer, "group", 2, "g"),
                        counted(layer, "num_heads", 1, text("LayerText.heads")),
                        counted(layer, "q_num_heads", 1, text("LayerText.heads")),
                        counted(layer, "hidden_size", 1, text("LayerText.units")),
                        order(layer),
                        axis(layer))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String counted(Layer layer, String attribute, long least, String name) {
        long value = layer.attribute(attribute, 0);
        return value >= least ? name + value : "";
    }

    private static String order(Layer layer) {
        List<Long> order = layer.attribute("perm", List.of());
        return order.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String axis(Layer layer) {
        boolean tells = layer.op().equals("Concat")
                || layer.op().equals("Split")
                || layer.op().equals("Gather");
        long axis = layer.attribute("axis", Long.MIN_VALUE);
        return tells && axis != Long.MIN_VALUE ? text("LayerText.axis", axis) : "";
    }

    /** The window of a convolution or pooling and its stride when that is not 1: {@code 3×3 /2}. */
    static String window(Layer layer) {
        List<Long> kernel = layer.attribute("kernel_shape", List.of());
        if (kernel.isEmpty()) {
            return "";
        }
        String size = kernel.stream().map(String::valueOf).collect(Collectors.joining("×"));
        List<Long> strides = layer.attribute("strides", List.of());
        if (strides.stream().allMatch(stride -> stride == 1)) {
            return size;
        }
        boolean same = strides.stream().distinct().count() == 1;
        return size + " /"
                + (same ? strides.get(0) : strides.stream().map(String::valueOf).collect(Collectors.joining("×")));
    }
}
