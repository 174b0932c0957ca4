package io.splitscope.split.memory;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.BitSet;

/**
 * Looks for the best split that fits into a limit M of the device's memory.
 *
 * <p>A price λ on each byte makes splits that need less better: the best split at prices and λ is again a minimum cut, with λ
 * times the bytes that a layer brings along added to its device seconds. Its cost less λ·M is a lower bound for all splits that
 * fit (Lagrangian relaxation). λ is raised until a split fits, then moved to where the lines of the last split that does not
 * fit and the last that does intersect, until the bound is no longer raised. All splits seen, and those that keep the first layers
 * on the device, are candidates.
 */
public final class MemorySearch {

    private static final int MOST_SOLVES = 60;
    private static final int MOST_PREFIXES = 1_000;
    private static final double TIE = 1e-12;

    private final Splitter splitter;
    private final MemoryMeter meter;
    private final Setting setting;
    private final double limit;
    private final double[] own;
    private final Iteration iteration;

    private Split offered;
    private Split least;
    private double bound;

    private MemorySearch(Splitter splitter, MemoryMeter meter, Iteration iteration, Setting setting, double limit) {
        this.splitter = splitter;
        this.meter = meter;
        this.iteration = iteration;
        this.setting = setting;
        this.limit = limit;
        this.own = meter.ownPart();
    }

    /**
     * The best split known that fits.
     *
     * @param splitter of the model's workload
     * @param setting the setting
     * @param optimizer what changes the weights
     * @param limit the device's memory, bytes
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    public static MemoryFit search(Model model, Splitter splitter, Setting setting, Optimizer optimizer, double limit)
            throws UnsatisfiablePinsException {
        Iteration iteration = Iteration.of(splitter.workload(), setting);
        MemoryMeter meter = new MemoryMeter(model, iteration, optimizer);
        return new MemorySearch(splitter, meter, iteration, setting, limit).find();
    }

    private MemoryFit find() throws UnsatisfiablePinsException {
        Split best = splitter.solve(setting);
        DeviceMemory needed = meter.of(best.device());
        if (needed.total() <= limit) {
            return new MemoryFit.Best(best, needed);
        }
        bound = best.delay().total();
        consider(best);
        raise(best);
        prefixes();
        return offered == null
                ? new MemoryFit.TooMuch(least, meter.of(least.device()))
                : new MemoryFit.Offered(offered, meter.of(offered.device()), bound);
    }

    private void consider(Split split) {
        double total = meter.of(split.device()).total();
        if (total <= limit && (offered == null || seconds(split) < seconds(offered))) {
            offered = split;
        }
        if (least == null || total < meter.of(least.device()).total()) {
            least = split;
        }
    }

    private static double seconds(Split split) {
        return split.delay().total();
    }

    private double part(Split split) {
        BitSet device = split.device();
        double bytes = 0;
        for (int layer = device.nextSetBit(0); layer >= 0; layer = device.nextSetBit(layer + 1)) {
            bytes += own[layer];
        }
        return bytes;
    }

    private void raise(Split best) throws UnsatisfiablePinsException {
        Split over = best;
        if (part(over) <= limit) {
            return;
        }
        double price = seconds(over) / limit;
        Split under = null;
        for (int solves = 0; solves < MOST_SOLVES; solves++) {
            Split found = at(price);
            consider(found);
            bound = Math.max(bound, (seconds(found) + price * (part(found) - limit)) * (1 - TIE));
            if (part(found) > limit) {
                over = found;
            } else {
                under = found;
            }
            if (under == null) {
                price *= 8;
                continue;
            }
            double next = (seconds(under) - seconds(over)) / (part(over) - part(under));
            if (!(Math.abs(next - price) > TIE * price)) {
                return;
            }
            price = next;
        }
    }

    /** The best split when each byte costs so many seconds; its delay is the one without that price. */
    private Split at(double price) throws UnsatisfiablePinsException {
        double[] work = new double[own.length];
        for (int layer = 0; layer < work.length; layer++) {
            work[layer] = splitter.workload().deviceWork(layer)
                    + price * own[layer] * setting.deviceSpeed() / iteration.workFactor(layer);
        }
        Splitter priced = new Splitter(splitter.workload().withDeviceWork(work));
        return splitter.evaluate(priced.solve(setting).device(), setting);
    }

    /** The first layers on the device, as many as pins and raw data allow. */
    private void prefixes() throws UnsatisfiablePinsException {
        BitSet fixed = atLeast();
        BitSet device = (BitSet) fixed.clone();
        int step = 1 + own.length / MOST_PREFIXES;
        for (int layer = 0; layer < own.length; layer++) {
            if (setting.pins().server().contains(layer)) {
                return;
            }
            if (!device.get(layer)) {
                device.set(layer);
                if (layer % step == 0) {
                    consider(splitter.evaluate(device, setting));
                }
            }
        }
    }

    /** The fewest layers that can be on the device: those on it when its work costs far more than anything else. */
    private BitSet atLeast() throws UnsatisfiablePinsException {
        Split fewest = at(1e6 * seconds(splitter.solve(setting)) / limit);
        consider(fewest);
        return fewest.device();
    }
}
