package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.explorer.ByHand;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** While a cut set by hand is shown: how much longer it takes than the best and why, and the way back. */
final class HandCutBar extends HBox {

    private final Label text = new Label();

    HandCutBar(Explorer explorer) {
        setId("hand-cut");
        getStyleClass().add("message-bar");
        text.setId("hand-cut-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button back = new Button(text("HandCutBar.show-the-best"));
        back.setId("show-best");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> explorer.handCut().leave());
        getChildren().addAll(text, back);
        managedProperty().bind(visibleProperty());
        explorer.shownProperty()
                .addListener((property, old, now) ->
                        show(now, explorer.replay().playingProperty().get()));
        setVisible(false);
    }

    /** A cut that a run shows while it is played was not set by hand. */
    private void show(Shown shown, boolean played) {
        Optional<ByHand> hand = shown.solution().flatMap(Solution::byHand);
        setVisible(hand.isPresent() && !played);
        hand.ifPresent(set -> text.setText(text("HandCutBar.set-by-hand-dashed-the", set.comparison())));
    }
}
