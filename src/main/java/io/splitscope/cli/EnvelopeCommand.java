package io.splitscope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import io.splitscope.split.Rates;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.split.envelope.AxisEnvelope.Stretch;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code envelope}: all best splits along one slider. */
@Command(
        name = "envelope",
        description = "Lists all best splits of a model along one slider, with the values where they change.",
        mixinStandardHelpOptions = true)
final class EnvelopeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SplitOptions splitOptions;

    @Option(
            names = "--axis",
            paramLabel = "AXIS",
            converter = AxisName.class,
            description =
                    "device (the default), server, uplink, downlink, bandwidth (both links, their ratio kept; values"
                            + " are the uplink's) or local-iterations")
    private Axis axis = Axis.DEVICE_SPEED;

    @Option(names = "--from", paramLabel = "VALUE", description = "the least value, such as 1GFLOPS or 1Mbps")
    private String from;

    @Option(names = "--to", paramLabel = "VALUE", description = "the greatest value (default: the slider's ends)")
    private String to;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    private record EnvelopeJson(
            String model,
            String axis,
            String unit,
            double from,
            double to,
            int minimumCuts,
            double micros,
            List<StretchJson> stretches) {}

    private record StretchJson(
            double from,
            double to,
            List<Object> deviceLayers,
            List<String> cutTensors,
            double delaySecondsAtFrom,
            double delaySecondsAtTo) {}

    @Override
    public Integer call()
            throws OnnxException, UnknownNameException, ProfileException, CommandException, JsonProcessingException {
        double least = from == null ? axis.least() : axis.quantity().parse(from);
        double greatest = to == null ? axis.greatest() : axis.quantity().parse(to);
        if (!(0 < least && least <= greatest)) {
            throw new CommandException("--from must be more than 0 and not above --to, but they are "
                    + axis.quantity().format(least) + " and " + axis.quantity().format(greatest));
        }
        SplitQuestion question = splitOptions.ask();
        Splitter splitter = new Splitter(question.workload());
        PrintWriter out = spec.commandLine().getOut();
        try {
            long start = System.nanoTime();
            AxisEnvelope envelope = AxisEnvelope.of(splitter, question.setting(), axis, least, greatest, Progress.NONE);
            double micros = (System.nanoTime() - start) / 1e3;
            if (json) {
                out.println(Json.of(json(question, envelope, micros)));
            } else {
                print(out, question, envelope);
            }
        } catch (UnsatisfiablePinsException e) {
            throw question.impossible(e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private EnvelopeJson json(SplitQuestion question, AxisEnvelope envelope, double micros) {
        List<Stretch> stretches = envelope.stretches();
        return new EnvelopeJson(
                question.model().origin().name(),
                AxisName.of(axis),
                axis.quantity().base(),
                stretches.get(0).from(),
                stretches.get(stretches.size() - 1).to(),
                envelope.minimumCuts(),
                micros,
                stretches.stream()
                        .map(stretch -> new StretchJson(
                                stretch.from(),
                                stretch.to(),
                                question.deviceLayers(stretch.best().split()),
                                question.cutTensors(stretch.best().split()),
                                delay(question.setting(), stretch, stretch.from()),
                                delay(question.setting(), stretch, stretch.to())))
                        .toList());
    }

    private void print(PrintWriter out, SplitQuestion question, AxisEnvelope envelope) {
        Quantity quantity = axis.quantity();
        out.printf(
                "%s along %s: %s, found with %s%n",
                question.model().origin().name(),
                AxisName.of(axis),
                SplitQuestion.count(envelope.stretches().size(), "best split"),
                SplitQuestion.count(envelope.minimumCuts(), "minimum cut"));
        for (Stretch stretch : envelope.stretches()) {
            out.printf(
                    "%n%s to %s: %s down to %s%n  %s%n",
                    quantity.format(stretch.from()),
                    quantity.format(stretch.to()),
                    Quantity.TIME.format(delay(question.setting(), stretch, stretch.from())),
                    Quantity.TIME.format(delay(question.setting(), stretch, stretch.to())),
                    question.describe(stretch.best().split()));
        }
    }

    private double delay(Setting base, Stretch stretch, double value) {
        Rates rates = axis.rates(base, value);
        return stretch.best().load().seconds(rates);
    }

    private static final class AxisName implements ITypeConverter<Axis> {

        static String of(Axis axis) {
            return switch (axis) {
                case DEVICE_SPEED -> "device";
                case SERVER_SPEED -> "server";
                case UPLINK -> "uplink";
                case DOWNLINK -> "downlink";
                case BANDWIDTH -> "bandwidth";
                case LOCAL_ITERATIONS -> "local-iterations";
            };
        }

        @Override
        public Axis convert(String text) {
            return Arrays.stream(Axis.values())
                    .filter(axis -> of(axis).equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no axis; write "
                            + Arrays.stream(Axis.values()).map(AxisName::of).collect(Collectors.joining(", "))));
        }
    }
}
