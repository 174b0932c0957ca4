package io.splitscope.profile;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds layers by what a profile calls them: a layer's name, a tensor that a layer makes, or a layer's position in the file; an
 * optimiser's additions ({@code _nchwc}, {@code _fused}, {@code _quant}, {@code fused }) are left out. A layer inside a local function
 * bears the function's name before its own ({@code _inlfunc_Block_conv}, {@code _inlfunc_Block_token_3_conv} in further calls).
 */
final class LayerNames {

    private static final List<String> ADDED =
            List.of("_nchwc", "_nhwc", "_fused", "_quant", "_quantized", "_NhwcFused");

    private static final String INLINED = "_inlfunc_";

    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<String, List<Integer>> byInnerName = new HashMap<>();
    private final Map<String, Integer> byTensor = new HashMap<>();
    private final Map<String, Integer> byPosition = new HashMap<>();

    LayerNames(Model model) {
        for (Layer layer : model.layers()) {
            if (!layer.name().isEmpty()) {
                byName.computeIfAbsent(layer.name(), name -> new ArrayList<>(1)).add(layer.id());
            }
            if (!layer.node().isTopLevel()) {
                byInnerName
                        .computeIfAbsent(layer.name(), name -> new ArrayList<>())
                        .add(layer.id());
                byInnerName.put(layer.node().toString(), List.of(layer.id()));
            }
            layer.outputs().forEach(output -> byTensor.putIfAbsent(output.name(), layer.id()));
            byPosition.put(layer.node().toString(), layer.id());
        }
    }

    /** The layers of that name, in the model's order; empty when there is none. */
    List<Integer> find(String name) {
        String plain = name;
        while (true) {
            List<Integer> found = exactly(plain);
            String shorter = withoutAddition(plain);
            if (!found.isEmpty() || shorter.equals(plain)) {
                return found;
            }
            plain = shorter;
        }
    }

    private List<Integer> exactly(String name) {
        if (name.startsWith(INLINED)) {
            return inside(name);
        }
        if (byName.containsKey(name)) {
            return byName.get(name);
        }
        Integer single = byTensor.getOrDefault(name, byPosition.get(name));
        return single == null ? List.of() : List.of(single);
    }

    /** Names may hold the sign that joins them: the longest that a layer has counts. */
    private List<Integer> inside(String name) {
        for (int at = name.indexOf('_', INLINED.length()); at >= 0; at = name.indexOf('_', at + 1)) {
            List<Integer> found = byInnerName.get(name.substring(at + 1));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private static String withoutAddition(String name) {
        if (name.startsWith("fused ")) {
            return name.substring("fused ".length());
        }
        for (String added : ADDED) {
            if (name.endsWith(added)) {
                return name.substring(0, name.length() - added.length());
            }
        }
        return name;
    }
}
