package io.splitscope.view.trial;

import io.splitscope.cost.Quantity;
import io.splitscope.trial.Terms;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** A delay as one bar of its terms. Bars that are compared share one scale. */
final class TermsBar extends Region {

    private static final double HEIGHT = 16;

    private final Map<TermLook, Region> segments = new EnumMap<>(TermLook.class);
    private Terms terms = new Terms(0, 0, 0, 0);
    private double longest = 1;

    /** @param what what the bar is of, for those who cannot see it */
    TermsBar(String what) {
        setAccessibleText(what);
        for (TermLook look : TermLook.values()) {
            Region segment = new Region();
            segment.getStyleClass().addAll("segment", look.styleClass());
            segments.put(look, segment);
            getChildren().add(segment);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    /**
     * Shows a delay.
     *
     * @param longestSeconds what the whole width stands for
     */
    void show(Terms value, double longestSeconds) {
        terms = value;
        longest = longestSeconds;
        setAccessibleHelp(Stream.of(TermLook.values())
                .map(look ->
                        look.title() + " " + Quantity.TIME.format(look.term().of(value)))
                .collect(Collectors.joining(", ")));
        requestLayout();
    }

    Terms terms() {
        return terms;
    }

    @Override
    protected void layoutChildren() {
        double seconds = 0;
        for (TermLook look : TermLook.values()) {
            double from = place(seconds);
            seconds += look.term().of(terms);
            segments.get(look).resizeRelocate(from, 0, place(seconds) - from, getHeight());
        }
    }

    private double place(double seconds) {
        return longest > 0 ? snapPositionX(Math.min(1, seconds / longest) * getWidth()) : 0;
    }
}
