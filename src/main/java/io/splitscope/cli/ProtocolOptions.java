package io.splitscope.cli;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** In which form things travel, what trains, and where results and labels have to be: part of the setting. */
final class ProtocolOptions {

    @Option(
            names = "--wire",
            paramLabel = "TYPE",
            description = "the type in which floating-point activations and gradients travel: model (the default),"
                    + " fp32, fp16, bf16 or int8")
    private WireType wire;

    @Option(
            names = "--compress-smashed",
            paramLabel = "RATIO",
            description = "how many times smaller activations become before they go up (default: 1)")
    private Double smashed;

    @Option(
            names = "--compress-gradients",
            paramLabel = "RATIO",
            description = "how many times smaller gradients become before they come down (default: 1)")
    private Double gradients;

    @Option(
            names = "--compress-update",
            paramLabel = "RATIO",
            description = "how many times smaller the device's model update becomes before it goes up (default: 1)")
    private Double update;

    @Option(
            names = "--freeze",
            paramLabel = "NAME",
            description = "a layer or block whose weights do not train, named like a pin; may be repeated")
    private List<String> freeze = new ArrayList<>();

    @Option(
            names = "--shared",
            paramLabel = "POLICY",
            description = "training, a weight that layers on both sides use: exchange (the default: once with the"
                    + " device-side model), sync (besides, made equal in each iteration), or together (never on both)")
    private SharedWeights shared;

    @Option(names = "--outputs-on-device", description = "inference: the model's outputs have to reach the device")
    private boolean outputsOnDevice;

    @Option(
            names = "--labels-on-device",
            description = "training: the labels stay on the device, and the loss is computed there from the outputs")
    private boolean labelsOnDevice;

    @Option(
            names = "--tail",
            paramLabel = "NAME",
            description = "training: the labels stay on the device, and so do this layer or block and all layers after"
                    + " it; may be repeated")
    private List<String> tail = new ArrayList<>();

    /** Whether an option names layers. */
    boolean namesLayers() {
        return !freeze.isEmpty() || !tail.isEmpty();
    }

    /**
     * A setting with what was asked for besides layers.
     *
     * @throws IllegalArgumentException if a ratio is not positive
     */
    Setting on(Setting base) {
        Compression before = base.compression();
        Protocol protocol = base.protocol();
        Labels labels = protocol.labels();
        return base.withCompression(new Compression(
                        smashed == null ? before.smashedData() : smashed,
                        gradients == null ? before.gradients() : gradients,
                        update == null ? before.modelUpdate() : update))
                .withProtocol(new Protocol(
                        wire == null ? protocol.wire() : wire,
                        protocol.frozen(),
                        shared == null ? protocol.shared() : shared,
                        protocol.outputsOnDevice() || outputsOnDevice,
                        new Labels(labels.onDevice() || labelsOnDevice, labels.tail())));
    }

    /**
     * A protocol with the layers that were named, too.
     *
     * @throws UnknownNameException if a layer to freeze or to keep with the labels is not in the model
     */
    Protocol protocol(Protocol base, NameIndex names) throws UnknownNameException {
        Set<Integer> frozen = layers(names, freeze);
        frozen.addAll(base.frozen());
        Set<Integer> kept = layers(names, tail);
        kept.addAll(base.labels().tail());
        return base.withFrozen(frozen).withLabels(new Labels(base.labels().onDevice() || !kept.isEmpty(), kept));
    }

    static Set<Integer> layers(NameIndex names, List<String> wanted) throws UnknownNameException {
        Set<Integer> layers = new LinkedHashSet<>();
        for (String name : wanted) {
            layers.addAll(names.layers(name));
        }
        return layers;
    }
}
