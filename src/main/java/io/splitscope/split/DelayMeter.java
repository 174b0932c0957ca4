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

    DelayMeter(Workload workload) {
        this.workload = workload;
    }

    /**
     * @throws IllegalArgumentException if a layer on the device reads the result of one on the server
     */
    Split measure(BitSet device, Setting setting) {
        Rates rates = Rates.of(setting);
        double deviceFlops = 0;
        double serverFlops = 0;
        for (int layer = 0; layer < workload.layers(); layer++) {
            if (device.get(layer)) {
                deviceFlops += workload.flops(layer);
            } else {
                serverFlops += workload.flops(layer);
            }
        }
        List<Integer> cut = new ArrayList<>();
        double smashed = 0;
        double gradients = 0;
        int gradientMessages = 0;
        List<TensorLoad> tensors = workload.tensors();
        for (int i = 0; i < tensors.size(); i++) {
            TensorLoad tensor = tensors.get(i);
            if (crosses(tensor, device)) {
                cut.add(i);
                smashed += tensor.bytes();
                if (tensor.gradient()) {
                    gradients += tensor.bytes();
                    gradientMessages++;
                }
            }
        }
        double model = modelBytes(device);
        DelayBreakdown delay = new DelayBreakdown(
                deviceFlops * rates.deviceFlop(),
                serverFlops * rates.serverFlop(),
                rates.smashed(smashed, cut.size()),
                rates.gradients(gradients, gradientMessages),
                rates.modelDown(model),
                rates.modelUp(model));
        return new Split(device, cut, delay);
    }

    private double modelBytes(BitSet device) {
        double bytes = 0;
        for (ParameterLoad parameter : workload.parameters()) {
            for (int user : parameter.users()) {
                if (device.get(user)) {
                    bytes += parameter.bytes();
                    break;
                }
            }
        }
        return bytes;
    }

    private static boolean crosses(TensorLoad tensor, BitSet device) {
        boolean here = tensor.isRaw() || device.get(tensor.producer());
        boolean wantedThere = false;
        for (int consumer : tensor.consumers()) {
            if (device.get(consumer)) {
                if (!here) {
                    throw new IllegalArgumentException("Layer " + consumer + " on the device needs " + tensor.name()
                            + " of layer " + tensor.producer() + " on the server");
                }
            } else {
                wantedThere = true;
            }
        }
        return here && wantedThere;
    }
}
