package io.splitscope.view.inspector;

import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    private final FactSheets sheets = new FactSheets();
    private final Label title = new Label();
    private final Label kind = new Label();
    private final List<FactValue> rows = new ArrayList<>();
    private FactSheet sheet;

    public InspectorPane(ObservableValue<Shown> shown, ObservableValue<Set<Target>> selection) {
        this.shown = shown;
        this.selection = selection;
        getStyleClass().add("inspector-pane");
        content.getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        kind.getStyleClass().add("muted");
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
        FactSheet next = sheets.of(shown.getValue(), selection.getValue());
        if (next.equals(sheet)) {
            return;
        }
        if (sheet == null || !next.hasFormOf(sheet)) {
            build(next);
        }
        sheet = next;
        title.setText(next.title());
        kind.setText(next.kind());
        Iterator<FactValue> value = rows.iterator();
        next.sections()
                .forEach(section -> section.facts().forEach(fact -> value.next().show(fact)));
    }

    private void build(FactSheet form) {
        rows.clear();
        content.getChildren().setAll(new VBox(title, kind));
        form.sections().forEach(section -> content.getChildren().add(grid(section)));
    }

    private VBox grid(FactSection section) {
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
            rows.add(value);
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
