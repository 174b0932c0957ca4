package io.splitscope.split.envelope;

import io.splitscope.cost.Setting;
import io.splitscope.split.Split;
import io.splitscope.split.envelope.MappedSplitter.Answer;
import io.splitscope.split.envelope.MappedSplitter.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one workload's best splits around a setting: along axes and over a plane. Immutable.
 *
 * @param axes all best splits along each axis that was searched
 * @param map all best splits over a plane, or those known so far
 */
public record Envelopes(Map<Axis, AxisEnvelope> axes, Optional<SplitMap> map) {

    /** Nothing is known. */
    public static final Envelopes NONE = new Envelopes(Map.of(), Optional.empty());

    public Envelopes {
        axes = Map.copyOf(axes);
    }

    /** These, with an axis in place of what was known of it. */
    public Envelopes with(AxisEnvelope axis) {
        Map<Axis, AxisEnvelope> more = new EnumMap<>(Axis.class);
        more.putAll(axes);
        more.put(axis.axis(), axis);
        return new Envelopes(more, map);
    }

    /** These, with a map in place of the present one. */
    public Envelopes with(SplitMap better) {
        return new Envelopes(axes, Optional.of(better));
    }

    /** These, with others in place of those of the same axis or over a plane. */
    public Envelopes and(Envelopes others) {
        Map<Axis, AxisEnvelope> all = new EnumMap<>(Axis.class);
        all.putAll(axes);
        all.putAll(others.axes);
        return new Envelopes(all, others.map.or(() -> map));
    }

    /** Whether all best splits are known along the axis on which a setting lies. */
    public boolean holds(Axis axis, Setting setting) {
        AxisEnvelope known = axes.get(axis);
        return known != null && known.holds(setting);
    }

    /** The best split in a setting, looked up; empty where it is not known. */
    public Optional<Answer> at(Setting setting) {
        Optional<Split> mapped = map.flatMap(known -> known.at(setting));
        if (mapped.isPresent()) {
            return Optional.of(new Answer(mapped.get(), Source.MAP));
        }
        for (AxisEnvelope axis : axes.values()) {
            Optional<Split> along = axis.at(setting);
            if (along.isPresent()) {
                return Optional.of(new Answer(along.get(), Source.AXIS));
            }
        }
        return Optional.empty();
    }
}
