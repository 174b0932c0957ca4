package io.splitscope.cost;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one mini-batch costs, as numbers only: the solver-neutral problem. Layers are numbered as in
 * {@link io.splitscope.model.Model#layers()}, that is in topological order.
 */
public final class Workload {

    private final double[] flops;
    private final double[] deviceWork;
    private final double[] serverWork;
    private final List<TensorLoad> tensors;
    private final List<ParameterLoad> parameters;

    /**
     * A tensor that may cross the link.
     *
     * @param name its name in the file
     * @param bytes bytes of one mini-batch; {@link Double#POSITIVE_INFINITY} when no bound is known, so that it may not
     *     cross
     * @param producer the layer that makes it; {@link #RAW} for raw input
     * @param consumers the layers that read it, each once, ascending; empty for a pure result
     * @param gradient whether its gradient travels back in training: floating point and below a trainable parameter
     * @param numbers how many floating-point numbers it holds, for a type of their own on the way; 0 when it holds
     *     something else, which travels as it is
     * @param output whether it is an output of the model
     */
    public record TensorLoad(
            String name,
            double bytes,
            int producer,
            List<Integer> consumers,
            boolean gradient,
            double numbers,
            boolean output) {
        public TensorLoad {
            if (!(bytes >= 0)) {
                throw new IllegalArgumentException("Tensor " + name + " cannot have " + bytes + " bytes");
            }
            if (!(numbers >= 0)) {
                throw new IllegalArgumentException("Tensor " + name + " cannot hold " + numbers + " numbers");
            }
            consumers = List.copyOf(consumers);
        }

        /** A tensor that travels as it is and is no output. */
        public TensorLoad(String name, double bytes, int producer, List<Integer> consumers, boolean gradient) {
            this(name, bytes, producer, consumers, gradient, 0, false);
        }

        /** Whether this is raw input, which lies on the device. */
        public boolean isRaw() {
            return producer == RAW;
        }
    }

    /**
     * A trainable parameter.
     *
     * @param name its name in the file
     * @param bytes its bytes; {@link Double#POSITIVE_INFINITY} when not known, so that it may not travel
     * @param users the layers that use it, each once, ascending
     */
    public record ParameterLoad(String name, double bytes, List<Integer> users) {
        public ParameterLoad {
            if (!(bytes >= 0)) {
                throw new IllegalArgumentException("Parameter " + name + " cannot have " + bytes + " bytes");
            }
            users = List.copyOf(users);
        }
    }

    /** The producer of raw input. */
    public static final int RAW = -1;

    /**
     * A workload of one mini-batch.
     *
     * @param flops forward FLOPs by layer; work that is not known counts 0 here and is named in the model's warnings
     * @param tensors raw inputs and results of layers
     * @param parameters the parameters that travel with the device-side model
     * @throws IllegalArgumentException if an amount of work is negative or not finite
     */
    public Workload(double[] flops, List<TensorLoad> tensors, List<ParameterLoad> parameters) {
        this(flops, flops, flops, tensors, parameters);
    }

    private Workload(
            double[] flops,
            double[] deviceWork,
            double[] serverWork,
            List<TensorLoad> tensors,
            List<ParameterLoad> parameters) {
        this.flops = flops.clone();
        this.deviceWork = deviceWork.clone();
        this.serverWork = serverWork.clone();
        this.tensors = List.copyOf(tensors);
        this.parameters = List.copyOf(parameters);
        for (double[] amounts : List.of(flops, deviceWork, serverWork)) {
            for (double work : amounts) {
                if (!(work >= 0) || Double.isInfinite(work)) {
                    throw new IllegalArgumentException("The work of a layer cannot be " + work + " FLOP");
                }
            }
        }
    }

    /**
     * The same with measured seconds in place of FLOPs where there is a profile.
     *
     * @param profiles what was measured on the two sides
     * @param samples samples in the mini-batch; what was measured grows with them
     * @throws IllegalArgumentException if a profile is for another number of layers
     */
    public Workload measured(Profiles profiles, double samples) {
        return profiles.isEmpty()
                ? this
                : new Workload(
                        flops,
                        profiles.device().map(profile -> work(profile, samples)).orElse(flops),
                        profiles.server().map(profile -> work(profile, samples)).orElse(flops),
                        tensors,
                        parameters);
    }

    /** The same with other work on the device, by layer. */
    public Workload withDeviceWork(double[] work) {
        return new Workload(flops, work, serverWork, tensors, parameters);
    }

    private double[] work(Profile profile, double samples) {
        if (profile.layers() != flops.length) {
            throw new IllegalArgumentException(
                    "The profile is for " + profile.layers() + " layers, not " + flops.length);
        }
        return IntStream.range(0, flops.length)
                .mapToDouble(layer -> profile.work(layer, samples))
                .toArray();
    }

    /** The number of layers. */
    public int layers() {
        return flops.length;
    }

    /** Forward FLOPs of a layer for one mini-batch. */
    public double flops(int layer) {
        return flops[layer];
    }

    /**
     * Forward work of a layer as the device's speed sees it: its FLOPs or, with a profile, those that take the measured seconds
     * at the profile's speed.
     */
    public double deviceWork(int layer) {
        return deviceWork[layer];
    }

    /** The same for the server. */
    public double serverWork(int layer) {
        return serverWork[layer];
    }

    /** Forward FLOPs of all layers for one mini-batch. */
    public double totalFlops() {
        return Arrays.stream(flops).sum();
    }

    /** Raw inputs and results of layers. */
    public List<TensorLoad> tensors() {
        return tensors;
    }

    /** The parameters that travel with the device-side model. */
    public List<ParameterLoad> parameters() {
        return parameters;
    }
}
