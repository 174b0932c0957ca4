package io.splitscope.view;

import io.splitscope.texts.Texts;
import io.splitscope.view.Explaining.Explanation;
import io.splitscope.view.controls.LiveScrollPane;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Says in words why the split is as it is and what last changed it. Follows the sliders when they rest. */
final class WhyPane extends TitledPane {

    private static final Duration REST = Duration.millis(120);
    private static final double HEIGHT = 150;

    private final Explorer explorer;
    private final Label why = new Label();
    private final Label change = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private final Explaining explaining = new Explaining();
    private Solution told;

    WhyPane(Explorer explorer) {
        this.explorer = explorer;
        setId("why");
        setText(Texts.text("WhyPane.why-this-split"));
        setAnimated(false);
        setExpanded(false);
        setMinHeight(USE_PREF_SIZE);
        why.setId("why-text");
        why.setWrapText(true);
        change.setId("why-change");
        change.setWrapText(true);
        change.getStyleClass().add("strong");
        change.managedProperty().bind(change.visibleProperty());
        change.setVisible(false);
        VBox texts = new VBox(change, why);
        texts.getStyleClass().add("why-texts");
        ScrollPane scroll = new LiveScrollPane(texts);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setMinHeight(HEIGHT);
        scroll.setAccessibleText(Texts.text("WhyPane.why-this-split"));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Button copy = new Button(Texts.text("WhyPane.copy"));
        copy.setId("why-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(Texts.text("WhyPane.copy-the-explanation"));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text())));
        HBox content = new HBox(scroll, copy);
        content.getStyleClass().add("why-pane");
        setContent(content);
        explaining.setOnSucceeded(event -> show(explaining.getValue()));
        explaining.setOnFailed(event -> explorer.messages()
                .failed(Texts.text("WhyPane.the-split-was-not-explained"), explaining.getException()));
        rest.setOnFinished(event -> tell());
        expandedProperty().addListener(property -> tell());
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                forget();
            }
            if (isExpanded()) {
                rest.playFromStart();
            }
        });
    }

    /** Opens or closes. */
    void toggle() {
        setExpanded(!isExpanded());
    }

    private void forget() {
        explaining.cancel();
        told = null;
        change.setVisible(false);
    }

    private void tell() {
        Shown shown = explorer.shownProperty().get();
        Optional<Solution> solution = Optional.ofNullable(shown).flatMap(Shown::solution);
        if (isExpanded() && solution.isPresent() && solution.get() != told) {
            explaining.ask(shown.model().model(), Optional.ofNullable(told), solution.get());
        }
    }

    private void show(Explanation explanation) {
        if (explanation.moved()) {
            change.setText(String.join(" ", explanation.change()));
            change.setVisible(!explanation.change().isEmpty());
        }
        why.setText(String.join("\n", explanation.why()));
        told = explanation.solution();
    }

    private String text() {
        return change.isVisible() ? change.getText() + "\n" + why.getText() : why.getText();
    }
}
