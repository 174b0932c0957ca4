package io.splitscope.gdsec;

import io.splitscope.gdsec.Algorithm.TopK;
import java.util.Arrays;

/** See {@link TopK}. */
final class TopKUplink implements Uplink {

    private final int count;
    private final double[][] kept;

    TopKUplink(TopK algorithm, int workers, int dimension) {
        count = algorithm.count(dimension);
        kept = new double[workers][dimension];
    }

    @Override
    public int send(int worker, double[] gradient, double[] moved, double[] message) {
        double[] e = kept[worker];
        double[] sizes = new double[e.length];
        for (int i = 0; i < e.length; i++) {
            e[i] += gradient[i];
            sizes[i] = Math.abs(e[i]);
        }
        Arrays.sort(sizes);
        double least = sizes[sizes.length - count];
        int above = 0;
        for (double size : sizes) {
            above += size > least ? 1 : 0;
        }
        int ties = count - above;
        for (int i = 0; i < e.length; i++) {
            double size = Math.abs(e[i]);
            boolean sends = size > least || size == least && ties-- > 0;
            message[i] = sends ? e[i] : 0;
            e[i] = sends ? 0 : e[i];
        }
        return count;
    }

    @Override
    public void receive(double[] sum) {
        // The sum of what is sent is the direction.
    }

    @Override
    public MessageBits bits(int sent, int dimension) {
        return sent == dimension ? MessageBits.dense(dimension) : MessageBits.sparse(sent, dimension);
    }
}
