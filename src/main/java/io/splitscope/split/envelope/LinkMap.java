package io.splitscope.split.envelope;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.split.Rates;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.SplitMap.Cell;
import java.util.List;
import java.util.Optional;

/**
 * All splits that are the best at some uplink and downlink rate, with all else fixed. Every split's delay is a plane over
 * the reciprocals of the two rates, so that the exact search of {@link SplitMap} applies. Immutable: a setting on a link
 * that changes is looked up, one sum of products for each split.
 */
public final class LinkMap {

    private final Setting base;
    private final Link slowest;
    private final Link fastest;
    private final List<KnownSplit> splits;
    private final int minimumCuts;

    private LinkMap(Setting base, Link slowest, Link fastest, List<KnownSplit> splits, int minimumCuts) {
        this.base = base;
        this.slowest = slowest;
        this.fastest = fastest;
        this.splits = splits;
        this.minimumCuts = minimumCuts;
    }

    /**
     * Finds them all, with about three minimum cuts a split.
     *
     * @param splitter the splitter of the workload, not used by anyone else meanwhile
     * @param base all that is fixed, the latency too
     * @param slowest the least rates of the map
     * @param fastest the greatest rates of the map, in both directions more than the least
     * @param progress asked before every minimum cut whether anyone still waits
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     * @throws IllegalArgumentException if a range of rates is empty
     */
    public static LinkMap of(Splitter splitter, Setting base, Link slowest, Link fastest, Progress progress)
            throws UnsatisfiablePinsException {
        if (!(slowest.uplink() < fastest.uplink() && slowest.downlink() < fastest.downlink())) {
            throw new IllegalArgumentException(
                    "The rates of a map go from one up to more, not from " + slowest + " to " + fastest);
        }
        Polygon whole = Polygon.rectangle(
                1 / fastest.uplink(), 1 / fastest.downlink(), 1 / slowest.uplink(), 1 / slowest.downlink());
        MapSearch.Found found = new MapSearch(
                        splitter,
                        new MapSearch.Sheet(base, point -> rates(base, point), whole),
                        partial -> {},
                        progress)
                .run();
        return new LinkMap(
                base, slowest, fastest, found.cells().stream().map(Cell::best).toList(), found.minimumCuts());
    }

    private static Rates rates(Setting base, Point point) {
        return Rates.of(
                base.withLink(new Link(1 / point.u(), 1 / point.v(), base.link().latency())));
    }

    /** The splits; each is the best somewhere. */
    public List<KnownSplit> splits() {
        return splits;
    }

    /** How many minimum cuts were needed. */
    public int minimumCuts() {
        return minimumCuts;
    }

    /**
     * The best split in a setting that differs from the base by its rates alone; of equally fast splits one with the
     * fewest layers on the device.
     *
     * @return empty when the rates lie outside the map
     */
    public Optional<KnownSplit> at(Setting setting) {
        Link link = setting.link();
        boolean inside = slowest.uplink() <= link.uplink()
                && link.uplink() <= fastest.uplink()
                && slowest.downlink() <= link.downlink()
                && link.downlink() <= fastest.downlink()
                && link.latency() == base.link().latency();
        return inside ? Optional.of(best(Rates.of(setting))) : Optional.empty();
    }

    private KnownSplit best(Rates rates) {
        KnownSplit best = splits.get(0);
        double least = best.load().seconds(rates);
        for (int i = 1; i < splits.size(); i++) {
            KnownSplit split = splits.get(i);
            double seconds = split.load().seconds(rates);
            if (seconds < least || seconds == least && split.hasFewerLayersThan(best)) {
                best = split;
                least = seconds;
            }
        }
        return best;
    }
}
