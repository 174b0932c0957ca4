package io.splitscope.profile;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import io.splitscope.cost.ProfileFit;
import io.splitscope.cost.Workload;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Gives times to the layers that they belong to. Of layers with the same name each gets its own call; where there are more or fewer
 * calls than layers, their time is shared out by FLOPs. Where another operator ran than the layer's own, the optimiser fused layers:
 * the time is that of the whole chain, shared out by FLOPs.
 */
final class LayerMatch {

    private static final int LONGEST_CHAIN = 8;
    /** So many layers of an operator are enough to tell its speed. */
    private static final int ENOUGH = 3;

    /** So many names that belong to no layer are told. */
    private static final int NAMED = 5;

    private final ModelCost cost;
    private final Model model;
    private final LayerNames names;
    private final double[] seconds;
    private final BitSet measured = new BitSet();
    private final List<Timing> unmatched = new ArrayList<>();

    /** The work of the mini-batch that was measured. */
    private Workload workload;

    LayerMatch(ModelCost cost) {
        this.cost = cost;
        this.model = cost.model();
        this.names = new LayerNames(model);
        this.seconds = new double[model.layers().size()];
    }

    /** A time and the one layer it belongs to. */
    private record Match(Timing timing, int layer) {}

    /**
     * @param batch samples in the mini-batch that was measured, unless the shapes in the file tell
     * @throws ProfileException if no time belongs to a layer, or what was measured does no arithmetic
     */
    Profile profile(String title, List<Timing> timings, long batch) throws ProfileException {
        ShapeCheck shapes = new ShapeCheck(model);
        Map<Timing, List<Integer>> found = new LinkedHashMap<>();
        for (Timing timing : byName(timings)) {
            List<Integer> layers = names.find(timing.name());
            if (layers.isEmpty()) {
                unmatched.add(timing);
            } else {
                found.put(timing, layers);
                if (layers.size() == 1) {
                    shapes.look(timing, model.layers().get(layers.get(0)));
                }
            }
        }
        if (found.isEmpty()) {
            throw new ProfileException(text(
                    "LayerMatch.none-of-the-times",
                    timings.size(),
                    title,
                    Legible.name(timings.get(0).name())));
        }
        long measuredBatch = shapes.batch().orElse(batch);
        workload = cost.workload(OptionalLong.of(measuredBatch), FlopRule.ALL);
        List<Match> fused = new ArrayList<>();
        found.forEach((timing, layers) -> put(timing, layers, fused));
        fused.forEach(match -> shareOut(match.layer(), match.timing().operator().orElseThrow()));
        return estimated(title, measuredBatch, shapes.doubts());
    }

    /** Calls of one name are put together, and so are names that mean the same several layers. */
    private Collection<Timing> byName(List<Timing> timings) {
        Map<Object, Timing> byName = new LinkedHashMap<>();
        for (Timing timing : timings) {
            List<Integer> layers = names.find(timing.name());
            byName.merge(layers.size() > 1 ? layers : timing.name(), timing, Timing::and);
        }
        return byName.values();
    }

    private void put(Timing timing, List<Integer> layers, List<Match> fused) {
        boolean eachItsOwn = timing.calls().size() == layers.size();
        for (int i = 0; i < layers.size(); i++) {
            int layer = layers.get(i);
            if (layers.size() == 1) {
                put(layer, timing.seconds());
            } else if (eachItsOwn) {
                put(layer, timing.calls().get(i));
            }
            if (timing.operator()
                    .filter(op -> !op.equals(model.layers().get(layer).op()))
                    .isPresent()) {
                fused.add(new Match(timing, layer));
            }
        }
        if (layers.size() > 1 && !eachItsOwn) {
            divide(layers, timing.seconds());
        }
    }

    private void put(int layer, double time) {
        seconds[layer] += time;
        measured.set(layer);
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
        return workload.flops(layer);
    }

    private boolean isUnknown(int layer) {
        return !measured.get(layer)
                && flops(layer) == 0
                && cost.layer(layer).flops(FlopRule.ALL).isEmpty();
    }

    /** Gives the layers without a time the speed of their operator, or that of all layers together. */
    private Profile estimated(String title, long batch, List<String> doubts) throws ProfileException {
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
            throw new ProfileException(text("LayerMatch.what-was-measured-tells-no", title));
        }
        BitSet unknown = new BitSet();
        for (int layer = 0; layer < seconds.length; layer++) {
            unknown.set(layer, isUnknown(layer));
            if (!measured.get(layer)) {
                double[] sums = byOperator.get(model.layers().get(layer).op());
                boolean own = sums != null && sums[2] >= ENOUGH && sums[0] > 0 && sums[1] > 0;
                seconds[layer] = flops(layer) / (own ? sums[0] / sums[1] : speed);
            }
        }
        return new Profile(title, seconds, measured, unknown, fit(allFlops, doubts), speed, batch);
    }

    private ProfileFit fit(double measuredFlops, List<String> doubts) {
        return new ProfileFit(
                measuredFlops / workload.totalFlops(),
                unmatched.stream().mapToDouble(Timing::seconds).sum(),
                unmatched.size(),
                unmatched.stream()
                        .limit(NAMED)
                        .map(timing -> Legible.name(timing.name()))
                        .toList(),
                doubts);
    }
}
