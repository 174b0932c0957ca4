package io.splitscope.cost;

import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What one iteration of a workload asks of each layer, tensor and parameter: the workload in one {@link Mode} under one
 * {@link Protocol}. Speeds, rates, pins and the number of local iterations play no part. Layers, tensors and parameters go
 * by their positions in the workload.
 *
 * <p>Training counts 1 + k times the forward work. As soon as layers are frozen, a layer counts
 *
 * <ul>
 *   <li>1, when neither it nor a layer above it trains: there is no backward pass;
 *   <li>1 + k/2, when its own weights are all frozen: half of the backward pass is the gradient of the weights, half that
 *       of the inputs (2 of 2 and 1 of 2 for k = 2, the FLOPs of a convolution's or matrix product's two backward
 *       products);
 *   <li>1 + k else. The lowest layer that trains counts whole, as the first layer of a model does.
 * </ul>
 *
 * <p>A weight is frozen when any layer that uses it is. Frozen weights reach the device once, with the model; they are not
 * part of the exchange.
 */
public final class Iteration {

    private final Workload workload;
    private final Mode mode;
    private final double backwardRatio;
    private final Protocol protocol;

    private final boolean[] frozen;
    private final boolean[] weighted;
    private final boolean[] trains;
    private final boolean[] trainsAtOrAbove;
    private final BitSet tail;

    private Iteration(Workload workload, Setting setting) {
        this.workload = workload;
        this.mode = setting.mode();
        this.backwardRatio = setting.backwardRatio();
        this.protocol = setting.protocol();
        requireLayers(protocol.frozen(), "frozen");
        requireLayers(protocol.labels().tail(), "fixed with the labels");
        frozen = frozen();
        boolean allTrain = protocol.frozen().isEmpty();
        weighted = allTrain ? all() : users(parameter -> true);
        trains = allTrain ? weighted : users(parameter -> !frozen[parameter]);
        trainsAtOrAbove = allTrain ? weighted : atOrBelow(trains);
        tail = isTraining() ? fixedTail() : new BitSet();
    }

    /**
     * The iteration of a workload in a setting.
     *
     * @throws IllegalArgumentException if a frozen layer, or one fixed with the labels, does not exist
     */
    public static Iteration of(Workload workload, Setting setting) {
        return new Iteration(workload, setting);
    }

    private void requireLayers(Set<Integer> layers, String what) {
        for (int layer : layers) {
            if (layer < 0 || layer >= workload.layers()) {
                throw new IllegalArgumentException(
                        "Layer " + layer + " is " + what + ", but there are only " + workload.layers() + " layers");
            }
        }
    }

    private boolean[] frozen() {
        List<ParameterLoad> parameters = workload.parameters();
        boolean[] marks = new boolean[parameters.size()];
        if (!protocol.frozen().isEmpty()) {
            for (int i = 0; i < marks.length; i++) {
                marks[i] = parameters.get(i).users().stream().anyMatch(protocol.frozen()::contains);
            }
        }
        return marks;
    }

    /** The layers that use some of the parameters. */
    private boolean[] users(IntPredicate which) {
        boolean[] marks = new boolean[workload.layers()];
        for (int i = 0; i < frozen.length; i++) {
            if (which.test(i)) {
                workload.parameters().get(i).users().forEach(layer -> marks[layer] = true);
            }
        }
        return marks;
    }

    private boolean[] all() {
        boolean[] marks = new boolean[workload.layers()];
        Arrays.fill(marks, true);
        return marks;
    }

    private BitSet fixedTail() {
        BitSet layers = new BitSet();
        if (!protocol.labels().tail().isEmpty()) {
            boolean[] marks = new boolean[workload.layers()];
            protocol.labels().tail().forEach(layer -> marks[layer] = true);
            boolean[] below = atOrBelow(marks);
            for (int layer = 0; layer < below.length; layer++) {
                layers.set(layer, below[layer]);
            }
        }
        return layers;
    }

