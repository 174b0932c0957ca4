package io.splitscope.profile;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the layers that times belong to. A time's name is that of a layer, of a tensor that a layer makes, or a layer's position;
 * an optimiser's additions ({@code _nchwc}, {@code _fused}, {@code _quant}, {@code fused }) are left out. Where another operator
 * ran than the layer's own, the optimiser fused layers: the time is that of the whole chain, shared out by FLOPs.
 */
final class LayerMatch {

    private static final List<String> ADDED =
            List.of("_nchwc", "_nhwc", "_fused", "_quant", "_quantized", "_NhwcFused");
    private static final int LONGEST_CHAIN = 8;
    /** So many layers of an operator are enough to tell its speed. */
    private static final int ENOUGH = 3;

    private final ModelCost cost;
    private final Model model;
    private final Map<String, Deque<Integer>> byName = new HashMap<>();
    private final Map<String, Integer> byTensor = new HashMap<>();
    private final double[] seconds;
    private final BitSet measured = new BitSet();
    private double unmatched;

    LayerMatch(ModelCost cost) {
        this.cost = cost;
        this.model = cost.model();
        this.seconds = new double[model.layers().size()];
        for (Layer layer : model.layers()) {
            if (!layer.name().isEmpty()) {
                byName.computeIfAbsent(layer.name(), name -> new ArrayDeque<>()).add(layer.id());
            }
            layer.outputs().forEach(output -> byTensor.putIfAbsent(output.name(), layer.id()));
        }
    }

    /**
     * @throws ProfileException if no time belongs to a layer, or what was measured does no arithmetic
     */
    Profile profile(String title, List<Timing> timings) throws ProfileException {
        List<Timing> fused = new ArrayList<>();
        List<Integer> fusedAt = new ArrayList<>();
        for (Timing timing : timings) {
            OptionalInt layer = find(timing.name());
            if (layer.isPresent()) {
                put(layer.getAsInt(), timing.seconds());
                if (timing.operator()
                        .filter(op ->
                                !op.equals(model.layers().get(layer.getAsInt()).op()))
                        .isPresent()) {
                    fused.add(timing);
                    fusedAt.add(layer.getAsInt());
                }
            } else {
                unmatched += timing.seconds();
            }
        }
        if (measured.isEmpty()) {
            throw new ProfileException("None of the " + timings.size() + " times in " + title
                    + " belongs to a layer of this model, such as '"
                    + Legible.name(timings.get(0).name()) + "'. Was another model profiled?");
        }
        for (int i = 0; i < fused.size(); i++) {
            shareOut(fusedAt.get(i), fused.get(i).operator().orElseThrow());
        }
        return estimated(title);
    }

    private void put(int layer, double time) {
        seconds[layer] += time;
        measured.set(layer);
    }

    private OptionalInt find(String name) {
        String plain = name;
        while (true) {
            OptionalInt found = exactly(plain);
            String shorter = withoutAddition(plain);
            if (found.isPresent() || shorter.equals(plain)) {
                return found;
            }
            plain = shorter;
        }
    }

    private OptionalInt exactly(String name) {
        Deque<Integer> named = byName.get(name);
        if (named != null) {
            int layer = named.peek();
            if (named.size() > 1) {
                named.poll();
            }
            return OptionalInt.of(layer);
        }
        Integer maker = byTensor.get(name);
        if (maker != null) {
            return OptionalInt.of(maker);
        }
        return name.matches("\\d{1,8}") ? at(Integer.parseInt(name)) : OptionalInt.empty();
    }

    /** The layer at a position in the file. */
    private OptionalInt at(int position) {
        return model.layers().stream()
                .filter(layer -> layer.node().toString().equals(Integer.toString(position)))
                .mapToInt(Layer::id)
                .findFirst();
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

    /** A fused operator bears the name of one layer of its chain; the others have no time of their own. */
    private void shareOut(int named, String operator) {
        List<Integer> chain = new ArrayList<>();
        chain.add(named);
        Optional<Layer> above = above(model.layers().get(named));
        boolean ends = !operator.startsWith("Fused") && !operator.startsWith("Bias");
        while (ends
                && above.isPresent()
                && chain.size() < LONGEST_CHAIN
                && !measured.get(above.get().id())) {
            chain.add(above.get().id());
            if (above.get().op().equals(operator)) {
                break;
            }
            above = above(above.get());
        }
        Optional<Layer> below = below(model.layers().get(named));
        while (below.isPresent() && chain.size() < LONGEST_CHAIN && isSmall(below.get())) {
            chain.add(below.get().id());
            below = below(below.get());
        }
        divide(chain, seconds[named]);
    }

    private Optional<Layer> above(Layer layer) {
        return layer.inputs().stream()
                .filter(Tensor::isData)
                .findFirst()
                .flatMap(model::producer)
                .filter(producer -> below(producer).filter(layer::equals).isPresent());
    }

    /** The only reader of a layer's only result. */
    private Optional<Layer> below(Layer layer) {
        if (layer.outputs().size() != 1) {
            return Optional.empty();
        }
        List<Layer> readers = model.consumers(layer.outputs().get(0));
        return readers.size() == 1 ? Optional.of(readers.get(0)) : Optional.empty();
    }

    /** A layer that has no time of its own and works element by element: part of what came before it. */
    private boolean isSmall(Layer layer) {
        return !measured.get(layer.id())
                && cost.layer(layer.id()).macs().orElse(1) == 0
                && layer.inputs().stream().filter(Tensor::isData).anyMatch(data -> data.shape()
                        .equals(layer.output(0).shape()));
    }

    private void divide(List<Integer> chain, double time) {
        double all = chain.stream().mapToDouble(this::flops).sum();
        for (int layer : chain) {
            seconds[layer] = all == 0 ? time / chain.size() : time * flops(layer) / all;
            measured.set(layer);
        }
    }

    private double flops(int layer) {
        return cost.layer(layer).flops(FlopRule.ALL).orElse(0);
    }

    /** Gives the layers without a time the speed of their operator, or that of all layers together. */
    private Profile estimated(String title) throws ProfileException {
        double allFlops = 0;
        double allSeconds = 0;
        Map<String, double[]> byOperator = new HashMap<>();
        for (int layer = measured.nextSetBit(0); layer >= 0; layer = measured.nextSetBit(layer + 1)) {
            double[] sums = byOperator.computeIfAbsent(model.layers().get(layer).op(), op -> new double[3]);
            sums[0] += flops(layer);
            sums[1] += seconds[layer];
            sums[2]++;
            allFlops += flops(layer);
            allSeconds += seconds[layer];
        }
        double speed = allFlops / allSeconds;
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new ProfileException("What was measured in " + title
                    + " does no arithmetic, or its seconds are absurd, so that it tells no speed for the other layers");
        }
        for (int layer = 0; layer < seconds.length; layer++) {
            if (!measured.get(layer)) {
                double[] sums = byOperator.get(model.layers().get(layer).op());
                boolean own = sums != null && sums[2] >= ENOUGH && sums[0] > 0 && sums[1] > 0;
                seconds[layer] = flops(layer) / (own ? sums[0] / sums[1] : speed);
            }
        }
        return new Profile(
                title, seconds, measured, unmatched, speed, model.batch().size());
    }
}
