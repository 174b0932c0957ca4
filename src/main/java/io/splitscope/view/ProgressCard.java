package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.explorer.Explorer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Tells how far something long is and lets people cancel it. Stays away while things are quick. */
final class ProgressCard extends VBox {

    private static final Duration PATIENCE = Duration.millis(250);

    private final Label title = new Label();
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    ProgressCard(Explorer explorer) {
        getStyleClass().add("progress-card");
        title.getStyleClass().add("strong");
        step.getStyleClass().add("muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("ProgressCard.progress"));
        Button cancel = new Button(text("ProgressCard.cancel"));
        cancel.setId("cancel");
        cancel.setCancelButton(true);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> explorer.cancel());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, cancel);
        head.getStyleClass().add("progress-head");
        getChildren().addAll(head, bar, step);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        patience.setOnFinished(event -> setVisible(true));
        follow(explorer.readingProperty());
        follow(explorer.arrangingProperty());
    }

    private void follow(ObservableValue<Worker<?>> source) {
        source.addListener((property, old, now) -> show(now));
        show(source.getValue());
    }

    private void show(Worker<?> worker) {
        patience.stop();
        setVisible(false);
        if (worker != null) {
            title.textProperty().bind(worker.titleProperty());
            step.textProperty().bind(worker.messageProperty());
            bar.progressProperty().bind(worker.progressProperty());
            patience.playFromStart();
        }
    }
}
