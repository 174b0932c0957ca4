package io.splitscope.plot;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;

/**
 * What the layers of a network do, one after the other in topological order, and what would cross between each two of
 * them: the bytes of all tensors made before the boundary and read after it, raw inputs included.
 */
public final class DepthProfile {

    private final double[] work;
    private final double[] bytes;

    private DepthProfile(double[] work, double[] bytes) {
        this.work = work;
        this.bytes = bytes;
    }

    /** The profile of one iteration. */
    public static DepthProfile of(Iteration iteration) {
        Workload workload = iteration.workload();
        int layers = workload.layers();
        double[] work = new double[layers];
        for (int layer = 0; layer < layers; layer++) {
            work[layer] = iteration.flops(layer);
        }
        double[] change = new double[layers + 1];
        int[] unknown = new int[layers + 1];
        for (int i = 0; i < workload.tensors().size(); i++) {
            TensorLoad tensor = workload.tensors().get(i);
            if (!tensor.consumers().isEmpty()) {
                int from = Math.max(tensor.producer(), 0);
                int to = tensor.consumers().get(tensor.consumers().size() - 1);
                double size = iteration.bytes(i);
                if (Double.isInfinite(size)) {
                    unknown[from]++;
                    unknown[to]--;
                } else {
                    change[from] += size;
                    change[to] -= size;
                }
            }
        }
        double[] bytes = new double[Math.max(0, layers - 1)];
        double sum = 0;
        int without = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += change[i];
            without += unknown[i];
            bytes[i] = without > 0 ? Double.NaN : Math.max(0, sum);
        }
        return new DepthProfile(work, bytes);
    }

    /** The number of layers. */
    public int layers() {
        return work.length;
    }

    /** FLOPs of a layer, backward pass included. */
    public double work(int layer) {
        return work[layer];
    }

    /** Bytes of what is made up to a layer and read after it; NaN when not known. */
    public double bytesAfter(int layer) {
        return bytes[layer];
    }

    /** The number of boundaries between layers. */
    int boundaries() {
        return bytes.length;
    }
}
