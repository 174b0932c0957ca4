package io.splitscope.split.strategy;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Which splits a setting allows, unknown sizes aside: those cost infinitely much. */
final class Rules {

    private final BitSet tail;
    private final BitSet onDevice;
    private final BitSet onServer;
    private final List<BitSet> together;

    private Rules(BitSet tail, BitSet onDevice, BitSet onServer, List<BitSet> together) {
        this.tail = tail;
        this.onDevice = onDevice;
        this.onServer = onServer;
        this.together = together;
    }

    static Rules of(Iteration iteration, Setting setting) {
        BitSet tail = iteration.tail();
        BitSet onDevice = set(setting.pins().device());
        if (setting.rawDataStays()) {
            List<TensorLoad> tensors = iteration.workload().tensors();
            for (int tensor = 0; tensor < tensors.size(); tensor++) {
                if (tensors.get(tensor).isRaw()) {
                    onDevice.or(set(iteration.readers(tensor)));
                }
            }
        }
        onDevice.andNot(tail);
        return new Rules(tail, onDevice, set(setting.pins().server()), together(iteration));
    }

    private static List<BitSet> together(Iteration iteration) {
        List<BitSet> groups = new ArrayList<>();
        if (iteration.shared() == SharedWeights.TOGETHER) {
            List<ParameterLoad> parameters = iteration.workload().parameters();
            for (int parameter = 0; parameter < parameters.size(); parameter++) {
                if (iteration.isExchanged(parameter)) {
                    groups.add(set(parameters.get(parameter).users()));
                }
            }
        }
        return groups;
    }

    private static BitSet set(Collection<Integer> layers) {
        BitSet set = new BitSet();
        layers.forEach(set::set);
        return set;
    }

    /** Whether a split keeps the pins, the raw data where it has to be, and shared weights together. */
    boolean allow(BitSet device) {
        return isSubset(onDevice, device)
                && !onServer.intersects(device)
                && !onServer.intersects(tail)
                && together.stream().allMatch(users -> isWhole(users, device));
    }

    private boolean isWhole(BitSet users, BitSet device) {
        BitSet here = (BitSet) device.clone();
        here.or(tail);
        return !users.intersects(here) || isSubset(users, here);
    }

    private static boolean isSubset(BitSet part, BitSet whole) {
        if (part.isEmpty()) {
            return true;
        }
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }
}
