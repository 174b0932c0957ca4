package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes long chains readable.
 *
 * <p>Neighbouring blocks of one kind whose results have the same shape form a stage (a series when there is only one). What
 * is still too long is cut into pieces of equal length, a multiple of the period in which its operators repeat.
 */
final class Series {

    /** The longest chain in which stages are not made. */
    private static final int SHORT = 12;

    /** The longest chain that is not cut. */
    private static final int READABLE = 60;

    /** The longest chain without repetitions that is not cut. */
    private static final int BEARABLE = 400;

    private static final int LONGEST_PERIOD = 64;

    private final Model model;

    Series(Model model) {
        this.model = model;
    }

    /** The links of a chain with stages made and cut if need be. */
    List<Item> shorten(List<Item> chain) {
        return readable(chain.size() > SHORT ? stages(chain) : chain);
    }

    private List<Item> readable(List<Item> chain) {
        List<Item> items = chain;
        while (items.size() > READABLE) {
            List<Item> cut = cut(items);
            if (cut.size() == items.size()) {
                return items;
            }
            items = cut;
        }
        return items;
    }

    private List<Item> stages(List<Item> items) {
        List<List<Item>> runs = new ArrayList<>();
        for (Item item : items) {
            List<Item> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && isSameStage(last.get(last.size() - 1), item)) {
                last.add(item);
            } else {
                runs.add(new ArrayList<>(List.of(item)));
            }
        }
        long count = runs.stream().filter(run -> run.size() > 1).count();
        Kind kind = count > 1 ? Kind.STAGE : Kind.SERIES;
        List<Item> result = new ArrayList<>();
        for (List<Item> run : runs) {
            boolean isAll = run.size() == items.size();
            result.addAll(run.size() > 1 && !isAll ? List.of(Item.of(Group.of(kind, Item.parts(readable(run))))) : run);
        }
        return result;
    }

    private boolean isSameStage(Item a, Item b) {
        return (a.is(Kind.RESIDUAL) || a.is(Kind.TRANSFORMER))
                && a.kind() == b.kind()
                && a.isFound()
                && b.isFound()
                && result(a).equals(result(b));
    }

    private Shape result(Item item) {
        int[] layers = item.part().layers();
        Layer last = model.layers().get(layers[layers.length - 1]);
        return last.outputs().stream().findFirst().map(Tensor::shape).orElse(Shape.UNKNOWN);
    }

    private List<Item> cut(List<Item> items) {
        int[] signs = items.stream().mapToInt(Series::sign).toArray();
        int period = period(signs);
        if (period == 0 && items.size() <= BEARABLE) {
            return items;
        }
        int start = 0;
        int end = items.size();
        if (period > 0) {
            int[] run = longestRun(signs, period);
            start = run[0];
            end = run[1];
        }
        int length = pieceLength(end - start, Math.max(1, period));
        List<Item> result = new ArrayList<>(items.subList(0, start));
        for (int i = start; i < end; i += length) {
            List<Part> parts = Item.parts(items.subList(i, Math.min(end, i + length)));
            result.add(parts.size() > 1 ? Item.of(Group.of(repeated(parts), parts)) : items.get(i));
        }
        result.addAll(items.subList(end, items.size()));
        return result;
    }

    private static Kind repeated(List<Part> parts) {
        return parts.stream().allMatch(part -> part.group() != null) ? Kind.SERIES : Kind.PART;
    }

    private static int sign(Item item) {
        return item.isLayer()
                ? item.op().hashCode()
                : 31 * item.kind().hashCode() + item.part().layers().length;
    }

    /** The smallest distance at which nearly all signs repeat; 0 when there is none. */
    private static int period(int[] signs) {
        for (int period = 1; period <= LONGEST_PERIOD && 3 * period <= signs.length; period++) {
            int[] run = longestRun(signs, period);
            if (4 * (run[1] - run[0]) >= 3 * signs.length) {
                return period;
            }
        }
        return 0;
    }

    /** The longest stretch, from inclusive to exclusive, in which every sign repeats at the given distance. */
    private static int[] longestRun(int[] signs, int period) {
        int[] best = {0, 0};
        int start = 0;
        for (int i = period; i <= signs.length; i++) {
            if (i == signs.length || signs[i] != signs[i - period]) {
                if (i - start > best[1] - best[0]) {
                    best = new int[] {start, i};
                }
                start = i - period + 1;
            }
        }
        return best;
    }

    /** About the square root of the length, at most 40, a multiple of the period, and without remainder if possible. */
    private static int pieceLength(int length, int period) {
        int target = (int) Math.min(40, Math.round(Math.sqrt(length)));
        int wanted = Math.max(1, Math.round((float) target / period));
        int best = wanted;
        for (int factor = Math.max(1, wanted / 2 + 1); factor < 2 * wanted; factor++) {
            boolean fits = length % (factor * period) == 0;
            boolean bestFits = length % (best * period) == 0;
            boolean isNearer = Math.abs(factor - wanted) < Math.abs(best - wanted);
            if (fits && (!bestFits || isNearer)) {
                best = factor;
            }
        }
        return Math.max(2, best * period);
    }
}
