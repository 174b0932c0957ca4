package io.splitscope.split;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Adds up what a split costs, straight from the definition of the delay and without any network. Work and bytes are
 * summed first, exactly as long as the sums stay below 2⁵³, and priced once.
 */
final class DelayMeter {

    private final Workload workload;
    private final int[][] consumers;
    private final int[][] users;

    DelayMeter(Workload workload) {
        this.workload = workload;
        this.consumers = workload.tensors().stream()
                .map(TensorLoad::consumers)
                .map(DelayMeter::numbers)
                .toArray(int[][]::new);
        this.users = workload.parameters().stream()
                .map(ParameterLoad::users)
                .map(DelayMeter::numbers)
                .toArray(int[][]::new);
    }

    private static int[] numbers(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    Split measure(BitSet device, Setting setting) {
        boolean[] here = new boolean[workload.layers()];
        device.stream().forEach(layer -> here[layer] = true);
        double deviceFlops = 0;
        double serverFlops = 0;
        for (int layer = 0; layer < here.length; layer++) {
            if (here[layer]) {
                deviceFlops += workload.flops(layer);
            } else {
                serverFlops += workload.flops(layer);
            }
        }
        List<Integer> cut = new ArrayList<>();
        double smashed = 0;
        double gradients = 0;
        int gradientMessages = 0;
        for (int i = 0; i < consumers.length; i++) {
            if (crosses(i, here)) {
                TensorLoad tensor = workload.tensors().get(i);
                cut.add(i);
                smashed += tensor.bytes();
                if (tensor.gradient()) {
                    gradients += tensor.bytes();
                    gradientMessages++;
                }
            }
        }
        Rates rates = Rates.of(setting);
        double model = modelBytes(here);
        DelayBreakdown delay = new DelayBreakdown(
                deviceFlops * rates.deviceFlop(),
                serverFlops * rates.serverFlop(),
                rates.smashed(smashed, cut.size()),
                rates.gradients(gradients, gradientMessages),
                rates.modelDown(model),
                rates.modelUp(model));
        return new Split(device, cut, delay);
    }

    private double modelBytes(boolean[] here) {
        double bytes = 0;
        for (int i = 0; i < users.length; i++) {
            if (anyHere(users[i], here)) {
                bytes += workload.parameters().get(i).bytes();
            }
        }
        return bytes;
    }

    private static boolean anyHere(int[] layers, boolean[] here) {
        for (int layer : layers) {
            if (here[layer]) {
                return true;
            }
        }
        return false;
    }

    private boolean crosses(int tensor, boolean[] here) {
        int producer = workload.tensors().get(tensor).producer();
        boolean madeHere = producer == Workload.RAW || here[producer];
        boolean wantedThere = false;
        for (int consumer : consumers[tensor]) {
            if (here[consumer] && !madeHere) {
                throw new IllegalArgumentException("Layer " + consumer + " on the device needs "
                        + workload.tensors().get(tensor).name() + " of layer " + producer + " on the server");
            }
            wantedThere |= !here[consumer];
        }
        return madeHere && wantedThere;
    }
}
