package io.splitscope.view.charts;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.split.Split;
import java.util.Locale;

/** Writes the terms of a delay with the values put in. */
final class DelayFormula {

    private final Workload workload;
    private final Iteration iteration;
    private final Setting setting;
    private final Split split;

    DelayFormula(Workload workload, Setting setting, Split split) {
        this.workload = workload;
        this.iteration = Iteration.of(workload, setting);
        this.setting = setting;
        this.split = split;
    }

    String of(DelayTerm term) {
        double seconds = term.of(split.delay());
        String result = " = " + Quantity.TIME.format(seconds);
        return switch (term) {
            case DEVICE ->
                text(
                        "DelayFormula.device-compute-w-v-f",
                        work(true),
                        Quantity.SPEED.format(setting.deviceSpeed()),
                        result);
            case SERVER ->
                text(
                        "DelayFormula.server-compute-w-v-f",
                        work(false),
                        Quantity.SPEED.format(setting.serverSpeed()),
                        result);
            case UP ->
                text(
                        "DelayFormula.smashed-data-up-8-s",
                        Quantity.BYTES.format(crossing(false)),
                        ratio(setting.compression().smashedData()),
                        Quantity.RATE.format(setting.link().uplink()),
                        latency(),
                        back(
                                text("DelayFormula.gradients-of-what-returns"),
                                "R_up",
                                split.delay().gradientsUp(),
                                setting.link().uplink()),
                        result);
            case DOWN ->
                text(
                        "DelayFormula.gradients-down-8-g-r",
                        Quantity.BYTES.format(crossing(true)),
                        ratio(setting.compression().gradients()),
                        Quantity.RATE.format(setting.link().downlink()),
                        (split.delay().gradientsDown() > 0 ? latency() : ""),
                        back(
                                text("DelayFormula.what-returns"),
                                "R_dn",
                                split.delay().activationsDown(),
                                setting.link().downlink()),
                        result);
            case MODEL -> exchange() + result;
        };
    }

    private String exchange() {
        Compression compression = setting.compression();
        return text(
                "DelayFormula.device-side-model-down-and",
                Quantity.BYTES.format(parameters()),
                setting.localIterations(),
                Quantity.RATE.format(setting.link().downlink()),
                Quantity.BYTES.format(parameters()),
                ratio(compression.modelUpdate()),
                setting.localIterations(),
                Quantity.RATE.format(setting.link().uplink()),
                (split.delay().weightSync() == 0
                        ? ""
                        : text(
                                "DelayFormula.shared-weights-made-equal",
                                Quantity.TIME.format(split.delay().weightSync()))));
    }

    private static String back(String what, String rate, double seconds, double bitsPerSecond) {
        return seconds == 0
                ? ""
                : text(
                        "DelayFormula.8-s-at",
                        what,
                        rate,
                        Quantity.RATE.format(bitsPerSecond),
                        Quantity.TIME.format(seconds));
    }

    private String work(boolean onDevice) {
        double forward = 0;
        double all = 0;
        for (int layer = 0; layer < workload.layers(); layer++) {
            if (split.isOnDevice(layer) == onDevice) {
                forward += onDevice ? workload.deviceWork(layer) : workload.serverWork(layer);
                all += onDevice ? iteration.deviceWork(layer) : iteration.serverWork(layer);
            }
        }
        String factor = forward == 0 || all == forward ? "" : " × " + number(all / forward);
        return Quantity.WORK.format(forward) + factor;
    }

    private double crossing(boolean gradientsOnly) {
        return split.cut().stream()
                .filter(tensor -> !gradientsOnly || iteration.hasGradient(tensor))
                .mapToDouble(iteration::bytes)
                .sum();
    }

    private double parameters() {
        double bytes = 0;
        for (int i = 0; i < workload.parameters().size(); i++) {
            ParameterLoad parameter = workload.parameters().get(i);
            if (iteration.isExchanged(i) && parameter.users().stream().anyMatch(split::isOnDevice)) {
                bytes += parameter.bytes();
            }
        }
        return bytes;
    }

    private String latency() {
        double latency = setting.link().latency();
        return latency == 0 ? "" : text("DelayFormula.of-a-message", Quantity.TIME.format(latency));
    }

    private static String ratio(double ratio) {
        return ratio == 1 ? "" : " / " + number(ratio);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
