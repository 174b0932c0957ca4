package io.splitscope.view.charts;

import io.splitscope.cost.Quantity;
import io.splitscope.split.DelayBreakdown;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A delay as one bar of its terms. The bars that are compared share one scale. */
final class StackedBar extends Region {

    private static final double HEIGHT = 18;

    private final Map<DelayTerm, Label> segments = new EnumMap<>(DelayTerm.class);
    private DelayBreakdown delay;
    private double longest = 1;

    StackedBar() {
        getStyleClass().add("stacked-bar");
        for (DelayTerm term : DelayTerm.values()) {
            Label segment = new Label();
            segment.getStyleClass().addAll("segment", term.styleClass());
            segment.setTooltip(new Tooltip());
            segment.setMinWidth(0);
            segments.put(term, segment);
            getChildren().add(segment);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    /**
     * Shows a delay.
     *
     * @param value the delay; null for none
     * @param longestSeconds what the whole width stands for
     * @param formula how each term comes about
     */
    void show(DelayBreakdown value, double longestSeconds, Function<DelayTerm, String> formula) {
        delay = value;
        longest = longestSeconds;
        segments.forEach((term, segment) -> {
            segment.setVisible(value != null && term.of(value) > 0);
            if (value != null) {
                segment.setText(Quantity.TIME.format(term.of(value)));
                segment.getTooltip().setText(formula.apply(term));
            }
        });
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
            double from = snapPositionX(seconds * scale);
            seconds += term.of(delay);
            double width = Math.max(segment.isVisible() ? 1 : 0, snapPositionX(seconds * scale) - from);
            segment.setContentDisplay(
                    segment.prefWidth(-1) <= width
                            ? javafx.scene.control.ContentDisplay.LEFT
                            : javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            segment.resizeRelocate(from, 0, width, getHeight());
        }
    }
}
