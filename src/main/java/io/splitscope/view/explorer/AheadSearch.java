package io.splitscope.view.explorer;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.split.Baselines;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.split.envelope.Envelopes;
import io.splitscope.split.envelope.Plane;
import io.splitscope.split.envelope.SplitMap;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Finds the best splits of the settings around one, for each of them also the best that cuts no block. */
final class AheadSearch {

    private static final long OFTEN = Duration.ofMillis(100).toNanos();

    private final Solution around;
    private final BlockTree blocks;
    private final Consumer<Ahead> partial;

    /** @param partial is given, now and then and by the searching thread, what was found so far */
    AheadSearch(Solution around, BlockTree blocks, Consumer<Ahead> partial) {
        this.around = around;
        this.blocks = blocks;
        this.partial = partial;
    }

    /** Whether a map around one solution is good for another. */
    static boolean isOnSamePlane(Solution one, Solution other) {
        return one.workload() == other.workload() && Plane.around(one.setting()).holds(other.setting());
    }

    /** Searches along axes. */
    Ahead along(List<Axis> axes, Progress progress) {
        Splitter splitter = new Splitter(around.workload());
        Splitter blockwise = splitter.contracted(Baselines.groups(blocks));
        Ahead found = nothing();
        long told = System.nanoTime();
        for (Axis axis : axes) {
            found = found.and(
                    new Ahead(around.workload(), along(axis, splitter, progress), along(axis, blockwise, progress)));
            if (System.nanoTime() - told > OFTEN) {
                partial.accept(found);
                told = System.nanoTime();
            }
        }
        return found;
    }

    private Envelopes along(Axis axis, Splitter splitter, Progress progress) {
        Setting setting = around.setting();
        double least = Math.min(axis.least(), axis.value(setting));
        double greatest = Math.max(axis.greatest(), axis.value(setting));
        try {
            return Envelopes.NONE.with(AxisEnvelope.of(splitter, setting, axis, least, greatest, progress));
        } catch (UnsatisfiablePinsException e) {
            return Envelopes.NONE;
        }
    }

    /** Searches over the plane of device speed and bandwidth. */
    Ahead overPlane(Progress progress) {
        Splitter splitter = new Splitter(around.workload());
        Envelopes best = over(
                splitter,
                map -> partial.accept(new Ahead(around.workload(), Envelopes.NONE.with(map), Envelopes.NONE)),
                progress);
        Ahead found = new Ahead(around.workload(), best, Envelopes.NONE);
        partial.accept(found);
        Envelopes blockwise = over(splitter.contracted(Baselines.groups(blocks)), map -> {}, progress);
        return new Ahead(around.workload(), best, blockwise);
    }

    private Envelopes over(Splitter splitter, Consumer<SplitMap> growing, Progress progress) {
        try {
            return Envelopes.NONE.with(SplitMap.of(splitter, Plane.around(around.setting()), growing, progress));
        } catch (UnsatisfiablePinsException e) {
            return Envelopes.NONE;
        }
    }

    private Ahead nothing() {
        return new Ahead(around.workload(), Envelopes.NONE, Envelopes.NONE);
    }
}
