package io.splitscope.view.charts;

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
                "Device compute\nΣ W(v) / f_D = " + work(true) + " / " + Quantity.SPEED.format(setting.deviceSpeed())
                        + result;
            case SERVER ->
                "Server compute\nΣ W(v) / f_S = " + work(false) + " / " + Quantity.SPEED.format(setting.serverSpeed())
                        + result;
            case UP ->
                "Smashed data, up\nΣ 8 s(τ) / R_up = 8 × "
                        + Quantity.BYTES.format(crossing(false))
                        + ratio(setting.compression().smashedData())
                        + " / " + Quantity.RATE.format(setting.link().uplink())
                        + latency()
                        + back(
                                "gradients of what returns",
                                "R_up",
                                split.delay().gradientsUp(),
                                setting.link().uplink())
                        + result;
            case DOWN ->
                "Gradients, down\nΣ 8 g(τ) / R_dn = 8 × "
                        + Quantity.BYTES.format(crossing(true))
                        + ratio(setting.compression().gradients())
                        + " / " + Quantity.RATE.format(setting.link().downlink())
                        + (split.delay().gradientsDown() > 0 ? latency() : "")
                        + back(
                                "what returns",
                                "R_dn",
                                split.delay().activationsDown(),
                                setting.link().downlink())
                        + result;
            case MODEL -> exchange() + result;
        };
    }

    private String exchange() {
        Compression compression = setting.compression();
        return "Device-side model, down and up\nΣ 8 m(w) / (N R_dn) + Σ 8 m(w) / (N R_up) = 8 × "
                + Quantity.BYTES.format(parameters())
                + " / (" + setting.localIterations() + " × "
                + Quantity.RATE.format(setting.link().downlink())
                + ") + 8 × " + Quantity.BYTES.format(parameters())
                + ratio(compression.modelUpdate())
                + " / (" + setting.localIterations() + " × "
                + Quantity.RATE.format(setting.link().uplink()) + ")"
                + (split.delay().weightSync() == 0
                        ? ""
                        : "\n+ shared weights made equal: "
                                + Quantity.TIME.format(split.delay().weightSync()));
    }

    private static String back(String what, String rate, double seconds, double bitsPerSecond) {
        return seconds == 0
                ? ""
                : "\n+ " + what + ", Σ 8 s(τ) / " + rate + " at " + Quantity.RATE.format(bitsPerSecond) + ": "
                        + Quantity.TIME.format(seconds);
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
        return latency == 0 ? "" : " + κ of " + Quantity.TIME.format(latency) + " a message";
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
