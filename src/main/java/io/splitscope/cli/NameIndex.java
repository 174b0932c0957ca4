package io.splitscope.cli;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds layers by what people call them: the name of a layer, the path of a block, the position in the file (of a call
 * of a local function: everything inside), or the name of a tensor that the layer makes. Where a name could mean
 * several of these, the first in this order counts.
 */
final class NameIndex {

    private static final int SUGGESTIONS = 3;

    private final List<Map<String, Set<Integer>>> kinds;

    NameIndex(Model model, BlockTree blocks) {
        Map<String, Set<Integer>> byName = new LinkedHashMap<>();
        Map<String, Set<Integer>> byPosition = new LinkedHashMap<>();
        Map<String, Set<Integer>> byTensor = new LinkedHashMap<>();
        for (Layer layer : model.layers()) {
            add(byName, layer.name(), layer.id());
            add(byPosition, Integer.toString(layer.node().index()), layer.id());
            add(byPosition, layer.node().toString(), layer.id());
            layer.outputs().stream().filter(Tensor::isData).forEach(tensor -> add(byTensor, tensor.name(), layer.id()));
        }
        Map<String, Set<Integer>> byPath = new LinkedHashMap<>();
        for (Block block : blocks.blocks()) {
            block.layers().forEach(layer -> add(byPath, block.path(), layer));
        }
        kinds = List.of(byName, byPath, byPosition, byTensor);
    }

    private static void add(Map<String, Set<Integer>> names, String name, int layer) {
        if (!name.isBlank()) {
            names.computeIfAbsent(name, key -> new TreeSet<>()).add(layer);
        }
    }

    /**
     * The layers that a name means, one at least.
     *
     * @throws UnknownNameException if it means none
     */
    Set<Integer> layers(String name) throws UnknownNameException {
        for (Map<String, Set<Integer>> kind : kinds) {
            Set<Integer> layers = kind.get(name);
            if (layers != null) {
                return layers;
            }
        }
        throw new UnknownNameException(name, close(name));
    }

    private List<String> close(String name) {
        int farthest = Math.max(2, name.length() / 3);
        record Candidate(String name, int distance) {}
        return kinds.stream()
                .flatMap(kind -> kind.keySet().stream())
                .filter(other -> !isNumber(other))
                .distinct()
                .map(other -> new Candidate(other, EditDistance.between(name, other, farthest)))
                .filter(candidate -> candidate.distance() <= farthest)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }
}
