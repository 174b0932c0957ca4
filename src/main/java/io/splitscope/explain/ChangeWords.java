package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Model;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Says why the best split changed.
 *
 * @param model the model
 * @param splitter the splitter of its workload
 */
record ChangeWords(Model model, Splitter splitter) {

    /** Sentences; none when the split is the same. */
    List<String> of(Setting old, Split before, Setting now, Split after) {
        if (before.device().equals(after.device())) {
            return List.of();
        }
        Optional<Knob> turned = Arrays.stream(Knob.values())
                .filter(knob -> knob.isOnlyDifference(old, now))
                .findFirst();
        String cause =
                turned.map(knob -> threshold(knob, old, before, now, after)).orElseGet(() -> differences(old, now));
        String present = turned.map(knob -> text("ChangeWords.at", knob.format(knob.of(now))))
                .orElse("");
        return List.of(
                text("ChangeWords.caused", cause, moved(before.device(), after.device())),
                staying(old, before, now, after, present));
    }

    private String threshold(Knob knob, Setting old, Split before, Setting now, Split after) {
        boolean rose = knob.of(now) > knob.of(old);
        double threshold = new Crossing(splitter, now, after, before).at(knob).orElse(knob.of(now));
        return text(
                "ChangeWords.the-where-the-old-and",
                knob.title(),
                (rose ? text("ChangeWords.rose-above") : text("ChangeWords.fell-below")),
                knob.format(threshold));
    }

    private String differences(Setting old, Setting now) {
        List<String> clauses =
                new Differences(old, now, layer -> model.layers().get(layer).displayName()).clauses();
        if (clauses.isEmpty()) {
            return text("ChangeWords.what-the-layers-cost-changed");
        }
        String all = String.join(text("Terms.separator"), clauses);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private String staying(Setting old, Split before, Setting now, Split after, String present) {
        boolean sameTail = old.protocol().labels().equals(now.protocol().labels()) && old.mode() == now.mode();
        if (!sameTail && !Iteration.of(splitter.workload(), old).tail().isEmpty()) {
            return text("ChangeWords.the-new-split-takes", time(after));
        }
        Split stay = splitter.evaluate(before.device(), now);
        if (!isAllowed(stay, now)) {
            return text("ChangeWords.staying-as-before-is-not", time(after));
        }
        return text(
                "ChangeWords.staying-as-before-would-take",
                time(stay),
                time(after),
                present,
                Terms.difference(after.delay(), stay.delay()));
    }

    private boolean isAllowed(Split split, Setting setting) {
        boolean pins = setting.pins().device().stream().allMatch(split::isOnDevice)
                && setting.pins().server().stream().noneMatch(split::isOnDevice);
        boolean raw = !setting.rawDataStays()
                || splitter.workload().tensors().stream()
                        .filter(TensorLoad::isRaw)
                        .flatMap(tensor -> tensor.consumers().stream())
                        .allMatch(split::isOnDevice);
        return pins && raw && Double.isFinite(split.delay().total());
    }

    private String moved(BitSet before, BitSet after) {
        BitSet toServer = (BitSet) before.clone();
        toServer.andNot(after);
        BitSet toDevice = (BitSet) after.clone();
        toDevice.andNot(before);
        List<String> parts = new ArrayList<>();
        if (!toServer.isEmpty()) {
            parts.add(text("ChangeWords.moved-to-the-server", span(toServer)));
        }
        if (!toDevice.isEmpty()) {
            parts.add(text("ChangeWords.moved-to-the-device", span(toDevice)));
        }
        return String.join(text("Terms.separator"), parts);
    }

    private String span(BitSet layers) {
        String first = model.layers().get(layers.nextSetBit(0)).displayName();
        if (layers.cardinality() == 1) {
            return text("ChangeWords.layer", first);
        }
        return text(
                "ChangeWords.layers-to",
                layers.cardinality(),
                first,
                model.layers().get(layers.length() - 1).displayName());
    }

    private static String time(Split split) {
        return Quantity.TIME.format(split.delay().total());
    }
}
