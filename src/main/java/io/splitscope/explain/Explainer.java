package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Explains the best splits of one workload. Not safe for use by several threads at once. */
public final class Explainer {

    /** No device and no link changes by more than this factor. */
    private static final double FURTHEST = 1e6;

    private static final int MOST_TENSORS = 4;
    private static final double SAME = 1e-9;

    private final Model model;
    private final Workload workload;
    private final Splitter splitter;

    /**
     * @param model the model
     * @param workload what a mini-batch of it costs; layers and tensors are the model's in the same order
     */
    public Explainer(Model model, Workload workload) {
        this.model = model;
        this.workload = workload;
        this.splitter = new Splitter(workload);
    }

    /**
     * Why a split is the best: what runs where, what crosses, which part of the delay is the largest, what the best
     * splits with less and with more on the device would cost, and what would make them better.
     *
     * @param best the best split in the setting
     * @return sentences
     */
    public List<String> why(Setting setting, Split best) {
        List<String> sentences = new ArrayList<>();
        sentences.add(place(best));
        sentences.add(crossing(Iteration.of(workload, setting), best));
        sentences.add(text("Explainer.one-iteration-takes", time(best), Terms.largest(best.delay())));
        sentences.add(earlier(setting, best));
        sentences.add(later(setting, best));
        return sentences;
    }

    private String place(Split split) {
        int onDevice = split.deviceCount();
        int all = workload.layers();
        if (onDevice == 0) {
            return text("Explainer.all-layers-run-on-the", all);
        }
        if (onDevice == all) {
            return text("Explainer.all-layers-run-on-the-2", all);
        }
        return text("Explainer.the-device-runs-of-layers", onDevice, all, flops(split.device()));
    }

    private String flops(BitSet layers) {
        double sum = layers.stream().mapToDouble(workload::flops).sum();
        return text("Explainer.of", Quantity.WORK.format(sum), Quantity.WORK.format(workload.totalFlops()));
    }

    private String crossing(Iteration iteration, Split split) {
        if (split.cut().isEmpty()) {
            return text("Explainer.no-tensor-crosses");
        }
        double bytes = split.cut().stream().mapToDouble(iteration::bytes).sum();
        List<String> names = split.cut().stream()
                .limit(MOST_TENSORS)
                .map(position -> Legible.name(workload.tensors().get(position).name()) + " ("
                        + Quantity.BYTES.format(iteration.bytes(position)) + ")")
                .toList();
        String more = split.cut().size() > MOST_TENSORS
                ? text("Explainer.and-more", (split.cut().size() - MOST_TENSORS))
                : "";
        double seconds = split.delay().activationsUp() + split.delay().gradientsDown();
        String link = text("Explainer.on-the-link-in-one", Quantity.TIME.format(seconds));
        return split.cut().size() == 1
                ? text("Explainer.one-tensor-crosses", names.get(0), link)
                : text(
                        "Explainer.tensors-cross-in-all",
                        split.cut().size(),
                        String.join(", ", names),
                        more,
                        Quantity.BYTES.format(bytes),
                        link);
    }

    private String earlier(Setting setting, Split best) {
        Set<Integer> last = lastOnDevice(best);
        if (last.isEmpty()) {
            return text("Explainer.less-on-the-device-is");
        }
        Set<Integer> free = new TreeSet<>(last);
        free.removeAll(setting.pins().device());
        Set<Integer> tail =
                Iteration.of(workload, setting).tail().stream().boxed().collect(Collectors.toSet());
        free.removeAll(tail);
        if (setting.rawDataStays()) {
            free.removeAll(readersOfRawData());
        }
        if (free.isEmpty()) {
            String reason = tail.containsAll(last)
                    ? text("Explainer.they-stay-with-the-labels")
                    : setting.pins().device().containsAll(last)
                            ? text("Explainer.pinned-to-the-device")
                            : text("Explainer.the-raw-data-stays-on");
            return text("Explainer.why-not-earlier-cannot-move", names(last), reason);
        }
        Pins pins = setting.pins().onServer(free);
        return alternative(setting, best, pins, text("Explainer.why-not-earlier-with-on", names(free)));
    }

