package io.splitscope.explain;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** In which parts two settings differ, each as a clause such as "the uplink went from 20 Mbit/s to 5 Mbit/s". */
final class Differences {

    private final Setting old;
    private final Setting now;
    private final IntFunction<String> layer;
    private final List<String> clauses = new ArrayList<>();

    /** @param layer what people call a layer */
    Differences(Setting old, Setting now, IntFunction<String> layer) {
        this.old = old;
        this.now = now;
        this.layer = layer;
    }

    /** All clauses; none when the settings are equal. */
    List<String> clauses() {
        for (Knob knob : Knob.values()) {
            went("the " + knob.title(), knob.format(knob.of(old)), knob.format(knob.of(now)));
        }
        went(
                "the latency",
                Quantity.TIME.format(old.link().latency()),
                Quantity.TIME.format(now.link().latency()));
        went("the mini-batch", Long.toString(old.batch()), Long.toString(now.batch()));
        went("the local iterations", Long.toString(old.localIterations()), Long.toString(now.localIterations()));
        went("the backward work", number(old.backwardRatio()), number(now.backwardRatio()));
        compression(old.compression(), now.compression());
        say(old.mode() != now.mode(), now.mode() == Mode.TRAINING ? "the model is trained" : "the model only infers");
        say(
                old.rawDataStays() != now.rawDataStays(),
                now.rawDataStays() ? "the raw data stays on the device" : "the raw data may leave the device");
        pins(old.pins(), now.pins());
        protocol(old.protocol(), now.protocol());
        return List.copyOf(clauses);
    }

    private void compression(Compression before, Compression after) {
        went("the compression of smashed data", times(before.smashedData()), times(after.smashedData()));
        went("the compression of gradients", times(before.gradients()), times(after.gradients()));
        went("the compression of the model update", times(before.modelUpdate()), times(after.modelUpdate()));
    }

    private void pins(Pins before, Pins after) {
        Set<Integer> toDevice = without(after.device(), before.device());
        Set<Integer> toServer = without(after.server(), before.server());
        Set<Integer> freed = without(without(all(before), after.device()), after.server());
        say(!toDevice.isEmpty(), names(toDevice) + are(toDevice) + " pinned to the device");
        say(!toServer.isEmpty(), names(toServer) + are(toServer) + " pinned to the server");
        say(!freed.isEmpty(), names(freed) + are(freed) + " no longer pinned");
    }

    private static Set<Integer> all(Pins pins) {
        Set<Integer> all = new TreeSet<>(pins.device());
        all.addAll(pins.server());
        return all;
    }

    private void protocol(Protocol before, Protocol after) {
        went("the type of what travels", before.wire().label(), after.wire().label());
        Set<Integer> frozen = without(after.frozen(), before.frozen());
        Set<Integer> training = without(before.frozen(), after.frozen());
        say(!frozen.isEmpty(), names(frozen) + are(frozen) + " frozen");
        say(!training.isEmpty(), names(training) + are(training) + " trained again");
        say(before.shared() != after.shared(), "shared weights " + words(after.shared()));
        say(
                before.outputsOnDevice() != after.outputsOnDevice(),
                "the outputs are wanted on the " + (after.outputsOnDevice() ? "device" : "server"));
        say(
                before.labels().onDevice() != after.labels().onDevice(),
                "the labels are on the " + (after.labels().onDevice() ? "device" : "server"));
        Set<Integer> kept = without(after.labels().tail(), before.labels().tail());
        Set<Integer> released = without(before.labels().tail(), after.labels().tail());
        say(!kept.isEmpty(), names(kept) + (kept.size() == 1 ? " stays" : " stay") + " with the labels");
        say(!released.isEmpty(), names(released) + are(released) + " no longer kept with the labels");
    }

    private static String words(SharedWeights shared) {
        return switch (shared) {
            case EXCHANGE -> "travel with the device-side model alone";
            case SYNC -> "are made equal in each iteration";
            case TOGETHER -> "keep their layers together";
        };
    }

    private void went(String what, String from, String to) {
        say(!from.equals(to), what + " went from " + from + " to " + to);
    }

    private void say(boolean differs, String clause) {
        if (differs) {
            clauses.add(clause);
        }
    }

    private static Set<Integer> without(Set<Integer> layers, Set<Integer> others) {
        Set<Integer> rest = new TreeSet<>(layers);
        rest.removeAll(others);
        return rest;
    }

    private String names(Set<Integer> layers) {
        if (layers.isEmpty()) {
            return "";
        }
        String first = layer.apply(layers.iterator().next());
        return layers.size() == 1 ? first : first + " and " + (layers.size() - 1) + " more";
    }

    private static String are(Set<Integer> layers) {
        return layers.size() == 1 ? " is" : " are";
    }

    private static String times(double ratio) {
        return number(ratio) + "×";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3g", value);
    }
}