    /** The layers that are marked or get data, directly or not, from one that is. */
    private boolean[] atOrBelow(boolean[] marks) {
        List<List<TensorLoad>> made = new ArrayList<>();
        for (int layer = 0; layer < workload.layers(); layer++) {
            made.add(new ArrayList<>(1));
        }
        workload.tensors().stream().filter(tensor -> !tensor.isRaw()).forEach(tensor -> made.get(tensor.producer())
                .add(tensor));
        boolean[] below = marks.clone();
        for (int layer = 0; layer < below.length; layer++) {
            if (below[layer]) {
                made.get(layer).forEach(tensor -> tensor.consumers().forEach(reader -> below[reader] = true));
            }
        }
        return below;
    }

    /** The workload. */
    public Workload workload() {
        return workload;
    }

    /** Whether an iteration in another setting asks just the same. */
    public boolean isThatOf(Setting setting) {
        return mode == setting.mode()
                && backwardRatio == setting.backwardRatio()
                && protocol.equals(setting.protocol());
    }

    /** Whether it is an iteration of training. */
    public boolean isTraining() {
        return mode == Mode.TRAINING;
    }

    /** What happens to a weight that several layers use. */
    public SharedWeights shared() {
        return protocol.shared();
    }

    /** FLOPs of a layer over its forward FLOPs. */
    public double workFactor(int layer) {
        if (!hasBackward(layer)) {
            return 1;
        }
        boolean allFrozen = weighted[layer] && !trains[layer];
        return 1 + (allFrozen ? backwardRatio / 2 : backwardRatio);
    }

    /** FLOPs of a layer, backward pass included. */
    public double flops(int layer) {
        return workload.flops(layer) * workFactor(layer);
    }

    /** Work of a layer on the device, backward pass included; its FLOPs unless it was measured there. */
    public double deviceWork(int layer) {
        return workload.deviceWork(layer) * workFactor(layer);
    }

    /** Work of a layer on the server, backward pass included; its FLOPs unless it was measured there. */
    public double serverWork(int layer) {
        return workload.serverWork(layer) * workFactor(layer);
    }

    /** Whether a layer takes part in a backward pass. */
    public boolean hasBackward(int layer) {
        return isTraining() && trainsAtOrAbove[layer];
    }

    /** Whether a parameter is frozen. */
    public boolean isFrozen(int parameter) {
        return frozen[parameter];
    }

    /** Whether a parameter changes in training and so is part of the exchange of the device-side model. */
    public boolean isExchanged(int parameter) {
        return isTraining() && !frozen[parameter];
    }

    /** Bytes of a tensor, and of its gradient, in the type in which it travels, before compression. */
    public double bytes(int tensor) {
        TensorLoad load = workload.tensors().get(tensor);
        return protocol.wire().bytes(load.bytes(), load.numbers());
    }

    /** Whether a tensor has a gradient that travels back wherever the tensor travels; never in inference. */
    public boolean hasGradient(int tensor) {
        return isTraining() && isDifferentiable(tensor);
    }

    /** Whether a tensor has a gradient in training. */
    public boolean isDifferentiable(int tensor) {
        TensorLoad load = workload.tensors().get(tensor);
        return load.gradient() && (load.isRaw() || trainsAtOrAbove[load.producer()]);
    }

    /**
     * Whether a tensor has to reach the device wherever it is made: read by the tail, or an output that is wanted on the
     * device.
     */
    public boolean isWantedOnDevice(int tensor) {
        TensorLoad load = workload.tensors().get(tensor);
        boolean outputs = isTraining()
                ? protocol.labels().onDevice() && protocol.labels().tail().isEmpty()
                : protocol.outputsOnDevice();
        return outputs && load.output()
                || !tail.isEmpty() && load.consumers().stream().anyMatch(tail::get);
    }

    /** The layers that read a tensor and may run on either side. */
    public List<Integer> readers(int tensor) {
        List<Integer> consumers = workload.tensors().get(tensor).consumers();
        return tail.isEmpty()
                ? consumers
                : consumers.stream().filter(layer -> !tail.get(layer)).toList();
    }

    /** Whether a layer is fixed on the device with the labels. */
    public boolean isInTail(int layer) {
        return tail.get(layer);
    }

    /** The layers that are fixed on the device with the labels. */
    public BitSet tail() {
        return (BitSet) tail.clone();
    }
}
