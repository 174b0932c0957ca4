package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.paint.Target;
import io.splitscope.picture.Side;
import io.splitscope.split.Split;
import io.splitscope.view.canvas.DragAcross.Decider;
import io.splitscope.view.canvas.DragAcross.Proposal;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.PinTrial;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Layers that are dropped on the other side are pinned there; while a cut by hand is shown, they move in that. */
record PinByDrag(Explorer explorer) implements Decider {

    @Override
    public Optional<Proposal> propose(Set<Target> carried, Side side) {
        Shown shown = explorer.shownProperty().get();
        if (shown == null || shown.solution().isEmpty()) {
            return Optional.empty();
        }
        Solution solution = shown.solution().get();
        Set<Integer> layers = Selected.layers(shown.model(), carried);
        if (layers.stream().allMatch(layer -> runsOn(side, layer, solution.shownSplit()))) {
            return Optional.empty();
        }
        String what = name(shown.model(), carried, layers);
        return Optional.of(solution.byHand().isPresent() ? trial(what, layers, side) : pin(what, layers, side));
    }

    private static boolean runsOn(Side side, int layer, Split split) {
        return split.isOnDevice(layer) == (side == Side.DEVICE);
    }

    private static String name(OpenModel model, Set<Target> carried, Set<Integer> layers) {
        return carried.size() == 1
                ? Selected.name(model, carried.iterator().next())
                : text("PinByDrag.layers", layers.size());
    }

    private Proposal trial(String what, Set<Integer> layers, Side side) {
        boolean device = side == Side.DEVICE;
        return new Proposal(
                device ? text("PinByDrag.try-on-the-device", what) : text("PinByDrag.try-on-the-server", what),
                "",
                Optional.of(() -> {
                    if (device) {
                        explorer.handCut().moveToDevice(layers);
                    } else {
                        explorer.handCut().moveToServer(layers);
                    }
                }));
    }

    private Proposal pin(String what, Set<Integer> layers, Side side) {
        boolean device = side == Side.DEVICE;
        String title = device ? text("PinByDrag.pin-to-the-device", what) : text("PinByDrag.pin-to-the-server", what);
        PinTrial trial = explorer.tryPins(layers, device);
        if (trial instanceof PinTrial.Impossible impossible) {
            return new Proposal(text("PinByDrag.cannot-be-pinned-here", what), impossible.why(), Optional.empty());
        }
        String effect = trial instanceof PinTrial.Possible possible ? effect(possible) : "";
        return new Proposal(title, effect, Optional.of(() -> {
            if (device) {
                explorer.pinToDevice(layers);
            } else {
                explorer.pinToServer(layers);
            }
        }));
    }

    private static String effect(PinTrial.Possible possible) {
        return delay(possible) + along(possible.others());
    }

    private static String delay(PinTrial.Possible possible) {
        if (!Double.isFinite(possible.seconds())) {
            return text("PinByDrag.delay-unknown");
        }
        if (Math.abs(possible.share()) < 1e-9) {
            return text("PinByDrag.as-fast-as-now");
        }
        String share = String.format(Locale.ROOT, "%+.3g %%", 100 * possible.share());
        String sign = possible.seconds() < 0 ? "−" : "+";
        return sign + Quantity.TIME.format(Math.abs(possible.seconds())) + " (" + share + ")";
    }

    private static String along(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> text("PinByDrag.one-other-layer-comes-along");
            default -> text("PinByDrag.other-layers-come-along", others);
        };
    }
}
