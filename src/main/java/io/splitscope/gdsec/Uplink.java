package io.splitscope.gdsec;

import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.Quantized;
import io.splitscope.gdsec.Algorithm.TopK;

/** What workers and server of an algorithm remember, and what goes up between them. One run uses it, round by round. */
interface Uplink {

    /**
     * What a worker sends, 0 where it sends nothing.
     *
     * @param gradient of the worker's part at θ_k
     * @param moved θ_k − θ_k−1; zeros in the first round
     * @param message is overwritten
     * @return how many components are sent
     */
    int send(int worker, double[] gradient, double[] moved, double[] message);

    /** Makes, in place, the direction to move against from the sum of all messages; called once a round. */
    void receive(double[] sum);

    /** The bits of a message. */
    MessageBits bits(int sent, int dimension);

    /** What an algorithm starts with. */
    static Uplink of(Algorithm algorithm, int workers, int dimension) {
        if (algorithm instanceof GdSec sec) {
            return new GdSecUplink(sec, workers, dimension);
        }
        if (algorithm instanceof TopK top) {
            return new TopKUplink(top, workers, dimension);
        }
        if (algorithm instanceof Quantized quantized) {
            return new QuantizedUplink(quantized);
        }
        return new PlainUplink();
    }
}
