package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message;
import io.splitscope.view.explorer.Message.Weight;
import io.splitscope.view.explorer.Shown;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Says calmly, above the picture, what could not be done. Pins that cannot all hold are named, with a way back, until they
 * can.
 */
final class MessageBar extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final Duration NOTE_STAYS = Duration.seconds(12);

    private final Explorer explorer;
    private final Label text = new Label();
    private final Button undo = new Button(text("MessageBar.undo"));
    private final Button offer = new Button();
    private final Button close = new Button(text("MessageBar.dismiss"));
    private final PauseTransition noteStays = new PauseTransition(NOTE_STAYS);

    MessageBar(Explorer explorer) {
        this.explorer = explorer;
        setId("message-bar");
        getStyleClass().add("message-bar");
        text.setId("message");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        undo.setId("undo-pin");
        undo.setOnAction(event -> explorer.undoing().undo());
        undo.textProperty().bind(explorer.undoing().undoNameProperty().map(name -> name.map(
                        step -> text("MessageBar.undo-2", step))
                .orElse(text("MessageBar.undo"))));
        undo.disableProperty().bind(explorer.undoing().undoNameProperty().map(Optional::isEmpty));
        offer.setId("message-offer");
        close.getStyleClass().add("flat");
        close.setOnAction(event -> explorer.messages().dismiss());
        for (Button button : new Button[] {undo, offer, close}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(text, undo, offer, close);
        noteStays.setOnFinished(event -> explorer.messages().dismiss());
        explorer.messages().newestProperty().addListener((property, old, now) -> {
            noteStays.stop();
            show();
        });
        explorer.shownProperty().addListener((property, old, now) -> show());
        show();
    }

    private void show() {
        Optional<String> conflict =
                Optional.ofNullable(explorer.shownProperty().get()).flatMap(Shown::conflict);
        Optional<Message> message = explorer.messages()
                .newestProperty()
                .get()
                .filter(now -> now.weight() != Weight.NOTE || conflict.isEmpty());
        boolean note = message.filter(now -> now.weight() == Weight.NOTE).isPresent();
        text.setText(message.map(Message::text).or(() -> conflict).orElse(""));
        boolean problem = message.map(now -> now.weight() == Weight.PROBLEM).orElse(conflict.isPresent());
        pseudoClassStateChanged(PROBLEM, problem);
        setShown(undo, message.isEmpty() && conflict.isPresent());
        message.flatMap(Message::offer).ifPresent(offered -> {
            offer.setText(offered.title());
            offer.setOnAction(event -> offered.action().run());
        });
        setShown(offer, message.flatMap(Message::offer).isPresent());
        setShown(close, message.isPresent());
        setShown(this, message.isPresent() || conflict.isPresent());
        if (!note) {
            noteStays.stop();
        } else if (noteStays.getStatus() != Animation.Status.RUNNING) {
            noteStays.playFromStart();
        }
    }

    private static void setShown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
