package io.splitscope.view.charts;

import io.splitscope.cost.Quantity;
import io.splitscope.split.DelayBreakdown;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A delay as one bar of its terms. The bars that are compared share one scale; one that is longer than there is room ends
 * with a break.
 */
final class StackedBar extends Region {

    private static final double HEIGHT = 18;
    private static final double GAP = 4;
    private static final double BREAK_WIDTH = 9;
    private static final double BREAK_FROM_END = 22;

    private final Map<DelayTerm, Label> segments = new EnumMap<>(DelayTerm.class);
    private final Map<DelayTerm, String> texts = new EnumMap<>(DelayTerm.class);
    private final Region breakMark = new Region();
    private final Text ruler = new Text();
    private Function<DelayTerm, String> formula = term -> "";
    private DelayBreakdown delay;
    private double longest = 1;

    StackedBar() {
        getStyleClass().add("stacked-bar");
        for (DelayTerm term : DelayTerm.values()) {
            Label segment = new Label();
            segment.getStyleClass().addAll("segment", term.styleClass());
            segment.setTooltip(FormulaTooltip.of(() -> formula.apply(term)));
            segment.setMinWidth(0);
            segments.put(term, segment);
            getChildren().add(segment);
        }
        breakMark.getStyleClass().add("bar-break");
        getChildren().add(breakMark);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    /**
     * Shows a delay.
     *
     * @param value the delay; null for none
     * @param longestSeconds what the whole width stands for
     * @param how how each term comes about
     */
    void show(DelayBreakdown value, double longestSeconds, Function<DelayTerm, String> how) {
        delay = value;
        formula = how;
        longest = longestSeconds;
        segments.forEach((term, segment) -> {
            segment.setVisible(value != null && term.of(value) > 0);
            if (value != null) {
                texts.put(term, Quantity.TIME.format(term.of(value)));
            }
        });
        breakMark.setVisible(value != null && value.total() > longestSeconds);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (delay == null) {
            return;
        }
        double scale = getWidth() / longest;
        double seconds = 0;
        for (DelayTerm term : DelayTerm.values()) {
            Label segment = segments.get(term);
            double from = place(seconds * scale);
            seconds += term.of(delay);
            double width = Math.max(segment.isVisible() ? 1 : 0, place(seconds * scale) - from);
            String text = texts.get(term);
            segment.setText(naturalWidth(text, segment) <= width ? text : "");
            segment.resizeRelocate(from, 0, width, getHeight());
        }
        breakMark.resizeRelocate(getWidth() - BREAK_FROM_END, 0, BREAK_WIDTH, getHeight());
    }

    private double place(double x) {
        return snapPositionX(Math.min(x, getWidth()));
    }

    private double naturalWidth(String text, Label segment) {
        ruler.setFont(segment.getFont());
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth() + 2 * GAP;
    }
}
