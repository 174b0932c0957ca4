package io.splitscope.cli;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Protocol;
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
    private WireType wire = Protocol.USUAL.wire();

    @Option(
            names = "--compress-smashed",
            paramLabel = "RATIO",
            description = "how many times smaller activations become before they go up (default: 1)")
    private double smashed = Compression.NONE.smashedData();

    @Option(
            names = "--compress-gradients",
            paramLabel = "RATIO",
            description = "how many times smaller gradients become before they come down (default: 1)")
    private double gradients = Compression.NONE.gradients();

    @Option(
            names = "--compress-update",
            paramLabel = "RATIO",
            description = "how many times smaller the device's model update becomes before it goes up (default: 1)")
    private double update = Compression.NONE.modelUpdate();

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
    private SharedWeights shared = Protocol.USUAL.shared();

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
     * The ratios that were asked for.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    Compression compression() {
        return new Compression(smashed, gradients, update);
    }

    /**
     * The protocol that was asked for.
     *
     * @throws UnknownNameException if a layer to freeze or to keep with the labels is not in the model
     */
    Protocol protocol(NameIndex names) throws UnknownNameException {
        return new Protocol(
                wire,
                layers(names, freeze),
                shared,
                outputsOnDevice,
                new Labels(labelsOnDevice || !tail.isEmpty(), layers(names, tail)));
    }

    /** The protocol that was asked for, when no option names layers. */
    Protocol protocol() {
        return new Protocol(
                wire, Set.of(), shared, outputsOnDevice, labelsOnDevice ? Labels.ON_DEVICE : Labels.ON_SERVER);
    }

    static Set<Integer> layers(NameIndex names, List<String> wanted) throws UnknownNameException {
        Set<Integer> layers = new LinkedHashSet<>();
        for (String name : wanted) {
            layers.addAll(names.layers(name));
        }
        return layers;
    }
}
