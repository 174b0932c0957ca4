package io.splitscope.split.envelope;

import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.AxisEnvelope.Stretch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How near each layer is to changing sides: the least change of any one slider that moves it.
 *
 * <p>For a layer and a slider a that stands at x, let V be the values at which the best split has the layer on the other
 * side than now. The change along a is the least max(v/x, x/v) over V: a factor of 1.25 means 25 % more, or that much
 * less (x/1.25). The layer's factor is the least over all sliders; pins, mini-batch and mode stay. V is read off the
 * {@link AxisEnvelope}s, so the answer is exact. A layer at a tie has factor 1.
 */
public final class SideChanges {

    /** Changes by a greater factor are not looked for. */
    public static final double FURTHEST = 1000;

    /** The axes that are a single slider. */
    private static final Set<Axis> SLIDERS = EnumSet.complementOf(EnumSet.of(Axis.BANDWIDTH));

    private final double[] factors;
    private final Axis[] axes;

    private SideChanges(int layers) {
        factors = new double[layers];
        axes = new Axis[layers];
        Arrays.fill(factors, Double.POSITIVE_INFINITY);
    }

    /**
     * The changes of all layers. Takes a few minimum cuts for each slider.
     *
     * @param splitter the splitter of the workload
     * @param progress asked before every minimum cut whether anyone still waits
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    public static SideChanges of(Splitter splitter, Setting setting, Progress progress)
            throws UnsatisfiablePinsException {
        SideChanges changes = new SideChanges(splitter.workload().layers());
        BitSet now = splitter.solve(setting).device();
        for (Axis axis : SLIDERS) {
            double value = axis.value(setting);
            double least = axis == Axis.LOCAL_ITERATIONS ? Math.max(1, value / FURTHEST) : value / FURTHEST;
            changes.add(AxisEnvelope.of(splitter, setting, axis, least, value * FURTHEST, progress), value, now);
        }
        return changes;
    }

    private void add(AxisEnvelope envelope, double value, BitSet now) {
        for (Stretch stretch : envelope.stretches()) {
            double nearest = Math.min(Math.max(value, stretch.from()), stretch.to());
            double factor = Math.max(nearest / value, value / nearest);
            BitSet moved = stretch.best().split().device();
            moved.xor(now);
            moved.stream().filter(layer -> factor < factors[layer]).forEach(layer -> {
                factors[layer] = factor;
                axes[layer] = envelope.axis();
            });
        }
    }

    /** By what factor, from 1 on, a slider has to change; infinite when {@link #FURTHEST} is not enough. */
    public double factor(int layer) {
        return factors[layer];
    }

    /** The slider along which that happens; empty when there is none. */
    public Optional<Axis> axis(int layer) {
        return Optional.ofNullable(axes[layer]);
    }
}
