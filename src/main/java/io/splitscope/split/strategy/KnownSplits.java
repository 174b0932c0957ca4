package io.splitscope.split.strategy;

import io.splitscope.cost.Setting;
import io.splitscope.split.Load;
import io.splitscope.split.Rates;
import io.splitscope.split.Splitter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Splits with what each asks of device, server and link, so that the best of them is found by pricing alone. */
final class KnownSplits {

    private final List<BitSet> devices;
    private final List<Load> loads;

    KnownSplits(List<BitSet> devices, Splitter splitter, Setting setting) {
        this.devices = List.copyOf(devices);
        this.loads = new ArrayList<>(devices.size());
        for (BitSet device : devices) {
            loads.add(splitter.load(device, setting));
        }
    }

    /** The allowed one with the least delay, the first of equals; empty when none is allowed. */
    Optional<BitSet> best(Rules rules, Rates rates) {
        double least = Double.POSITIVE_INFINITY;
        BitSet best = null;
        for (int i = 0; i < loads.size(); i++) {
            double seconds = loads.get(i).seconds(rates);
            if (seconds < least && rules.allow(devices.get(i))) {
                least = seconds;
                best = devices.get(i);
            }
        }
        return Optional.ofNullable(best);
    }
}
