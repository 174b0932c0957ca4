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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
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
    private double device = Setting.DEFAULT.deviceSpeed();

    @Option(
            names = "--server",
            paramLabel = "SPEED",
            converter = Speed.class,
            description = "server speed, such as 10TFLOPS (the default)")
    private double server = Setting.DEFAULT.serverSpeed();

    @Option(
            names = "--uplink",
            paramLabel = "RATE",
            converter = Rate.class,
            description = "rate from device to server, such as 20Mbps (the default)")
    private double uplink = Setting.DEFAULT.link().uplink();

    @Option(
            names = "--downlink",
            paramLabel = "RATE",
            converter = Rate.class,
            description = "rate from server to device, such as 100Mbps (the default)")
    private double downlink = Setting.DEFAULT.link().downlink();

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            converter = Time.class,
            description = "latency of one message, such as 20ms (default: none)")
    private double latency = Setting.DEFAULT.link().latency();

    @Option(names = "--mode", paramLabel = "MODE", description = "training (the default) or inference")
    private Mode mode = Mode.TRAINING;

    @Option(
            names = "--local-iterations",
            paramLabel = "N",
            description = "iterations between two exchanges of the device-side model (default: 1)")
    private long localIterations = 1;

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

    /**
     * What was measured on the two sides.
     *
     * @throws ProfileException if a profile cannot be read, or belongs to another model
     * @throws CommandException if there is a factor without a profile, or one that is not positive
     */
    Profiles profiles(ModelCost cost) throws ProfileException, CommandException {
        profileOptions.check();
        return profileOptions.read(cost);
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
     * @param batch samples in the mini-batch; empty for those the model is bound to
     * @throws UnknownNameException if a layer that is named is not in the model
     * @throws IllegalArgumentException if a speed, rate, ratio or count is not positive
     */
    Setting setting(Model model, Supplier<BlockTree> blocks, OptionalLong batch) throws UnknownNameException {
        Setting setting = new Setting(
                device,
                server,
                new Link(uplink, downlink, latency),
                batch.orElse(model.batch().size()),
                localIterations,
                mode,
                Setting.USUAL_BACKWARD_RATIO,
                !allowRawUpload,
                protocolOptions.compression(),
                Pins.NONE);
        if (pinDevice.isEmpty() && pinServer.isEmpty() && !protocolOptions.namesLayers()) {
            return setting.withProtocol(protocolOptions.protocol());
        }
        NameIndex names = new NameIndex(model, blocks.get());
        Pins pins = new Pins(ProtocolOptions.layers(names, pinDevice), ProtocolOptions.layers(names, pinServer));
        return setting.withPins(pins).withProtocol(protocolOptions.protocol(names));
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
