package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** Plays, pauses and scrubs through the rounds of a run. */
final class Playback extends HBox {

    private static final Duration A_ROUND = Duration.millis(120);

    private final IntegerProperty round = new SimpleIntegerProperty(this, "round");
    private final Button play = new Button(text("Playback.play"));
    private final Slider slider = new Slider();
    private final Label place = new Label();
    private final ToggleButton followed = new ToggleButton(text("Playback.move-the-cut-in-the"));
    private final Timeline clock = new Timeline(new KeyFrame(A_ROUND, event -> step()));
    private int rounds;

    Playback() {
        setSpacing(10);
        getStyleClass().add("laboratory-bar");
        play.setId("laboratory-play");
        play.setMinWidth(72);
        play.setOnAction(event -> toggle());
        slider.setId("laboratory-timeline");
        slider.setAccessibleText(text("Playback.round"));
        slider.setBlockIncrement(1);
        followed.setId("laboratory-follow");
        followed.setSelected(true);
        place.setMinWidth(130);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(play, slider, place, followed);
        clock.setCycleCount(Animation.INDEFINITE);
        slider.valueProperty().addListener((property, old, now) -> round.set((int) Math.round(now.doubleValue())));
        round.addListener(property -> tell());
        end();
    }

    /** The round that is shown, from 0. */
    IntegerProperty roundProperty() {
        return round;
    }

    /** Whether the picture in the main window follows. */
    BooleanProperty followedProperty() {
        return followed.selectedProperty();
    }

    /** Goes some rounds on, or back, as far as there are. */
    void go(int number) {
        if (rounds > 0) {
            round.set(Math.max(0, Math.min(rounds - 1, round.get() + number)));
        }
    }

    /** A run of so many rounds is there. */
    void begin(int number) {
        rounds = number;
        slider.setMax(Math.max(1, number - 1));
        round.set(0);
        setDisable(false);
        tell();
    }

    /** There is no run any more. */
    void end() {
        pause();
        rounds = 0;
        round.set(0);
        setDisable(true);
        tell();
    }

    private void tell() {
        slider.setValue(round.get());
        place.setText(rounds == 0 ? "" : text("Playback.round-of", (round.get() + 1), rounds));
    }

    private void toggle() {
        if (clock.getStatus() == Animation.Status.RUNNING) {
            pause();
        } else {
            if (round.get() == rounds - 1) {
                round.set(0);
            }
            play.setText(text("Playback.pause"));
            clock.play();
        }
    }

    /** Stops where it is. */
    void pause() {
        clock.stop();
        play.setText(text("Playback.play"));
    }

    private void step() {
        if (round.get() >= rounds - 1) {
            pause();
        } else {
            round.set(round.get() + 1);
        }
    }
}
