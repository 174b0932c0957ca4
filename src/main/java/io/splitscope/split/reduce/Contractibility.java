package io.splitscope.split.reduce;

import io.splitscope.cost.Setting;
import io.splitscope.split.reduce.InnerCut.Found;
import io.splitscope.split.reduce.Verdict.CutInside;
import io.splitscope.split.reduce.Verdict.NotAsked;
import io.splitscope.split.reduce.Verdict.Passage;
import io.splitscope.split.reduce.Verdict.Way;
import io.splitscope.split.reduce.Verdict.Whole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tests whether a block may be contracted whatever speeds, rates and latencies are.
 *
 * <p>Let c(I) be what travels on one way when the layers I of the block are on the device and its end is not, c(∅) what
 * travels with none of it there, c(B) with all, and w(I) the work of I. The block may be contracted
 *
 * <ul>
 *   <li>where the device is no faster than the server, if c(I) ≥ c(∅) on each way: the layers I may then move to the
 *       server and nothing gets worse;
 *   <li>everywhere, if c(I) ≥ c(∅) + w(I)/w(B) · (c(B) − c(∅)) on each way: a cut inside then costs no less than that mean
 *       of the cuts before and behind, whatever the prices, and so no less than one of them.
 * </ul>
 *
 * <p>With measured seconds, the second needs work in one proportion on both sides, so that only the first is asked.
 *
 * <p>Ways are bytes up, bytes down and messages, with the device-side model's share in the bytes. A tensor that enters and
 * may have been sent for others is tried both ways. Each test is one small minimum cut per way and first layer. Both are
 * sufficient, not necessary; the proofs are this project's own.
 */
final class Contractibility {

    /** Amounts that differ by less than this part of what passes are equal: doubles cannot tell them apart. */
    private static final double ROUNDING = 1e-12;

    private final GraphIndex graph;
    private final Setting setting;
    private final Prices prices;

    Contractibility(GraphIndex graph, Setting setting) {
        this.graph = graph;
        this.setting = setting;
        this.prices = new Prices(graph.iteration(), setting);
    }

    Verdict test(Collection<Integer> layers) {
        Region region = new Region(graph, layers);
        Optional<String> obstacle = region.obstacle(setting);
        if (obstacle.isPresent()) {
            return new NotAsked(obstacle.get());
        }
        boolean anyDevice = true;
        for (Set<Integer> charged : charges(region)) {
            Optional<CutInside> below = belowMean(region, charged);
            if (below.isPresent()) {
                anyDevice = false;
                Optional<CutInside> less = lessThanBefore(region, charged);
                if (less.isPresent()) {
                    Passage passage = less.get().passage();
                    return passage.upBehind() < passage.upBefore() && region.hasOneEntry() ? below.get() : less.get();
                }
            }
        }
        return new Whole(anyDevice, passage(region));
    }

    /** The sets of entering tensors that may be sent for this block only. */
    private static List<Set<Integer>> charges(Region region) {
        List<Integer> sure = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int tensor : region.perhapsSent()) {
            (region.isReadOutside(tensor) || !region.hasOneEntry() ? open : sure).add(tensor);
        }
        return IntStream.range(0, 1 << open.size())
                .<Set<Integer>>mapToObj(bits -> {
                    Set<Integer> charged = new HashSet<>(sure);
                    IntStream.range(0, open.size())
                            .filter(i -> (bits >> i & 1) == 1)
                            .forEach(i -> charged.add(open.get(i)));
                    return charged;
                })
                .toList();
    }

    private Optional<CutInside> lessThanBefore(Region region, Set<Integer> charged) {
        for (Way way : Way.values()) {
            Found found = cut(region, charged, way, 0).least();
            double before = before(charged, way);
            if (!(found.amount() >= before * (1 - ROUNDING)) || Double.isInfinite(before)) {
                return Optional.of(witness(region, found, way, charged));
            }
        }
        return Optional.empty();
    }

    private Optional<CutInside> belowMean(Region region, Set<Integer> charged) {
        double work = IntStream.of(region.layers()).mapToDouble(region::flops).sum();
        for (Way way : Way.values()) {
            double before = before(charged, way);
            double behind = behind(region, way);
            boolean defined =
                    region.hasOneEntry() && !region.isMeasured() && work > 0 && Double.isFinite(before + behind);
            double perFlop = defined ? (before - behind) / work : 0;
            Found found = cut(region, charged, way, perFlop).least();
            if (!defined || !(found.amount() >= before - ROUNDING * (before + behind))) {
                return Optional.of(witness(region, found, way, charged));
            }
        }
        return Optional.empty();
    }

    private InnerCut cut(Region region, Set<Integer> charged, Way way, double perFlop) {
        return new InnerCut(
                region,
                tensor -> prices.tensor(tensor, way),
                parameter -> prices.parameter(parameter, way),
                charged,
                perFlop);
    }

    private CutInside witness(Region region, Found found, Way way, Set<Integer> charged) {
        BitSet device = found.device();
        List<Integer> crossing = new ArrayList<>();
        for (int tensor : region.entering()) {
            if (!region.readers(tensor).stream().allMatch(device::get)) {
                crossing.add(tensor);
            }
        }
        for (int tensor : region.inner()) {
            if (device.get(region.producer(tensor))
                    && !region.readers(tensor).stream().allMatch(device::get)) {
                crossing.add(tensor);
            }
        }
        return new CutInside(
                passage(region),
                device,
                crossing,
                way,
                cut(region, charged, way, 0).amount(device));
    }

    private Passage passage(Region region) {
        return new Passage(
                region.entering(),
                region.leaving(),
                before(Set.copyOf(region.entering()), Way.UP),
                behind(region, Way.UP));
    }

    private double before(Set<Integer> charged, Way way) {
        return charged.stream()
                .mapToDouble(tensor -> prices.tensor(tensor, way))
                .sum();
    }

    private double behind(Region region, Way way) {
        return region.leaving().stream()
                        .mapToDouble(tensor -> prices.tensor(tensor, way))
                        .sum()
                + region.parameters().stream()
                        .mapToDouble(parameter -> prices.parameter(parameter, way))
                        .sum();
    }
}
