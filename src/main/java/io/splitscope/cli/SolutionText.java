package io.splitscope.cli;

import io.splitscope.cli.Solution.Sized;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Profile;
import io.splitscope.cost.ProfileFit;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.model.Legible;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baseline.Allowed;
import io.splitscope.split.Baseline.RuledOut;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code solve} found, for people to read. */
final class SolutionText {

    private static final String ROW = "  %-20s %s%n";

    private final PrintWriter out;

    SolutionText(PrintWriter out) {
        this.out = out;
    }

    void print(Solution solution) {
        printSetting(solution);
        printCut(solution);
        printDelay(solution);
        printBaselines(solution);
        out.printf("%nFound in %s.%n", Quantity.TIME.format(solution.solveMicros() * 1e-6));
        int unknown = solution.unknownWork().size();
        if (unknown > 0) {
            out.printf(
                    "The work of %s is not known exactly and counts with a bound, or 0 where there is none: %s%n",
                    count(unknown, "layer"), solution.unknownWork().get(0).displayName() + (unknown > 1 ? ", …" : ""));
        }
    }

    private void printSetting(Solution solution) {
        Setting setting = solution.setting();
        String training = setting.mode() == Mode.TRAINING
                ? "training, model exchanged every " + count(setting.localIterations(), "iteration")
                : "inference";
        out.printf(
                "%s: %s, mini-batch of %s%n",
                Legible.name(solution.model().origin().name()), training, count(setting.batch(), "sample"));
        out.printf(
                "device %s, server %s, uplink %s, downlink %s%s%n",
                Quantity.SPEED.format(setting.deviceSpeed()),
                Quantity.SPEED.format(setting.serverSpeed()),
                Quantity.RATE.format(setting.link().uplink()),
                Quantity.RATE.format(setting.link().downlink()),
                setting.rawDataStays() ? "; the raw data stays on the device" : "; the raw data may be uploaded");
        printProfiles(solution);
        printProtocol(solution);
    }

    private void printProfiles(Solution solution) {
        Setting setting = solution.setting();
        solution.profiles().device().ifPresent(profile -> printProfile("device", profile, setting.deviceSpeed()));
        solution.profiles().server().ifPresent(profile -> printProfile("server", profile, setting.serverSpeed()));
    }

    private void printProfile(String side, Profile profile, double speed) {
        ProfileFit fit = profile.fit();
        out.printf(
                Locale.ROOT,
                "%s measured (%s): %d of %s, %.1f %% of the FLOPs; %s in the file belong to no layer; %s times as fast as measured%n",
                side,
                Legible.name(profile.origin()),
                profile.measuredLayers(),
                count(profile.layers(), "layer"),
                100 * fit.flopShare(),
                Quantity.TIME.format(fit.unmatchedSeconds()),
                number(speed / profile.speed()));
        if (fit.unmatched() > 0) {
            int more = fit.unmatched() - fit.unmatchedNames().size();
            out.printf(
                    "  of no layer: %s%s%n",
                    String.join(", ", fit.unmatchedNames()), more > 0 ? " and " + more + " more" : "");
        }
        if (profile.unknownLayers() > 0) {
            out.printf(
                    "  unknown, counted as 0: %s without a time and of unknown FLOPs%n",
                    count(profile.unknownLayers(), "layer"));
        }
        fit.doubts().forEach(doubt -> out.printf("  %s%n", doubt));
    }

    private void printProtocol(Solution solution) {
        Protocol protocol = solution.setting().protocol();
        Compression compression = solution.setting().compression();
        List<String> parts = new ArrayList<>();
        if (protocol.wire() != WireType.MODEL) {
            parts.add("activations and gradients travel as " + protocol.wire().label());
        }
        if (!compression.equals(Compression.NONE)) {
            parts.add(String.format(
                    Locale.ROOT,
                    "compressed: activations %s times, gradients %s times, model update %s times",
                    number(compression.smashedData()),
                    number(compression.gradients()),
                    number(compression.modelUpdate())));
        }
        if (!protocol.frozen().isEmpty()) {
            parts.add(count(protocol.frozen().size(), "layer") + " frozen");
        }
        if (solution.iteration().isTraining() && protocol.labels().onDevice()) {
            int tail = solution.iteration().tail().cardinality();
            parts.add("the labels stay on the device" + (tail == 0 ? "" : " with " + count(tail, "layer")));
        }
        if (!solution.iteration().isTraining() && protocol.outputsOnDevice()) {
            parts.add("the outputs have to reach the device");
        }
        if (!parts.isEmpty()) {
            out.println(String.join("; ", parts));
        }
    }

    private static String number(double ratio) {
        return ratio == Math.rint(ratio) ? String.format(Locale.ROOT, "%.0f", ratio) : Double.toString(ratio);
    }

    private void printCut(Solution solution) {
        Split split = solution.split();
        int layers = solution.workload().layers();
        out.printf(
                "%n%d of %s on the device, %d on the server%n",
                split.deviceCount(), count(layers, "layer"), layers - split.deviceCount());
        if (split.cut().isEmpty() && split.returned().isEmpty()) {
            out.println("Nothing crosses.");
        }
        printTensors(solution.cut(), "on the way to the server");
        printTensors(solution.returned(), "on the way back to the device");
    }

    private void printTensors(List<Sized> tensors, String way) {
        if (!tensors.isEmpty()) {
            double bytes = tensors.stream().mapToDouble(Sized::bytes).sum();
            out.printf("%s %s, %s:%n", count(tensors.size(), "tensor"), way, Quantity.BYTES.format(bytes));
        }
        for (Sized tensor : tensors) {
            out.printf(
                    "  %s  %s  %s%n",
                    Legible.name(tensor.name()),
                    Legible.name(tensor.shape().toString()),
                    Quantity.BYTES.format(tensor.bytes()));
        }
    }

    private void printDelay(Solution solution) {
        DelayBreakdown delay = solution.split().delay();
        out.printf("%nDelay of one iteration: %s%n", Quantity.TIME.format(delay.total()));
        row("device compute", delay.deviceCompute());
        row("activations up", delay.activationsUp());
        row("server compute", delay.serverCompute());
        if (solution.setting().mode() == Mode.TRAINING) {
            row("gradients down", delay.gradientsDown());
            row("model down", delay.modelDown());
            row("model up", delay.modelUp());
        }
        if (!solution.split().returned().isEmpty()) {
            row("activations down", delay.activationsDown());
            if (solution.iteration().isTraining()) {
                row("gradients up", delay.gradientsUp());
            }
        }
        if (delay.weightSync() > 0) {
            row("weight sync", delay.weightSync());
        }
    }

    private void row(String term, double seconds) {
        out.printf(ROW, term, Quantity.TIME.format(seconds));
    }

    private void printBaselines(Solution solution) {
        double least = solution.split().delay().total();
        out.printf("%nTo compare with:%n");
        out.printf(ROW, "device only", compared(solution.deviceOnly(), least));
        out.printf(ROW, "server only", compared(solution.serverOnly(), least));
        out.printf(ROW, "cut between blocks", compared(solution.blockOnly(), least));
    }

    private static String compared(Baseline baseline, double least) {
        if (baseline instanceof Allowed allowed) {
            return compared(allowed.value(), least);
        }
        return baseline instanceof RuledOut ruledOut ? "not possible: " + ruledOut.why() : "";
    }

    private static String compared(Split split, double least) {
        double delay = split.delay().total();
        String more = least > 0 ? String.format(Locale.ROOT, " (%+.1f %%)", (delay / least - 1) * 100) : "";
        return Quantity.TIME.format(delay) + more;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
