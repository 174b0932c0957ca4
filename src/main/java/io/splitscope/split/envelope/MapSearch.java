package io.splitscope.split.envelope;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Finds all best splits over a plane of prices, for a {@link SplitMap} or a {@link LinkMap}.
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

    private static final String STEP = text("MapSearch.mapping-the-best-splits");
    private static final int FIRST_PARTIAL = 4;

    private final Splitter splitter;
    private final Sheet sheet;
    private final Consumer<Found> partial;
    private final Progress progress;

    private final Set<Point> proven = new HashSet<>();
    private List<Region> regions = new ArrayList<>();
    private int minimumCuts;

    /**
     * The plane.
     *
     * @param base what is fixed
     * @param rates the prices at a point, each linear in its coordinates
     * @param whole the points it has
     */
    record Sheet(Setting base, Function<Point, Rates> rates, Polygon whole) {}

    /** The cells known so far, and what they cost to find. */
    record Found(List<Cell> cells, int minimumCuts) {}

    private record Region(KnownSplit best, Polygon polygon) {}

    MapSearch(Splitter splitter, Sheet sheet, Consumer<Found> partial, Progress progress) {
        this.splitter = splitter;
        this.sheet = sheet;
        this.partial = partial;
        this.progress = progress;
    }

    Found run() throws UnsatisfiablePinsException {
        Polygon whole = sheet.whole();
        Point corner = whole.vertices().get(0);
        regions.add(new Region(solve(sheet.rates().apply(corner)), whole));
        proven.add(corner.rounded());
        int next = FIRST_PARTIAL;
        for (Optional<Point> open = open(); open.isPresent(); open = open()) {
            prove(open.get());
            if (minimumCuts == next) {
                partial.accept(found());
                next *= 2;
            }
            progress.report(-1, STEP);
        }
        return found();
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
        Rates rates = sheet.rates().apply(corner);
        KnownSplit found = solve(rates);
        if (regions.stream().allMatch(region -> found.beats(region.best(), rates))) {
            insert(found);
        }
        proven.add(corner.rounded());
    }

    private KnownSplit solve(Rates rates) throws UnsatisfiablePinsException {
        progress.checkCancelled();
        minimumCuts++;
        return KnownSplit.best(splitter, sheet.base(), rates);
    }

    private void insert(KnownSplit found) {
        Polygon own = sheet.whole();
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
            Rates rates = sheet.rates().apply(point);
            double seconds = more.seconds(rates);
            return Math.abs(seconds) <= KnownSplit.EQUAL * one.load().seconds(rates) ? 0 : seconds;
        };
    }

    private Found found() {
        List<Cell> cells = regions.stream()
                .map(region -> new Cell(
                        region.best(),
                        region.polygon(),
                        region.polygon().vertices().stream().allMatch(this::isProven)))
                .toList();
        return new Found(cells, minimumCuts);
    }
}
