package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Look;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Inside;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.BreadCrumbBar;

/**
 * The body of a layer in place of the picture of the model, with the way back. Escape, when nothing is selected, goes a step
 * back.
 */
final class InsidePane extends VBox {

    private final Explorer explorer;
    private final Inside inside;
    private final ObservableValue<Theme> theme;
    private final GraphCanvas canvas = new GraphCanvas();
    private final BreadCrumbBar<Crumb> crumbs = new BreadCrumbBar<>();
    private final Label note = new Label();
    private final Button other = new Button();
    private ContextMenu menu = new ContextMenu();

    /** A step of the way, with how many steps lead to it. */
    private record Crumb(String name, int steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    InsidePane(Explorer explorer, Inside inside, ObservableValue<Theme> theme) {
        this.explorer = explorer;
        this.inside = inside;
        this.theme = theme;
        setId("inside");
        getStyleClass().add("inside-pane");
        crumbs.setId("inside-path");
        crumbs.setAccessibleText(text("InsidePane.way-into-the-layer"));
        crumbs.setAutoNavigationEnabled(false);
        crumbs.setMinWidth(0);
        crumbs.setOnCrumbAction(
                event -> inside.back(event.getSelectedCrumb().getValue().steps()));
        Button back = new Button(text("InsidePane.back"));
        back.setId("inside-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> stepBack());
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        other.setId("inside-other");
        other.setAccessibleText(text("InsidePane.look-into-the-other-branch"));
        other.setMinWidth(USE_PREF_SIZE);
        other.managedProperty().bind(other.visibleProperty());
        HBox head = new HBox(crumbs, other, back);
        head.getStyleClass().add("inside-head");
        note.setId("inside-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll("inside-note", "muted");
        canvas.setId("inside-canvas");
        canvas.onToggleBlockProperty().set(inside::toggleBlock);
        canvas.onLookInsideProperty().set(this::enter);
        canvas.onContextMenuProperty().set(this::offer);
        canvas.tooltipTextProperty().set(target -> inside.shownProperty()
                .get()
                .map(shown -> Selected.summary(shown.model(), target))
                .orElse(""));
        canvas.selectionProperty().bindBidirectional(inside.selectionProperty());
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().addAll(head, note, canvas);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.BACK_SPACE) {
                stepBack();
                event.consume();
            }
        });
        setVisible(false);
        theme.addListener(property -> look());
        look();
        inside.shownProperty().addListener((property, old, now) -> show(now));
    }

    private void stepBack() {
        inside.back(inside.pathProperty().get().size() - 1);
    }

    private void show(Optional<Shown> now) {
        boolean before = isVisible();
        setVisible(now.isPresent());
        now.ifPresent(shown -> {
            canvas.setPicture(shown.picture());
            List<Crumb> way = way(inside.pathProperty().get());
            crumbs.setSelectedCrumb(BreadCrumbBar.buildTreeModel(way.toArray(Crumb[]::new)));
            offerOther(inside.pathProperty().get());
            note.setText(note(inside.pathProperty().get()));
            inside.sought().ifPresent(canvas::reveal);
            if (!before && inside.sought().isEmpty()) {
                canvas.requestFocus();
            }
        });
    }

    private List<Crumb> way(List<Inside.Step> path) {
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(explorer.shownProperty().get().model().source().title(), 0));
        for (Inside.Step step : path) {
            way.add(new Crumb(BodyName.of(step), way.size()));
        }
        return way;
    }

    /** The way to the other branch of an If. */
    private void offerOther(List<Inside.Step> path) {
        Inside.Step last = path.get(path.size() - 1);
        Optional<String> body = last.layer().bodies().keySet().stream()
                .filter(key -> !key.equals(last.body()))
                .findFirst();
        other.setVisible(body.isPresent());
        body.ifPresent(key -> {
            other.setText(text("InsidePane.to-the", BodyName.plain(key)));
            other.setOnAction(event -> inside.swap(key));
        });
    }

    private static String note(List<Inside.Step> path) {
        Inside.Step last = path.get(path.size() - 1);
        String outermost = path.get(0).layer().displayName();
        return text("InsidePane.the-inside-of-runs-whole", last.layer().op(), BodyName.runs(last), outermost);
    }

    private void enter(int layer) {
        inside.shownProperty()
                .get()
                .map(shown -> shown.model().model().layers().get(layer))
                .ifPresent(at -> at.bodies().keySet().stream().findFirst().ifPresent(body -> inside.enter(at, body)));
    }

    private void offer(GraphCanvas.ContextMenuRequest request) {
        menu.hide();
        Optional<Shown> shown = inside.shownProperty().get();
        if (shown.isPresent() && request.target().orElse(null) instanceof Target.LayerTarget target) {
            menu = new ContextMenu();
            menu.getItems()
                    .addAll(BodyName.menuItems(
                            shown.get().model().model().layers().get(target.id()), inside));
            if (!menu.getItems().isEmpty()) {
                menu.show(canvas, request.screenX(), request.screenY());
            }
        }
    }

    private void look() {
        canvas.lookProperty().set(Look.plain(theme.getValue()));
    }
}
