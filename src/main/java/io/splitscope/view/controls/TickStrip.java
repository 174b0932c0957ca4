package io.splitscope.view.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Marks under the track of a slider. Each tells in its tooltip what happens there, lights up when the slider passes it,
 * and takes the slider just past it when clicked.
 */
final class TickStrip extends Pane {

    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final Duration LIT = Duration.millis(500);
    private static final Duration UNTIL_TOLD = Duration.millis(200);
    private static final double WIDTH = 9;
    private static final double HEIGHT = 7;

    /** Just past a tick is so much of its value away from it. */
    private static final double PAST = 1e-6;

    /** A tick holds a slider that is dragged past it for so much of the slider's length. */
    private static final double REACH = 0.025;

    private final Slider slider;
    private final QuantityScale scale;
    private final DoubleConsumer go;
    private List<Tick> ticks = List.of();
    private List<Mark> marks = List.of();
    private double stands;
    private Mark told;

    /**
     * @param slider from 0 to 1, the marks lie under its track
     * @param go takes the slider to a value
     */
    TickStrip(Slider slider, QuantityScale scale, DoubleConsumer go) {
        this.slider = slider;
        this.scale = scale;
        this.go = go;
        getStyleClass().add("tick-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Shows these ticks, by ascending value, as far as they are on the scale; what stays the same is not touched. */
    void show(List<Tick> wanted) {
        List<Tick> visible = wanted.stream()
                .filter(tick -> scale.least() < tick.value() && tick.value() < scale.most())
                .toList();
        if (visible.equals(ticks)) {
            return;
        }
        List<Mark> next = new ArrayList<>();
        for (Tick tick : visible) {
            next.add(marks.stream()
                    .filter(mark -> mark.tick.equals(tick))
                    .findFirst()
                    .orElseGet(() -> new Mark(tick)));
        }
        ticks = visible;
        if (told != null && !next.contains(told)) {
            letGo();
        }
        marks = List.copyOf(next);
        getChildren().setAll(marks);
    }

    /** Lights up the ticks between where the slider stood and where it stands now. */
    void moved(double value) {
        for (Mark mark : marks) {
            if (stands < mark.tick.value() != value < mark.tick.value()) {
                mark.lightUp();
            }
        }
        stands = value;
    }

    /**
     * Where a slider that is dragged to a position stays for a moment: on the near side of the last tick on its way, as
     * long as it is not dragged farther beyond. Tells there what happens beyond the tick.
     *
     * @return the value it stays at; empty when nothing holds it
     */
    OptionalDouble heldAt(double position) {
        double wanted = scale.valueAt(position);
        Optional<Mark> holding = marks.stream()
                .filter(mark -> stands < mark.tick.value() != wanted < mark.tick.value())
                .filter(mark -> Math.abs(position - scale.positionOf(mark.tick.value())) < reach(mark))
                .findFirst();
        if (holding.isEmpty()) {
            letGo();
            return OptionalDouble.empty();
        }
        Mark mark = holding.get();
        if (told != mark) {
            letGo();
            told = mark;
            mark.tell();
        }
        return OptionalDouble.of(stands < mark.tick.value() ? below(mark.tick) : above(mark.tick));
    }

    /** How far a tick holds: less where others are near. */
    private double reach(Mark mark) {
        double at = scale.positionOf(mark.tick.value());
        return marks.stream()
                .filter(other -> other != mark)
                .mapToDouble(other -> Math.abs(scale.positionOf(other.tick.value()) - at) / 2)
                .reduce(REACH, Math::min);
    }

    /** Nothing holds the slider any more. */
    void letGo() {
        if (told != null) {
            told.hush();
            told = null;
        }
    }

    /** Takes the slider just past the next tick above; does nothing where there is none. */
    void goUp() {
        ticks.stream().filter(tick -> above(tick) > stands).findFirst().ifPresent(tick -> go.accept(above(tick)));
    }

    /** Takes the slider just past the next tick below; does nothing where there is none. */
    void goDown() {
        Optional<Tick> next =
                ticks.stream().filter(tick -> below(tick) < stands).reduce((lower, higher) -> higher);
        next.ifPresent(tick -> go.accept(below(tick)));
    }

    private double above(Tick tick) {
        return scale.whole() ? Math.floor(tick.value()) + 1 : tick.value() * (1 + PAST);
    }

    private double below(Tick tick) {
        return scale.whole() ? Math.ceil(tick.value()) - 1 : tick.value() * (1 - PAST);
    }

    @Override
    protected void layoutChildren() {
        double thumb = slider.lookup(".thumb") instanceof Region region ? region.getWidth() : 0;
        Insets insets = slider.getInsets();
        double track = getWidth() - insets.getLeft() - insets.getRight() - thumb;
        for (Mark mark : marks) {
            double centre = insets.getLeft() + thumb / 2 + track * scale.positionOf(mark.tick.value());
            mark.resizeRelocate(centre - WIDTH / 2, 0, WIDTH, HEIGHT);
        }
    }

    private final class Mark extends Region {

        private final Tick tick;
        private final PauseTransition lit = new PauseTransition(LIT);
        private final Tooltip text;

        Mark(Tick tick) {
            this.tick = tick;
            getStyleClass().add("tick");
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(tick.text());
            text = new Tooltip(tick.text());
            text.setShowDelay(UNTIL_TOLD);
            Tooltip.install(this, text);
            lit.setOnFinished(event -> pseudoClassStateChanged(PASSED, false));
            setOnMouseClicked(event -> go.accept(stands > tick.value() ? below(tick) : above(tick)));
        }

        /** Says below the tick what happens there. */
        void tell() {
            pseudoClassStateChanged(PASSED, true);
            Bounds place = localToScreen(getBoundsInLocal());
            if (place != null) {
                text.show(this, place.getMinX(), place.getMaxY());
            }
        }

        void hush() {
            pseudoClassStateChanged(PASSED, false);
            text.hide();
        }

        void lightUp() {
            pseudoClassStateChanged(PASSED, true);
            lit.playFromStart();
        }
    }
}
