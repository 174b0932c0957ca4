package io.splitscope.view;

import io.splitscope.cost.Quantity;
import io.splitscope.split.envelope.MappedSplitter.Source;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/** Says in one line where the split is and what it costs. */
final class StatusLine extends StatusBar {

    private final Label model = new Label();

    StatusLine(Explorer explorer) {
        setId("status-line");
        setText("");
        model.getStyleClass().add("muted");
        getRightItems().add(model);
        explorer.shownProperty().addListener((property, old, now) -> show(now));
        explorer.readingProperty().addListener((property, old, now) -> {
            if (now != null && explorer.shownProperty().get() == null) {
                setText("Opening a model …");
            }
        });
    }

    private void show(Shown shown) {
        setText(shown.solution().map(solution -> sentence(shown, solution)).orElse("No split"));
        OptionalLong flops = shown.model().cost().total().flops();
        String work = flops.isPresent() ? Quantity.WORK.format(flops.getAsLong()) : "work unknown";
        model.setText(shown.model().source().title() + " · " + work);
    }

    private static String sentence(Shown shown, Solution solution) {
        int layers = shown.model().model().layers().size();
        int cut = solution.shownSplit().cut().size();
        String tensors = cut == 0
                ? "nothing crosses"
                : cut + (cut == 1 ? " tensor, " : " tensors, ") + Quantity.BYTES.format(solution.cutBytes());
        String conflict = shown.conflict().isPresent() ? " · of an earlier setting" : "";
        return solution.shownSplit().deviceCount() + " of " + layers + " layers on the device · " + tensors + " · "
                + Quantity.TIME.format(solution.shownSplit().delay().total()) + " per iteration · "
                + (solution.byHand().isPresent() ? "set by hand" : found(solution.source())) + " · "
                + Quantity.TIME.format(solution.nanos() / 1e9) + conflict;
    }

    private static String found(Source source) {
        return switch (source) {
            case MAP -> "exact, from the split map";
            case AXIS -> "exact, from the slider's envelope";
            case MINIMUM_CUT -> "exact, minimum cut";
        };
    }
}
