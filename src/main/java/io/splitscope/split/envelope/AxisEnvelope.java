package io.splitscope.split.envelope;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All optimal splits along one axis, exactly: the lower envelope of the splits' delays, which are lines in the
 * reciprocal of the slider's value.
 *
 * <p>Solves at both ends. For two neighbouring known splits, solves where their lines cross: a split that is better there
 * is a new neighbour of both; otherwise nothing lies below them and the crossing is a breakpoint. At most 2k + 1 minimum
 * cuts find k splits.
 *
 * <p>Source: M. J. Eisner, D. G. Severance, "Mathematical techniques for efficient record segmentation in large shared
 * databases", Journal of the ACM 23 (1976).
 */
public final class AxisEnvelope {

    /** A stretch shorter than this part of its end is where lines meet, and no stretch. */
    private static final double POINT = 1e-12;

    private final Axis axis;
    private final Setting base;
    private final List<Stretch> stretches;
    private final int minimumCuts;

    /**
     * Where one split is the best.
     *
     * @param from the least value of the slider
     * @param to the greatest value of the slider
     * @param best the split
     */
    public record Stretch(double from, double to, KnownSplit best) {}

    private AxisEnvelope(Axis axis, Setting base, List<Stretch> stretches, int minimumCuts) {
        this.axis = axis;
        this.base = base;
        this.stretches = List.copyOf(stretches);
        this.minimumCuts = minimumCuts;
    }

    /**
     * Finds all optimal splits along an axis.
     *
     * @param splitter the splitter of the workload
     * @param base the setting that moves along the axis
     * @param from the least value of the slider, more than 0
     * @param to the greatest value of the slider
     * @param progress asked before every minimum cut whether anyone still waits
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if from and to are no range of positive values
     */
    public static AxisEnvelope of(Splitter splitter, Setting base, Axis axis, double from, double to, Progress progress)
            throws UnsatisfiablePinsException {
        if (!(0 < from && from <= to && to < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The values go from more than 0 up to at least as much, not from " + from + " to " + to);
        }
        return new Search(splitter, base, axis, progress).between(from, to);
    }

    /** The axis. */
    public Axis axis() {
        return axis;
    }

    /** The setting that moves along the axis. */
    public Setting base() {
        return base;
    }

    /** Whether a setting lies on what was searched: like the base, but for its place on the axis. */
    public boolean holds(Setting setting) {
        double value = axis.value(setting);
        return stretches.get(0).from() <= value
                && value <= stretches.get(stretches.size() - 1).to()
                && axis.at(base, value).equals(setting);
    }

    /** The best split in a setting, looked up; empty when the setting does not lie on what was searched. */
    public Optional<Split> at(Setting setting) {
        return holds(setting) ? Optional.of(best(axis.value(setting)).at(Rates.of(setting))) : Optional.empty();
    }

    /** The stretches, by ascending value; each begins where the one before ends. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** How many minimum cuts were needed. */
    public int minimumCuts() {
        return minimumCuts;
    }

    /**
     * The best split at a value of the slider; where two are equally fast, the one with fewer layers on the device. A
     * binary search.
     *
     * @throws IllegalArgumentException if the value lies outside of what was searched
     */
    public Split at(double value) {
        return best(value).at(axis.rates(base, value));
    }

    private KnownSplit best(double value) {
        double first = stretches.get(0).from();
        double last = stretches.get(stretches.size() - 1).to();
        if (!(first <= value && value <= last)) {
            throw new IllegalArgumentException(value + " does not lie between " + first + " and " + last);
        }
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).to() < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Stretch found = stretches.get(low);
        if (found.to() == value && low + 1 < stretches.size()) {
            KnownSplit next = stretches.get(low + 1).best();
            return next.hasFewerLayersThan(found.best()) ? next : found.best();
        }
        return found.best();
    }

    /** A split where a minimum cut found it. */
    private record Found(double value, KnownSplit split) {}

    private static final class Search {

        private final Splitter splitter;
        private final Setting base;
        private final Axis axis;
        private final Progress progress;
        private final List<Stretch> stretches = new ArrayList<>();
        private int minimumCuts;

        Search(Splitter splitter, Setting base, Axis axis, Progress progress) {
            this.splitter = splitter;
            this.base = base;
            this.axis = axis;
            this.progress = progress;
        }

        AxisEnvelope between(double from, double to) throws UnsatisfiablePinsException {
            Found left = solve(from);
            Deque<Found> rest = new ArrayDeque<>();
            rest.push(from == to ? left : solve(to));
            double start = from;
            while (!rest.isEmpty()) {
                Found right = rest.peek();
                if (same(left, right)) {
                    left = fewerLayers(left, rest.pop());
                    continue;
                }
                double crossing = crossing(left, right);
                boolean between = left.value() < crossing && crossing < right.value();
                Found middle = between ? solve(crossing) : right;
                if (between && beatsBoth(middle, left, right)) {
                    rest.push(middle);
                } else {
                    if (crossing - start > POINT * crossing) {
                        stretches.add(new Stretch(start, crossing, left.split()));
                        start = crossing;
                    }
                    left = rest.pop();
                }
                progress.report(fraction(from, to, start), text("AxisEnvelope.searching-the-best-splits-along"));
            }
            addLast(start, to, left);
            return new AxisEnvelope(axis, base, stretches, minimumCuts);
        }

        private static double fraction(double from, double to, double at) {
            return from == to ? 1 : Math.log(at / from) / Math.log(to / from);
        }

        private Found solve(double value) throws UnsatisfiablePinsException {
            progress.checkCancelled();
            minimumCuts++;
            return new Found(value, KnownSplit.best(splitter, base, axis.rates(base, value)));
        }

        private boolean same(Found left, Found right) {
            return ties(left, right, left.value()) && ties(left, right, right.value());
        }

        private boolean ties(Found one, Found other, double value) {
            return one.split().ties(other.split(), axis.rates(base, value));
        }

        private static Found fewerLayers(Found one, Found other) {
            return other.split().hasFewerLayersThan(one.split()) ? other : one;
        }

        private boolean beatsBoth(Found middle, Found left, Found right) {
            Rates rates = axis.rates(base, middle.value());
            return middle.split().beats(left.split(), rates) && middle.split().beats(right.split(), rates);
        }

        /** The value where two lines meet, of which each is the lower one at its own end. */
        private double crossing(Found left, Found right) {
            double first = 1 / left.value();
            double last = 1 / right.value();
            double more = more(left, right, first);
            double less = more(left, right, last);
            if (more >= 0 || less <= 0) {
                return more >= 0 ? left.value() : right.value();
            }
            double slope = (less - more) / (last - first);
            double at = first - more / slope;
            double nearer = at - more(left, right, at) / slope;
            return Math.min(Math.max(1 / nearer, left.value()), right.value());
        }

        private double more(Found left, Found right, double reciprocal) {
            return left.split().moreThan(right.split(), axis.rates(base, 1 / reciprocal));
        }

        private void addLast(double from, double to, Found best) {
            if (stretches.isEmpty() || to - from > POINT * to) {
                stretches.add(new Stretch(from, to, best.split()));
            } else {
                Stretch last = stretches.remove(stretches.size() - 1);
                stretches.add(new Stretch(last.from(), to, last.best()));
            }
        }
    }
}
