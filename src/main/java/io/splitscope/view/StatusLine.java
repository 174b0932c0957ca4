package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.split.envelope.MappedSplitter.Source;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.OptionalLong;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/** Says in one line where the split is and what it costs. */
final class StatusLine extends StatusBar {

    private final Label model = new Label();
    private final Explorer explorer;

    StatusLine(Explorer explorer) {
        this.explorer = explorer;
        setId("status-line");
        setText("");
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(textProperty());
        model.getStyleClass().add("muted");
        getRightItems().add(model);
        explorer.shownProperty().addListener((property, old, now) -> show(now));
        explorer.readingProperty().addListener((property, old, now) -> {
            if (now != null && explorer.shownProperty().get() == null) {
                setText(text("StatusLine.opening-a-model"));
            }
        });
    }

    private void show(Shown shown) {
        setText(shown.solution().map(solution -> sentence(shown, solution)).orElse(text("StatusLine.no-split")));
        OptionalLong flops = shown.model().cost().total().flops();
        String work = flops.isPresent() ? Quantity.WORK.format(flops.getAsLong()) : text("StatusLine.work-unknown");
        model.setText(shown.model().source().title() + " · " + work);
    }

    private String sentence(Shown shown, Solution solution) {
        int layers = shown.model().model().layers().size();
        int cut = solution.shownSplit().cut().size();
        String tensors = cut == 0
                ? text("StatusLine.nothing-crosses")
                : cut
                        + (cut == 1 ? text("StatusLine.tensor") : text("StatusLine.tensors"))
                        + Quantity.BYTES.format(solution.cutBytes());
        String conflict = shown.conflict().isPresent() ? text("StatusLine.of-an-earlier-setting") : "";
        return text(
                "StatusLine.of-layers-on-the-device",
                solution.shownSplit().deviceCount(),
                layers,
                tensors,
                Quantity.TIME.format(solution.shownSplit().delay().total()),
                origin(solution),
                Quantity.TIME.format(solution.nanos() / 1e9),
                conflict);
    }

    private String origin(Solution solution) {
        if (explorer.replay().playingProperty().get()) {
            return text("StatusLine.from-the-laboratory-s-timeline");
        }
        return solution.byHand().isPresent() ? text("StatusLine.set-by-hand") : found(solution.source());
    }

    private static String found(Source source) {
        return switch (source) {
            case MAP -> text("StatusLine.exact-from-the-split-map");
            case AXIS -> text("StatusLine.exact-from-the-slider-s");
            case MINIMUM_CUT -> text("StatusLine.exact-minimum-cut");
        };
    }
}
