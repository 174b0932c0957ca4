package io.splitscope.split;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload;
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

    private final Iteration iteration;
    private final Workload workload;
    private final double[] deviceWork;
    private final double[] serverWork;
    private final double[] bytes;
    private final boolean[] gradient;
    private final int[][] readers;
    private final boolean[] wantedOnDevice;
    private final int[][] users;

    DelayMeter(Iteration iteration) {
        this.iteration = iteration;
        this.workload = iteration.workload();
        int tensors = workload.tensors().size();
        deviceWork = IntStream.range(0, workload.layers())
                .mapToDouble(iteration::deviceWork)
                .toArray();
        serverWork = IntStream.range(0, workload.layers())
                .mapToDouble(iteration::serverWork)
                .toArray();
        bytes = IntStream.range(0, tensors).mapToDouble(iteration::bytes).toArray();
        gradient = new boolean[tensors];
        readers = new int[tensors][];
        wantedOnDevice = new boolean[tensors];
        for (int tensor = 0; tensor < tensors; tensor++) {
            gradient[tensor] = iteration.hasGradient(tensor);
            readers[tensor] = numbers(iteration.readers(tensor));
            wantedOnDevice[tensor] = iteration.isWantedOnDevice(tensor);
        }
        users = workload.parameters().stream()
                .map(parameter -> numbers(parameter.users()))
                .toArray(int[][]::new);
    }

    private static int[] numbers(List<Integer> values) {
        int[] numbers = new int[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
        }
        return numbers;
    }

    /**
     * What a split costs, and the tensors that cross.
     *
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    Split measure(BitSet device, Rates rates) {
        boolean[] here = here(device);
        int[] cut = cut(here);
        int[] returned = returned(here);
        BitSet all = iteration.tail();
        all.or(device);
        return new Split(
                all, list(cut), list(returned), load(here, cut, returned).delay(rates));
    }

    private static List<Integer> list(int[] positions) {
        return Arrays.stream(positions).boxed().toList();
    }

    /**
     * What a split asks of device, server and link.
     *
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    Load load(BitSet device) {
        boolean[] here = here(device);
        return load(here, cut(here), returned(here));
    }

    private boolean[] here(BitSet device) {
        boolean[] here = new boolean[workload.layers()];
        for (int layer = 0; layer < here.length; layer++) {
            here[layer] = device.get(layer) || iteration.isInTail(layer);
        }
        return here;
    }

    private int[] cut(boolean[] here) {
        return IntStream.range(0, readers.length)
                .filter(tensor -> crosses(tensor, here))
                .toArray();
    }

    private int[] returned(boolean[] here) {
        return IntStream.range(0, readers.length)
                .filter(tensor -> wantedOnDevice[tensor] && !madeHere(tensor, here))
                .toArray();
    }

    private boolean madeHere(int tensor, boolean[] here) {
        int producer = workload.tensors().get(tensor).producer();
        return producer == Workload.RAW || here[producer];
    }

    private Load load(boolean[] here, int[] cut, int[] returned) {
        double deviceFlops = 0;
        double serverFlops = 0;
        for (int layer = 0; layer < here.length; layer++) {
            if (here[layer]) {
                deviceFlops += deviceWork[layer];
            } else {
                serverFlops += serverWork[layer];
            }
        }
        double model = 0;
        double sync = 0;
        for (int parameter = 0; parameter < users.length; parameter++) {
            int usersHere = count(users[parameter], here);
            if (iteration.isExchanged(parameter) && usersHere > 0) {
                double size = workload.parameters().get(parameter).bytes();
                model += size;
                boolean bothSides = usersHere < users[parameter].length;
                sync += bothSides && iteration.shared() == SharedWeights.SYNC ? size : 0;
            }
        }
        return new Load(
                deviceFlops,
                serverFlops,
                traffic(cut),
                traffic(withGradient(cut)),
                traffic(returned),
                traffic(withGradient(returned)),
                model,
                sync);
    }

    private int[] withGradient(int[] tensors) {
        return Arrays.stream(tensors).filter(tensor -> gradient[tensor]).toArray();
    }

    private Traffic traffic(int[] tensors) {
        double sum = 0;
        for (int tensor : tensors) {
            sum += bytes[tensor];
        }
        return new Traffic(sum, tensors.length);
    }

    private static int count(int[] layers, boolean[] here) {
        int count = 0;
        for (int layer : layers) {
            count += here[layer] ? 1 : 0;
        }
        return count;
    }

    private boolean crosses(int tensor, boolean[] here) {
        boolean madeHere = madeHere(tensor, here);
        boolean wantedThere = false;
        for (int reader : readers[tensor]) {
            if (here[reader] && !madeHere) {
                TensorLoad load = workload.tensors().get(tensor);
                throw new IllegalArgumentException("Layer " + reader + " on the device needs " + load.name()
                        + " of layer " + load.producer() + " on the server");
            }
            wantedThere |= !here[reader];
        }
        return madeHere && wantedThere;
    }
}
