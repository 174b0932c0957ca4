package io.splitscope.split;

import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

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
     * What a split costs, and the tensors that cross.
     *
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    Split measure(BitSet device, Rates rates) {
        boolean[] here = here(device);
        int[] cut = cut(here);
        return new Split(
                device, Arrays.stream(cut).boxed().toList(), load(here, cut).delay(rates));
    }

    /**
     * What a split asks of device, server and link.
     *
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    Load load(BitSet device) {
        boolean[] here = here(device);
        return load(here, cut(here));
    }

    private boolean[] here(BitSet device) {
        boolean[] here = new boolean[workload.layers()];
        for (int layer = device.nextSetBit(0); layer >= 0; layer = device.nextSetBit(layer + 1)) {
            here[layer] = true;
        }
        return here;
    }

    private int[] cut(boolean[] here) {
        return IntStream.range(0, consumers.length)
                .filter(tensor -> crosses(tensor, here))
                .toArray();
    }

    private Load load(boolean[] here, int[] cut) {
        double deviceFlops = 0;
        double serverFlops = 0;
        for (int layer = 0; layer < here.length; layer++) {
            if (here[layer]) {
                deviceFlops += workload.flops(layer);
            } else {
                serverFlops += workload.flops(layer);
            }
        }
        double smashed = 0;
        double gradients = 0;
        int gradientMessages = 0;
        for (int crossing : cut) {
            TensorLoad tensor = workload.tensors().get(crossing);
            smashed += tensor.bytes();
            if (tensor.gradient()) {
                gradients += tensor.bytes();
                gradientMessages++;
            }
        }
        return new Load(deviceFlops, serverFlops, smashed, cut.length, gradients, gradientMessages, modelBytes(here));
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
