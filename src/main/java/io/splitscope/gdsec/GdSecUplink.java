package io.splitscope.gdsec;

import io.splitscope.gdsec.Algorithm.GdSec;

/** See {@link GdSec}. */
final class GdSecUplink implements Uplink {

    private final double threshold;
    private final double beta;
    /** h_m. */
    private final double[][] known;
    /** e_m. */
    private final double[][] kept;
    /** h. */
    private final double[] knownSum;

    GdSecUplink(GdSec algorithm, int workers, int dimension) {
        threshold = algorithm.xi() / workers;
        beta = algorithm.beta();
        known = new double[workers][dimension];
        kept = new double[workers][dimension];
        knownSum = new double[dimension];
    }

    @Override
    public int send(int worker, double[] gradient, double[] moved, double[] message) {
        double[] h = known[worker];
        double[] e = kept[worker];
        int sent = 0;
        for (int i = 0; i < gradient.length; i++) {
            double difference = gradient[i] - h[i] + e[i];
            if (Math.abs(difference) > threshold * Math.abs(moved[i])) {
                message[i] = difference;
                h[i] += beta * difference;
                e[i] = 0;
                sent++;
            } else {
                message[i] = 0;
                e[i] = difference;
            }
        }
        return sent;
    }

    @Override
    public void receive(double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            double differences = sum[i];
            sum[i] = knownSum[i] + differences;
            knownSum[i] += beta * differences;
        }
    }

    @Override
    public MessageBits bits(int sent, int dimension) {
        return MessageBits.sparse(sent, dimension);
    }
}
