package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Message;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.Message.Weight;
import io.splitscope.view.explorer.Shown;
import java.util.List;
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
    private final HBox offers = new HBox();
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
        offers.getStyleClass().add("message-offers");
        close.getStyleClass().add("flat");
        close.setOnAction(event -> explorer.messages().dismiss());
        for (Button button : new Button[] {undo, close}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(text, undo, offers, close);
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
        show(message.map(Message::offers).orElse(List.of()));
        setShown(close, message.isPresent());
        setShown(this, message.isPresent() || conflict.isPresent());
        if (!note) {
            noteStays.stop();
        } else if (noteStays.getStatus() != Animation.Status.RUNNING) {
            noteStays.playFromStart();
        }
    }

    private void show(List<Offer> offered) {
        offers.getChildren().clear();
        for (Offer offer : offered) {
            Button button = new Button(offer.title());
            button.setId(offers.getChildren().isEmpty() ? "message-offer" : "message-other-offer");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> offer.action().run());
            offers.getChildren().add(button);
        }
        setShown(offers, !offered.isEmpty());
    }

    private static void setShown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
