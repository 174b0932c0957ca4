package io.splitscope.split.envelope;

import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.split.Rates;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which split is the best where in a plane of settings: one convex cell for each split that is the best somewhere.
 * Immutable. A cell is exact when minimum cuts at all its corners found nothing better; a map in the making also has
 * cells of which that is not known yet.
 */
public final class SplitMap {

    private final Plane plane;
    private final List<Cell> cells;
    private final int minimumCuts;

    /**
     * Where one split is the best of those known.
     *
     * @param best the split
     * @param region the points it is the best at, in reciprocals of device speed and uplink rate
     * @param exact whether it is proven that no split is better at any of them
     */
    public record Cell(KnownSplit best, Polygon region, boolean exact) {}

    SplitMap(Plane plane, List<Cell> cells, int minimumCuts) {
        this.plane = plane;
        this.cells = List.copyOf(cells);
        this.minimumCuts = minimumCuts;
    }

    /**
     * Makes the whole map.
     *
     * @param splitter the splitter of the workload, not used by anyone else meanwhile
     * @param plane the settings
     * @param partial is given, now and then, what is known so far
     * @param progress asked before every minimum cut whether anyone still waits
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    public static SplitMap of(Splitter splitter, Plane plane, Consumer<SplitMap> partial, Progress progress)
            throws UnsatisfiablePinsException {
        MapSearch search = new MapSearch(
                splitter,
                new MapSearch.Sheet(plane.base(), plane::rates, plane.whole()),
                found -> partial.accept(of(plane, found)),
                progress);
        return of(plane, search.run());
    }

    private static SplitMap of(Plane plane, MapSearch.Found found) {
        return new SplitMap(plane, found.cells(), found.minimumCuts());
    }

    /** The settings it is made for. */
    public Plane plane() {
        return plane;
    }

    /** The cells; together they cover the plane. */
    public List<Cell> cells() {
        return cells;
    }

    /** How many minimum cuts were needed so far. */
    public int minimumCuts() {
        return minimumCuts;
    }

    /** Whether all cells are exact. */
    public boolean isExact() {
        return cells.stream().allMatch(Cell::exact);
    }

    /**
     * The best split in a setting, looked up: one sum of products for each cell. Of equally fast splits it is one with
     * the fewest layers on the device.
     *
     * @return empty when the setting is not of this plane, or lies where the map is not exact yet
     */
    public Optional<Split> at(Setting setting) {
        if (!plane.holds(setting)) {
            return Optional.empty();
        }
        Rates rates = Rates.of(setting);
        Cell best = cells.get(0);
        double least = best.best().load().seconds(rates);
        for (int i = 1; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            double seconds = cell.best().load().seconds(rates);
            if (seconds < least || seconds == least && cell.best().hasFewerLayersThan(best.best())) {
                best = cell;
                least = seconds;
            }
        }
        return best.exact() ? Optional.of(best.best().at(rates)) : Optional.empty();
    }
}
