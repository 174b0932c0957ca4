package io.splitscope.view.charts;

import static io.splitscope.texts.Texts.text;

import io.splitscope.split.Baseline;
import io.splitscope.split.Split;
import io.splitscope.view.explorer.ByHand;
import io.splitscope.view.explorer.Compared;
import io.splitscope.view.explorer.Compared.Other;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The delay of the best split as one bar of its terms, and under it, on the same scale, what it is compared with. */
public final class DelayPane extends VBox {

    /** The bars have room for so many times the best delay; much longer ones would leave nothing of the best to see. */
    private static final double ROOM = 3;

    private final ObservableValue<Shown> shown;
    private final Compared compared;
    private final DelayLegend legend = new DelayLegend();
    private final DelayRow best = new DelayRow(text("DelayPane.best-split"), text("DelayPane.best"));
    private final DelayRow byHand = new DelayRow(text("DelayPane.set-by-hand"), "by-hand");
    private final DelayRow blockOnly = new DelayRow(text("DelayPane.best-between-blocks"), "block-only");
    private final DelayRow deviceOnly = new DelayRow(text("DelayPane.device-only"), "device-only");
    private final DelayRow serverOnly = new DelayRow(text("DelayPane.server-only"), "server-only");
    private final DelayRow otherRow = new DelayRow(text("DelayPane.kept"), text("DelayPane.kept-2"));

    /**
     * @param compared another solution to compare with
     */
    public DelayPane(ObservableValue<Shown> shown, Compared compared) {
        this.shown = shown;
        this.compared = compared;
        getStyleClass().add("delay-pane");
        getChildren().addAll(head(), grid());
        shown.addListener((property, old, now) -> show());
        compared.otherProperty().addListener((property, old, now) -> show());
        show();
    }

    private HBox head() {
        Label title = new Label(text("DelayPane.delay"));
        title.getStyleClass().add("section-heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setTooltip(new Tooltip(text("DelayPane.of-one-iteration-its-terms")));
        ToggleButton keeps = new ToggleButton(text("DelayPane.keep"));
        keeps.setId("keep-scenario");
        keeps.getStyleClass().addAll("flat", "small");
        keeps.setMinWidth(Region.USE_PREF_SIZE);
        keeps.setTooltip(new Tooltip(text("DelayPane.keep-this-delay-to-compare")));
        keeps.setOnAction(event -> {
            if (keeps.isSelected()) {
                compared.keepPresent();
            } else {
                compared.forget();
            }
        });
        compared.otherProperty().addListener((property, old, now) -> keeps.setSelected(now.isPresent()));
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox head = new HBox(title, legend, keeps);
        head.getStyleClass().add("delay-head");
        return head;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("delay-grid");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), bars);
        best.emphasise();
        best.addTo(grid, 0);
        byHand.addTo(grid, 1);
        blockOnly.addTo(grid, 2);
        deviceOnly.addTo(grid, 3);
        serverOnly.addTo(grid, 4);
        otherRow.addTo(grid, 5);
        return grid;
    }

    private void show() {
        Optional<Solution> solution = Optional.ofNullable(shown.getValue()).flatMap(Shown::solution);
        if (solution.isEmpty()) {
            legend.clear();
            Stream.of(best, blockOnly, deviceOnly, serverOnly).forEach(row -> row.showReason(""));
            byHand.setShown(false);
            otherRow.setShown(false);
            return;
        }
        Solution now = solution.get();
        double least = now.split().delay().total();
        double longest = longest(now);
        legend.show(now.split().delay(), new DelayFormula(now.workload(), now.setting(), now.split())::of);
        best.show(now.split(), now, longest, least);
        byHand.setShown(now.byHand().isPresent());
        now.byHand().ifPresent(hand -> {
            if (Double.isInfinite(hand.split().delay().total())) {
                byHand.showReason(text("DelayPane.not-known-something-of-unknown"));
            } else {
                byHand.show(hand.split(), now, longest, least);
            }
        });
        show(blockOnly, now.blockOnly(), now, longest);
        show(deviceOnly, now.deviceOnly(), now, longest);
        show(serverOnly, now.serverOnly(), now, longest);
        Optional<Other> other = compared.otherProperty().get();
        otherRow.setShown(other.isPresent());
        other.ifPresent(before -> {
            otherRow.rename(before.name());
            otherRow.show(before.solution().shownSplit(), before.solution(), longest, least);
        });
    }

    private static void show(DelayRow row, Baseline baseline, Solution solution, double longest) {
        double best = solution.split().delay().total();
        if (baseline instanceof Baseline.RuledOut out) {
            row.showReason(text("DelayPane.not-possible", out.why()));
        } else {
            baseline.split().ifPresent(split -> row.show(split, solution, longest, best));
        }
    }

    private double longest(Solution solution) {
        Stream<Split> others = Stream.of(solution.blockOnly(), solution.deviceOnly(), solution.serverOnly())
                .flatMap(baseline -> baseline.split().stream());
        Stream<Split> before = compared.otherProperty().get().stream()
                .map(other -> other.solution().shownSplit());
        Stream<Split> hand = solution.byHand().stream().map(ByHand::split);
        double best = solution.split().delay().total();
        double longest = Stream.concat(Stream.concat(others, before), hand)
                .mapToDouble(split -> split.delay().total())
                .filter(Double::isFinite)
                .reduce(best, Math::max);
        return longest > ROOM * best && best > 0 ? ROOM * best : longest;
    }
}
