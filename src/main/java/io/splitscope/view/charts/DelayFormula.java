package io.splitscope.view.charts;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Split;
import java.util.Locale;

/** Writes the terms of a delay with the values put in. */
final class DelayFormula {

    private final Workload workload;
    private final Setting setting;
    private final Split split;

    DelayFormula(Workload workload, Setting setting, Split split) {
        this.workload = workload;
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
                        + latency() + result;
            case DOWN ->
                "Gradients, down\nΣ 8 g(τ) / R_dn = 8 × "
                        + Quantity.BYTES.format(seconds > 0 ? crossing(true) : 0)
                        + ratio(setting.compression().gradients())
                        + " / " + Quantity.RATE.format(setting.link().downlink())
                        + (seconds > 0 ? latency() : "") + result;
            case MODEL -> exchange(seconds) + result;
        };
    }

    private String exchange(double seconds) {
        Compression compression = setting.compression();
        return "Device-side model, down and up\nΣ 8 m(w) / (N R_dn) + Σ 8 m(w) / (N R_up) = 8 × "
                + Quantity.BYTES.format(seconds > 0 ? parameters() : 0)
                + " / (" + setting.localIterations() + " × "
                + Quantity.RATE.format(setting.link().downlink())
                + ") + 8 × " + Quantity.BYTES.format(seconds > 0 ? parameters() : 0)
                + ratio(compression.modelUpdate())
                + " / (" + setting.localIterations() + " × "
                + Quantity.RATE.format(setting.link().uplink()) + ")";
    }

    private String work(boolean onDevice) {
        double forward = 0;
        for (int layer = 0; layer < workload.layers(); layer++) {
            if (split.isOnDevice(layer) == onDevice) {
                forward += workload.flops(layer);
            }
        }
        String factor = setting.workFactor() == 1 ? "" : " × " + number(setting.workFactor());
        return Quantity.WORK.format(forward) + factor;
    }

    private double crossing(boolean gradientsOnly) {
        return split.cut().stream()
                .map(workload.tensors()::get)
                .filter(tensor -> !gradientsOnly || tensor.gradient())
                .mapToDouble(TensorLoad::bytes)
                .sum();
    }

    private double parameters() {
        return workload.parameters().stream()
                .filter(parameter -> parameter.users().stream().anyMatch(split::isOnDevice))
                .mapToDouble(ParameterLoad::bytes)
                .sum();
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
