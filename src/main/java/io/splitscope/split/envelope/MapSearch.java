package io.splitscope.split.envelope;

import io.splitscope.model.Progress;
import io.splitscope.split.Load;
import io.splitscope.split.Rates;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.SplitMap.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Makes a {@link SplitMap}.
 *
 * <ol>
 *   <li>Keep the known splits as planes, and of each the convex cell where it is the lowest.
 *   <li>Take a corner of a cell that is not proven; a minimum cut there either proves it or finds a lower plane.
 *   <li>Cut the cell of a new plane out of the others; repeat from 2 until all corners are proven.
 * </ol>
 *
 * <p>Exact, as the least delay is concave: it lies nowhere above the known planes, and on a cell at whose corners it
 * equals the cell's plane it lies nowhere below it. About three minimum cuts for each cell.
 */
final class MapSearch {

    private static final String STEP = "Mapping the best splits";
    private static final int FIRST_PARTIAL = 4;

    private final Splitter splitter;
    private final Plane plane;
    private final Consumer<SplitMap> partial;
    private final Progress progress;

    private final Set<Point> proven = new HashSet<>();
    private List<Region> regions = new ArrayList<>();
    private int minimumCuts;

    private record Region(KnownSplit best, Polygon polygon) {}

    MapSearch(Splitter splitter, Plane plane, Consumer<SplitMap> partial, Progress progress) {
        this.splitter = splitter;
        this.plane = plane;
        this.partial = partial;
        this.progress = progress;
    }

    SplitMap run() throws UnsatisfiablePinsException {
        Polygon whole = plane.whole();
        Point corner = whole.vertices().get(0);
        regions.add(new Region(solve(plane.rates(corner)), whole));
        proven.add(corner.rounded());
        int next = FIRST_PARTIAL;
        for (Optional<Point> open = open(); open.isPresent(); open = open()) {
            prove(open.get());
            if (minimumCuts == next) {
                partial.accept(map());
                next *= 2;
            }
            progress.report(-1, STEP);
        }
        return map();
    }

    private Optional<Point> open() {
        for (Region region : regions) {
            for (Point corner : region.polygon().vertices()) {
                if (!isProven(corner)) {
                    return Optional.of(corner);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isProven(Point corner) {
        return proven.contains(corner.rounded());
    }

    private void prove(Point corner) throws UnsatisfiablePinsException {
        Rates rates = plane.rates(corner);
        KnownSplit found = solve(rates);
        if (regions.stream().allMatch(region -> found.beats(region.best(), rates))) {
            insert(found);
        }
        proven.add(corner.rounded());
    }

    private KnownSplit solve(Rates rates) throws UnsatisfiablePinsException {
        progress.checkCancelled();
        minimumCuts++;
        return KnownSplit.best(splitter, plane.base(), rates);
    }

    private void insert(KnownSplit found) {
        Polygon own = plane.whole();
        for (Region region : regions) {
            own = own.below(excess(found, region.best()));
        }
        if (own.isEmpty()) {
            return;
        }
        List<Region> left = new ArrayList<>();
        for (Region region : regions) {
            Polygon rest = region.polygon().below(excess(region.best(), found));
            if (!rest.isEmpty()) {
                left.add(new Region(region.best(), rest));
            }
        }
        left.add(new Region(found, own));
        regions = left;
    }

    /** How many seconds more one split costs than another; 0 when that may be rounding. */
    private ToDoubleFunction<Point> excess(KnownSplit one, KnownSplit other) {
        Load more = one.load().minus(other.load());
        return point -> {
            Rates rates = plane.rates(point);
            double seconds = more.seconds(rates);
            return Math.abs(seconds) <= KnownSplit.EQUAL * one.load().seconds(rates) ? 0 : seconds;
        };
    }

    private SplitMap map() {
        List<Cell> cells = regions.stream()
                .map(region -> new Cell(
                        region.best(),
                        region.polygon(),
                        region.polygon().vertices().stream().allMatch(this::isProven)))
                .toList();
        return new SplitMap(plane, cells, minimumCuts);
    }
}
