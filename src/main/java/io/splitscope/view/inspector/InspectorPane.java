package io.splitscope.view.inspector;

import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Shown;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is known about the selection, as facts that can be hovered for their formula and copied. */
public final class InspectorPane extends ScrollPane {

    private final ObservableValue<Shown> shown;
    private final ObservableValue<Set<Target>> selection;
    private final VBox content = new VBox();
    private FactSheet sheet;

    public InspectorPane(ObservableValue<Shown> shown, ObservableValue<Set<Target>> selection) {
        this.shown = shown;
        this.selection = selection;
        getStyleClass().add("inspector-pane");
        content.getStyleClass().add("inspector");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Inspector");
        shown.addListener((property, old, now) -> show());
        selection.addListener((property, old, now) -> {
            show();
            setVvalue(0);
        });
        show();
    }

    private void show() {
        if (shown.getValue() == null) {
            return;
        }
        FactSheet next = new FactSheets(shown.getValue()).of(selection.getValue());
        if (next.equals(sheet)) {
            return;
        }
        sheet = next;
        content.getChildren().setAll(head(next));
        next.sections().forEach(section -> content.getChildren().add(grid(section)));
    }

    private static VBox head(FactSheet sheet) {
        Label title = new Label(sheet.title());
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        Label kind = new Label(sheet.kind());
        kind.getStyleClass().add("muted");
        return new VBox(title, kind);
    }

    private static VBox grid(FactSection section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fact-grid");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setPercentWidth(46);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().addAll(labels, values);
        for (int row = 0; row < section.facts().size(); row++) {
            Fact fact = section.facts().get(row);
            FactValue value = new FactValue(fact);
            if (fact.label().isEmpty()) {
                grid.add(value, 0, row, 2, 1);
            } else {
                Label label = new Label(fact.label());
                label.getStyleClass().add("muted");
                label.setLabelFor(value);
                GridPane.setValignment(label, VPos.TOP);
                grid.addRow(row, label, value);
            }
        }
        VBox box = new VBox();
        box.getStyleClass().add("fact-section");
        if (!section.heading().isEmpty()) {
            Label heading = new Label(section.heading());
            heading.getStyleClass().add("section-heading");
            box.getChildren().add(heading);
        }
        box.getChildren().add(grid);
        return box;
    }
}