    private String later(Setting setting, Split best) {
        Set<Integer> first = firstOnServer(best);
        if (first.isEmpty()) {
            return text("Explainer.more-on-the-device-is");
        }
        Set<Integer> free = new TreeSet<>(first);
        free.removeAll(setting.pins().server());
        if (free.isEmpty()) {
            return text("Explainer.why-not-later-cannot-move", names(first));
        }
        Pins pins = setting.pins().onDevice(free);
        return alternative(setting, best, pins, text("Explainer.why-not-later-with-on", names(free)));
    }

    private Set<Integer> readersOfRawData() {
        Set<Integer> readers = new TreeSet<>();
        workload.tensors().stream().filter(TensorLoad::isRaw).forEach(tensor -> readers.addAll(tensor.consumers()));
        return readers;
    }

    private String alternative(Setting setting, Split best, Pins pins, String beginning) {
        Split other;
        try {
            other = splitter.solve(setting.withPins(pins));
        } catch (UnsatisfiablePinsException e) {
            return text("Explainer.no-split-keeps-the-pins", beginning);
        }
        double more = other.delay().total() - best.delay().total();
        if (more <= SAME * best.delay().total()) {
            return text("Explainer.one-iteration-takes-just-as", beginning, time(other));
        }
        String percent =
                String.format(Locale.ROOT, "%.1f %%", 100 * more / best.delay().total());
        return text(
                "Explainer.one-iteration-takes-at-best",
                beginning,
                time(other),
                Quantity.TIME.format(more),
                percent,
                Terms.difference(best.delay(), other.delay()),
                turning(setting, best, other));
    }

    /** At which values of the setting the other split would cost less than the best one. */
    private String turning(Setting setting, Split best, Split other) {
        Crossing crossing = new Crossing(splitter, setting, best, other);
        List<String> ways = new ArrayList<>();
        for (Knob knob : Knob.values()) {
            OptionalDouble at = crossing.at(knob);
            if (at.isPresent() && isWithinReach(at.getAsDouble() / knob.of(setting))) {
                String direction =
                        at.getAsDouble() > knob.of(setting) ? text("Explainer.above") : text("Explainer.below");
                ways.add(knob.title() + direction + knob.format(at.getAsDouble()));
            }
        }
        return ways.isEmpty() ? "" : text("Explainer.that-costs-less-with", String.join(text("Explainer.or"), ways));
    }

    private static boolean isWithinReach(double factor) {
        return factor < FURTHEST && 1 / factor < FURTHEST;
    }

    /** Layers on the device that make what crosses; where there are none, those that nobody reads. */
    private Set<Integer> lastOnDevice(Split split) {
        Set<Integer> makers = new TreeSet<>();
        for (int position : split.cut()) {
            TensorLoad tensor = workload.tensors().get(position);
            if (!tensor.isRaw()) {
                makers.add(tensor.producer());
            }
        }
        if (!makers.isEmpty()) {
            return makers;
        }
        BitSet read = new BitSet();
        for (TensorLoad tensor : workload.tensors()) {
            if (!tensor.isRaw() && !tensor.consumers().isEmpty()) {
                read.set(tensor.producer());
            }
        }
        split.device().stream().filter(layer -> !read.get(layer)).forEach(makers::add);
        return makers;
    }

    /** Layers on the server that read only what is on the device. */
    private Set<Integer> firstOnServer(Split split) {
        BitSet waiting = new BitSet();
        for (TensorLoad tensor : workload.tensors()) {
            if (!tensor.isRaw() && !split.isOnDevice(tensor.producer())) {
                tensor.consumers().forEach(waiting::set);
            }
        }
        Set<Integer> first = new TreeSet<>();
        for (int layer = 0; layer < workload.layers(); layer++) {
            if (!split.isOnDevice(layer) && !waiting.get(layer)) {
                first.add(layer);
            }
        }
        return first;
    }

    /**
     * Why the best split changed when the setting did.
     *
     * @param before the best split in the setting before
     * @param after the best split in the setting now
     * @return sentences; empty when the split is the same
     */
    public List<String> change(Setting old, Split before, Setting now, Split after) {
        return new ChangeWords(model, splitter).of(old, before, now, after);
    }

    private String names(Set<Integer> layers) {
        Layer first = model.layers().get(layers.iterator().next());
        return layers.size() == 1
                ? first.displayName()
                : text("Explainer.and-more-2", first.displayName(), (layers.size() - 1));
    }

    private static String time(Split split) {
        return Quantity.TIME.format(split.delay().total());
    }
}
