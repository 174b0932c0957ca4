package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.split.strategy.SettingRange;
import io.splitscope.split.strategy.SettingRange.Span;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The speeds and rates to expect, for the strategy that chooses one split for all of them. */
final class RangeOptions {

    @Option(
            names = "--range-device",
            paramLabel = "FROM..TO",
            converter = Speeds.class,
            description = "device speeds to expect, for the static split of --compare (default: 1GFLOPS..1TFLOPS)")
    private Span device = SettingRange.USUAL.device();

    @Option(
            names = "--range-server",
            paramLabel = "FROM..TO",
            converter = Speeds.class,
            description = "server speeds to expect (default: 1TFLOPS..100TFLOPS)")
    private Span server = SettingRange.USUAL.server();

    @Option(
            names = "--range-uplink",
            paramLabel = "FROM..TO",
            converter = Rates.class,
            description = "uplink rates to expect (default: 1Mbps..1Gbps)")
    private Span uplink = SettingRange.USUAL.uplink();

    @Option(
            names = "--range-downlink",
            paramLabel = "FROM..TO",
            converter = Rates.class,
            description = "downlink rates to expect (default: 10Mbps..1Gbps)")
    private Span downlink = SettingRange.USUAL.downlink();

    /** The ranges that were asked for. */
    SettingRange range() {
        return new SettingRange(device, server, uplink, downlink);
    }

    private static final class Speeds implements ITypeConverter<Span> {
        @Override
        public Span convert(String text) {
            return parse(Quantity.SPEED, text);
        }
    }

    private static final class Rates implements ITypeConverter<Span> {
        @Override
        public Span convert(String text) {
            return parse(Quantity.RATE, text);
        }
    }

    private static Span parse(Quantity quantity, String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new TypeConversionException("'" + text + "' is no range; write the least and the greatest value with"
                    + " two dots between, such as " + quantity.format(1e9).replace(" ", "") + ".."
                    + quantity.format(1e10).replace(" ", ""));
        }
        try {
            return new Span(quantity.parse(ends[0]), quantity.parse(ends[1]));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
