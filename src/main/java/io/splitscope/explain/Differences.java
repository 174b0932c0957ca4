package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

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
            went(text("Differences.the", knob.title()), knob.format(knob.of(old)), knob.format(knob.of(now)));
        }
        went(
                text("Differences.the-latency"),
                Quantity.TIME.format(old.link().latency()),
                Quantity.TIME.format(now.link().latency()));
        went(text("Differences.the-mini-batch"), Long.toString(old.batch()), Long.toString(now.batch()));
        went(
                text("Differences.the-local-iterations"),
                Long.toString(old.localIterations()),
                Long.toString(now.localIterations()));
        went(text("Differences.the-backward-work"), number(old.backwardRatio()), number(now.backwardRatio()));
        compression(old.compression(), now.compression());
        say(
                old.mode() != now.mode(),
                now.mode() == Mode.TRAINING
                        ? text("Differences.the-model-is-trained")
                        : text("Differences.the-model-only-infers"));
        say(
                old.rawDataStays() != now.rawDataStays(),
                now.rawDataStays()
                        ? text("Differences.the-raw-data-stays-on")
                        : text("Differences.the-raw-data-may-leave"));
        pins(old.pins(), now.pins());
        protocol(old.protocol(), now.protocol());
        return List.copyOf(clauses);
    }

    private void compression(Compression before, Compression after) {
        went(
                text("Differences.the-compression-of-smashed-data"),
                times(before.smashedData()),
                times(after.smashedData()));
        went(text("Differences.the-compression-of-gradients"), times(before.gradients()), times(after.gradients()));
        went(text("Differences.the-compression-of-the-model"), times(before.modelUpdate()), times(after.modelUpdate()));
    }

    private void pins(Pins before, Pins after) {
        Set<Integer> toDevice = without(after.device(), before.device());
        Set<Integer> toServer = without(after.server(), before.server());
        Set<Integer> freed = without(without(all(before), after.device()), after.server());
        say(!toDevice.isEmpty(), text("Differences.pinned-to-the-device", names(toDevice) + are(toDevice)));
        say(!toServer.isEmpty(), text("Differences.pinned-to-the-server", names(toServer) + are(toServer)));
        say(!freed.isEmpty(), text("Differences.no-longer-pinned", names(freed) + are(freed)));
    }

    private static Set<Integer> all(Pins pins) {
        Set<Integer> all = new TreeSet<>(pins.device());
        all.addAll(pins.server());
        return all;
    }

    private void protocol(Protocol before, Protocol after) {
        went(
                text("Differences.the-type-of-what-travels"),
                before.wire().label(),
                after.wire().label());
        Set<Integer> frozen = without(after.frozen(), before.frozen());
        Set<Integer> training = without(before.frozen(), after.frozen());
        say(!frozen.isEmpty(), text("Differences.frozen", names(frozen) + are(frozen)));
        say(!training.isEmpty(), text("Differences.trained-again", names(training) + are(training)));
        say(before.shared() != after.shared(), text("Differences.shared-weights", words(after.shared())));
        say(
                before.outputsOnDevice() != after.outputsOnDevice(),
                text(
                        "Differences.the-outputs-are-wanted-on",
                        (after.outputsOnDevice() ? text("Differences.device") : text("Differences.server"))));
        say(
                before.labels().onDevice() != after.labels().onDevice(),
                text(
                        "Differences.the-labels-are-on-the",
                        (after.labels().onDevice() ? text("Differences.device") : text("Differences.server"))));
        Set<Integer> kept = without(after.labels().tail(), before.labels().tail());
        Set<Integer> released = without(before.labels().tail(), after.labels().tail());
        say(
                !kept.isEmpty(),
                text(
                        "Differences.with-the-labels",
                        names(kept) + (kept.size() == 1 ? text("Differences.stays") : text("Differences.stay"))));
        say(!released.isEmpty(), text("Differences.no-longer-kept-with-the", names(released) + are(released)));
    }

    private static String words(SharedWeights shared) {
        return switch (shared) {
            case EXCHANGE -> text("Differences.travel-with-the-device-side");
            case SYNC -> text("Differences.are-made-equal-in-each");
            case TOGETHER -> text("Differences.keep-their-layers-together");
        };
    }

    private void went(String what, String from, String to) {
        say(!from.equals(to), text("Differences.went-from-to", what, from, to));
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
        return layers.size() == 1 ? first : text("Differences.and-more", first, (layers.size() - 1));
    }

    private static String are(Set<Integer> layers) {
        return layers.size() == 1 ? text("Differences.is") : text("Differences.are");
    }

    private static String times(double ratio) {
        return number(ratio) + "×";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3g", value);
    }
}
