package io.splitscope.split;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;

/**
 * A setting as prices in seconds. One training iteration costs, one after the other, the work of forward and backward
 * pass on each side, the smashed data up, its gradient down, and a share of the device-side model down and up; an
 * inference costs the forward work and the smashed data. These are the standard delay terms of split learning. What has to
 * return to the device adds the same in the other direction, and weights that are made equal in each iteration add their
 * way up and down. Compression applies to smashed data, its gradients and what the device uploads of the model.
 *
 * @param deviceFlop one FLOP on the device: 1/f_D
 * @param serverFlop one FLOP on the server: 1/f_S
 * @param smashedByte one byte of activation on the uplink: 8/(r_s R_up)
 * @param gradientByte one byte of gradient on the downlink: 8/(r_g R_dn); 0 in inference
 * @param modelDownByte one byte of device-side model on the downlink: 8/(N R_dn); 0 in inference
 * @param modelUpByte one byte of device-side model on the uplink: 8/(N r_m R_up); 0 in inference
 * @param message the latency of one tensor's message
 * @param gradientMessage the latency of one gradient's message; 0 in inference
 * @param returnedByte one byte of what returns to the device: 8/R_dn
 * @param returnedGradientByte one byte of its gradient: 8/R_up; 0 in inference
 * @param syncByte one byte of weight, as gradient up and as new weight down: 8/(r_m R_up) + 8/R_dn; 0 in inference
 */
public record Rates(
        double deviceFlop,
        double serverFlop,
        double smashedByte,
        double gradientByte,
        double modelDownByte,
        double modelUpByte,
        double message,
        double gradientMessage,
        double returnedByte,
        double returnedGradientByte,
        double syncByte) {

    private static final double BITS = 8;

    /** The prices of a setting. */
    public static Rates of(Setting setting) {
        Link link = setting.link();
        Compression compression = setting.compression();
        boolean training = setting.mode() == Mode.TRAINING;
        double iterations = setting.localIterations();
        return new Rates(
                1 / setting.deviceSpeed(),
                1 / setting.serverSpeed(),
                BITS / (compression.smashedData() * link.uplink()),
                training ? BITS / (compression.gradients() * link.downlink()) : 0,
                training ? BITS / (iterations * link.downlink()) : 0,
                training ? BITS / (iterations * compression.modelUpdate() * link.uplink()) : 0,
                link.latency(),
                training ? link.latency() : 0,
                BITS / link.downlink(),
                training ? BITS / link.uplink() : 0,
                training ? BITS / (compression.modelUpdate() * link.uplink()) + BITS / link.downlink() : 0);
    }

    /** These prices when the device-side model is exchanged only every so many iterations, instead of each one. */
    public Rates exchangingEvery(double iterations) {
        return new Rates(
                deviceFlop,
                serverFlop,
                smashedByte,
                gradientByte,
                modelDownByte / iterations,
                modelUpByte / iterations,
                message,
                gradientMessage,
                returnedByte,
                returnedGradientByte,
                syncByte);
    }

    /** Seconds on the uplink for tensors of so many bytes in all. */
    public double smashed(double bytes, int messages) {
        return bytes * smashedByte + messages * message;
    }

    /** Seconds on the downlink for the gradients of tensors of so many bytes in all; 0 in inference. */
    public double gradients(double bytes, int messages) {
        return gradientByte == 0 ? 0 : bytes * gradientByte + messages * gradientMessage;
    }

    /** Seconds for one tensor to cross: its bytes up and its gradient, if there is one, down. */
    public double crossing(double bytes, boolean gradient) {
        return gradient ? smashed(bytes, 1) + gradients(bytes, 1) : smashed(bytes, 1);
    }

    /** Seconds on the downlink for tensors of so many bytes in all that return to the device. */
    public double returned(double bytes, int messages) {
        return bytes * returnedByte + messages * message;
    }

    /** Seconds on the uplink for the gradients of tensors that return to the device; 0 in inference. */
    public double returnedGradients(double bytes, int messages) {
        return returnedGradientByte == 0 ? 0 : bytes * returnedGradientByte + messages * gradientMessage;
    }

    /** Seconds for one tensor to return to the device: its bytes down and its gradient, if there is one, up. */
    public double returning(double bytes, boolean gradient) {
        return gradient ? returned(bytes, 1) + returnedGradients(bytes, 1) : returned(bytes, 1);
    }

    /** Seconds on the downlink for device-side parameters of so many bytes in all; 0 in inference. */
    double modelDown(double bytes) {
        return modelDownByte == 0 ? 0 : bytes * modelDownByte;
    }

    /** Seconds on the uplink for device-side parameters of so many bytes in all; 0 in inference. */
    double modelUp(double bytes) {
        return modelUpByte == 0 ? 0 : bytes * modelUpByte;
    }

    /** Seconds to make parameters of so many bytes in all equal on both sides; 0 in inference. */
    double sync(double bytes) {
        return syncByte == 0 ? 0 : bytes * syncByte;
    }
}
