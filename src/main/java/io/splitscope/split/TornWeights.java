package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload.ParameterLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The shared weights whose layers have to stay together but that a split has on both sides. */
public final class TornWeights {

    private TornWeights() {}

    /**
     * Their names in the file, in its order; empty unless {@link SharedWeights#TOGETHER} is agreed and the iteration is of training.
     *
     * @param device the layers on the device, by position in the workload
     */
    public static List<String> of(Iteration iteration, BitSet device) {
        if (iteration.shared() != SharedWeights.TOGETHER) {
            return List.of();
        }
        BitSet here = iteration.tail();
        here.or(device);
        List<ParameterLoad> parameters = iteration.workload().parameters();
        List<String> torn = new ArrayList<>();
        for (int parameter = 0; parameter < parameters.size(); parameter++) {
            List<Integer> users = parameters.get(parameter).users();
            long usersHere = users.stream().filter(here::get).count();
            if (iteration.isExchanged(parameter) && usersHere > 0 && usersHere < users.size()) {
                torn.add(parameters.get(parameter).name());
            }
        }
        return torn;
    }
}
