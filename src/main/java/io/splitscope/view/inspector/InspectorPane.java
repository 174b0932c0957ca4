package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.paint.Target;
import io.splitscope.view.controls.LiveScrollPane;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known about the selection, as facts that can be hovered for their formula and copied. */
public final class InspectorPane extends LiveScrollPane {

    private final ObservableValue<Shown> shown;
    private final ObservableValue<Set<Target>> selection;
    private final VBox content;
    private final FactSheets sheets = new FactSheets();
    private final Label title = new Label();
    private final Label kind = new Label();
    private final Label remarkLabel = new Label();
    private final BiConsumer<Layer, String> look;
    private final HBox bodies = new HBox();
    private final List<FactValue> rows = new ArrayList<>();
    private FactSheet sheet;

    /**
     * @param remark what else there is to say about the selection; empty for nothing
     * @param look is called with a layer and the attribute of one of its bodies when somebody wants to look inside
     */
    public InspectorPane(
            ObservableValue<Shown> shown,
            ObservableValue<Set<Target>> selection,
            ObservableValue<String> remark,
            BiConsumer<Layer, String> look) {
        super(new VBox());
        this.content = (VBox) getContent();
        this.look = look;
        this.shown = shown;
        this.selection = selection;
        getStyleClass().add("inspector-pane");
        content.getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        kind.getStyleClass().add("muted");
        remarkLabel.setId("remark");
        remarkLabel.setWrapText(true);
        remarkLabel.setMinHeight(Region.USE_PREF_SIZE);
        remarkLabel.textProperty().bind(remark);
        remarkLabel.visibleProperty().bind(remarkLabel.textProperty().isNotEmpty());
        remarkLabel.managedProperty().bind(remarkLabel.visibleProperty());
        bodies.getStyleClass().add("looks-inside");
        bodies.managedProperty().bind(bodies.visibleProperty());
        setAccessibleText(text("InspectorPane.inspector"));
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
        showBodies();
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

    /** A button for each body of the one selected layer. */
    private void showBodies() {
        bodies.getChildren().clear();
        Set<Target> targets = selection.getValue();
        if (targets.size() == 1 && targets.iterator().next() instanceof Target.LayerTarget target) {
            Layer layer = shown.getValue().model().model().layers().get(target.id());
            layer.bodies().keySet().forEach(body -> {
                Button button = new Button(text("InspectorPane.look-inside", body.replace('_', ' ')));
                button.getStyleClass().add("look-inside");
                button.setOnAction(event -> look.accept(layer, body));
                bodies.getChildren().add(button);
            });
        }
        bodies.setVisible(!bodies.getChildren().isEmpty());
    }

    private void build(FactSheet form) {
        rows.clear();
        content.getChildren().setAll(new VBox(title, kind, remarkLabel, bodies));
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
