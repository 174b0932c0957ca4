package io.splitscope.cli;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.QuantityFormatException;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.profile.ProfileException;
import io.splitscope.scenario.Conditions;
import io.splitscope.scenario.LayerIndex.Bound;
import io.splitscope.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The setting of a split: shared by the subcommands that seek one as a picocli mixin. */
final class SettingOptions {

    @Option(
            names = "--device",
            paramLabel = "SPEED",
            converter = Speed.class,
            description = "device speed, such as 50GFLOPS (the default)")
    private Double device;

    @Option(
            names = "--server",
            paramLabel = "SPEED",
            converter = Speed.class,
            description = "server speed, such as 10TFLOPS (the default)")
    private Double server;

    @Option(
            names = "--uplink",
            paramLabel = "RATE",
            converter = Rate.class,
            description = "rate from device to server, such as 20Mbps (the default)")
    private Double uplink;

    @Option(
            names = "--downlink",
            paramLabel = "RATE",
            converter = Rate.class,
            description = "rate from server to device, such as 100Mbps (the default)")
    private Double downlink;

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            converter = Time.class,
            description = "latency of one message, such as 20ms (default: none)")
    private Double latency;

    @Option(names = "--mode", paramLabel = "MODE", description = "training (the default) or inference")
    private Mode mode;

    @Option(
            names = "--local-iterations",
            paramLabel = "N",
            description = "iterations between two exchanges of the device-side model (default: 1)")
    private Long localIterations;

    @Option(names = "--allow-raw-upload", description = "the raw data may leave the device")
    private boolean allowRawUpload;

    @Option(
            names = "--pin-device",
            paramLabel = "NAME",
            description =
                    "what must run on the device: a layer's name or position in the file, a block's path, or the name"
                            + " of a tensor that a layer makes; may be repeated")
    private List<String> pinDevice = new ArrayList<>();

    @Option(names = "--pin-server", paramLabel = "NAME", description = "what must run on the server; may be repeated")
    private List<String> pinServer = new ArrayList<>();

    @Mixin
    private ScenarioOptions scenarioOptions;

    @Mixin
    private ProtocolOptions protocolOptions;

    @Mixin
    private ProfileOptions profileOptions;

    @Option(
            names = "--flops",
            paramLabel = "RULE",
            converter = Rule.class,
            description = "all (the default), or macs: 2 FLOP per MAC and nothing for other layers")
    private FlopRule flops = FlopRule.ALL;

    /** What counts as work. */
    FlopRule flops() {
        return flops;
    }

    /** The scenario to begin with. */
    ScenarioOptions scenario() {
        return scenarioOptions;
    }

    /**
     * What was measured on the two sides.
     *
     * @throws ProfileException if a profile cannot be read, or belongs to another model
     * @throws CommandException if there is a factor without a profile, or one that is not positive
     */
    Profiles profiles(ModelCost cost) throws ProfileException, CommandException {
        Conditions.Profiles scenario = conditions().profiles().orElse(Conditions.Profiles.NONE);
        profileOptions.check(scenario);
        return profileOptions.read(cost, scenario);
    }

    /**
     * What the scenario to begin with assumes.
     *
     * @throws CommandException if it cannot be read
     */
    Conditions conditions() throws CommandException {
        return scenarioOptions.scenario().map(Scenario::conditions).orElse(Conditions.UNSAID);
    }

    /**
     * The layers on the device of the split that the scenario sets by hand; empty when it sets none.
     *
     * @throws CommandException if it cannot be read, or names layers that the model does not have
     */
    Optional<Set<Integer>> byHand(Model model) throws CommandException {
        return scenarioOptions.bind(model).flatMap(Bound::byHand);
    }

    /** A setting with the speeds at which the sides were measured, times their factors. */
    Setting measured(Setting setting, Profiles profiles) {
        return setting.withDeviceSpeed(profileOptions.deviceSpeed(profiles, setting.deviceSpeed()))
                .withServerSpeed(profileOptions.serverSpeed(profiles, setting.serverSpeed()));
    }

    /**
     * The setting that was asked for.
     *
     * @param model the model whose layers are pinned
     * @param blocks its blocks, asked for only when layers are named
     * @param batch samples in the mini-batch; empty for those of the scenario, or else those the model is bound to
     * @throws UnknownNameException if a layer that is named is not in the model
     * @throws CommandException if the scenario cannot be read or names layers that are not in the model
     * @throws IllegalArgumentException if a speed, rate, ratio or count is not positive
     */
    Setting setting(Model model, Supplier<BlockTree> blocks, OptionalLong batch)
            throws UnknownNameException, CommandException {
        Optional<Bound> scenario = scenarioOptions.bind(model);
        Setting base = scenario.map(Bound::setting).orElse(Setting.DEFAULT.withLocalIterations(1));
        Link link = base.link();
        Setting setting = protocolOptions
                .on(base)
                .withDeviceSpeed(or(device, base.deviceSpeed()))
                .withServerSpeed(or(server, base.serverSpeed()))
                .withLink(
                        new Link(or(uplink, link.uplink()), or(downlink, link.downlink()), or(latency, link.latency())))
                .withBatch(batch.orElse(
                        scenario.isPresent() ? base.batch() : model.batch().size()))
                .withLocalIterations(or(localIterations, base.localIterations()))
                .withMode(or(mode, base.mode()))
                .withRawDataStays(base.rawDataStays() && !allowRawUpload);
        if (pinDevice.isEmpty() && pinServer.isEmpty() && !protocolOptions.namesLayers()) {
            return setting;
        }
        NameIndex names = new NameIndex(model, blocks.get());
        Set<Integer> onDevice = ProtocolOptions.layers(names, pinDevice);
        Set<Integer> onServer = ProtocolOptions.layers(names, pinServer);
        Pins before = base.pins().free(onDevice).free(onServer);
        onDevice.addAll(before.device());
        onServer.addAll(before.server());
        return setting.withPins(new Pins(onDevice, onServer))
                .withProtocol(protocolOptions.protocol(setting.protocol(), names));
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static final class Speed implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return parse(Quantity.SPEED, text);
        }
    }

    private static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return parse(Quantity.RATE, text);
        }
    }

    private static final class Time implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return parse(Quantity.TIME, text);
        }
    }

    private static double parse(Quantity quantity, String text) {
        try {
            return quantity.parse(text);
        } catch (QuantityFormatException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static final class Rule implements ITypeConverter<FlopRule> {
        @Override
        public FlopRule convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "all" -> FlopRule.ALL;
                case "macs" -> FlopRule.MACS_ONLY;
                default -> throw new TypeConversionException("'" + text + "' is no rule; write all or macs");
            };
        }
    }
}
