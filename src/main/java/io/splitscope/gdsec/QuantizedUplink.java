package io.splitscope.gdsec;

import io.splitscope.gdsec.Algorithm.Quantized;

/** See {@link Quantized}. */
final class QuantizedUplink implements Uplink {

    private final int bits;
    private final int steps;

    QuantizedUplink(Quantized algorithm) {
        bits = algorithm.bits();
        steps = (1 << (bits - 1)) - 1;
    }

    @Override
    public int send(int worker, double[] gradient, double[] moved, double[] message) {
        double most = 0;
        for (double component : gradient) {
            most = Math.max(most, Math.abs(component));
        }
        double step = most / steps;
        for (int i = 0; i < gradient.length; i++) {
            message[i] = step > 0 ? Math.rint(gradient[i] / step) * step : 0;
        }
        return gradient.length;
    }

    @Override
    public void receive(double[] sum) {
        // The sum of what is sent is the direction.
    }

    @Override
    public MessageBits bits(int sent, int dimension) {
        return MessageBits.quantized(bits, dimension);
    }
}
