package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.paint.Found;
import io.splitscope.paint.LayerValues;
import io.splitscope.paint.Look;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.view.canvas.DragAcross;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.canvas.Minimap;
import io.splitscope.view.canvas.RubberBand;
import io.splitscope.view.explorer.Compared.Other;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Inside;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The picture with what is said over it: progress and messages. */
final class CanvasPane extends StackPane {

    /** The picture takes the room that charts and other parts below leave, but no less than this. */
    private static final double LEAST_HEIGHT = 120;

    private final Explorer explorer;
    private final GraphCanvas canvas;
    private final Inside inside;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<Optional<LayerValues>> overlay;
    private final Minimap minimap;
    private final Uncover uncover;
    private ContextMenu menu = new ContextMenu();
    private Found found = Found.NOTHING;
    private boolean edgeLabels;

    CanvasPane(
            Explorer explorer,
            GraphCanvas canvas,
            Inside inside,
            ObservableValue<Theme> theme,
            ObservableValue<Optional<LayerValues>> overlay) {
        this.explorer = explorer;
        this.canvas = canvas;
        this.inside = inside;
        this.theme = theme;
        this.overlay = overlay;
        minimap = new Minimap(canvas);
        uncover = new Uncover(explorer, this::reveal);
        getStyleClass().add("canvas-pane");
        setMinSize(0, LEAST_HEIGHT);
        setPrefHeight(LEAST_HEIGHT);
        canvas.setId("canvas");
        canvas.setAccessibleText(text("CanvasPane.graph-of-the-model"));
        ProgressCard progress = new ProgressCard(explorer);
        Label nothing = new Label(text("CanvasPane.open-a-model"));
        nothing.getStyleClass().add("nothing-open");
        nothing.setWrapText(true);
        nothing.visibleProperty()
                .bind(explorer.shownProperty()
                        .isNull()
                        .and(explorer.readingProperty().isNull()));
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(0, 12, 12, 0));
        getChildren()
                .addAll(
                        canvas,
                        nothing,
                        new RubberBand(canvas).node(),
                        new DragAcross(canvas, new PinByDrag(explorer)).node(),
                        minimap,
                        new InsidePane(explorer, inside, theme),
                        progress);
        canvas.selectionProperty().bindBidirectional(explorer.selectionProperty());
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
                explorer.handCut().leave();
            }
        });
        canvas.onToggleBlockProperty().set(explorer::toggleBlock);
        canvas.onLookInsideProperty().set(this::lookInside);
        inside.shownProperty().addListener((property, old, now) -> {
            if (old.isPresent() && now.isEmpty()) {
                canvas.requestFocus();
            }
        });
        canvas.tooltipTextProperty().set(this::describe);
        explorer.shownProperty().addListener((property, old, now) -> show(old, now));
        explorer.settingProperty().addListener(property -> look());
        explorer.compared().otherProperty().addListener(property -> look());
        theme.addListener(property -> look());
        overlay.addListener(property -> look());
        look();
    }

    /** Shows in and around the picture what the user wants to see. */
    void obey(PictureOptions options) {
        minimap.wantedProperty().bind(options.minimapProperty());
        canvas.followsCutProperty().bind(options.followCutProperty());
        options.edgeLabelsProperty().subscribe(wanted -> {
            edgeLabels = wanted;
            look();
        });
    }

    /** Lets things move gently to their new places. */
    void animate() {
        canvas.animatedProperty().set(true);
    }

    private void lookInside(int id) {
        Layer layer = explorer.shownProperty().get().model().model().layers().get(id);
        layer.bodies().keySet().stream().findFirst().ifPresent(body -> inside.enter(layer, body));
    }

    /** Lets right clicks offer these commands. */
    void offer(Commands commands, GoCommands go) {
        canvas.onContextMenuProperty().set(request -> {
            menu.hide();
            request.target().ifPresent(target -> {
                menu = new TargetMenu(explorer, inside, commands, go, target);
                menu.show(canvas, request.screenX(), request.screenY());
            });
        });
    }

    private String describe(Target target) {
        OpenModel model = explorer.shownProperty().get().model();
        List<Integer> layers = List.copyOf(Selected.layers(model, Set.of(target)));
        String summary = Selected.summary(model, target);
        return overlay.getValue()
                .filter(values -> !layers.isEmpty())
                .map(values -> summary + "\n" + values.describe(layers))
                .orElse(summary);
    }

    /** Shows something in the picture. */
    void reveal(Target target) {
        if (explorer.shownProperty().get() != null) {
            canvas.reveal(target);
        }
    }

    /** Shows something in the picture, opening the blocks that hide it. */
    void uncover(Target target) {
        uncover.show(target);
    }

    /** Marks in the picture what a search finds. */
    void highlight(ObservableValue<Found> search) {
        search.addListener((property, old, now) -> {
            found = now;
            look();
        });
    }

    /** How the picture looks now, without what is selected, pointed at or found. */
    Look lookNow() {
        Look plain = Look.plain(theme.getValue())
                .withPins(explorer.settingProperty().get().pins())
                .withProtocol(explorer.settingProperty().get().protocol())
                .withOverlay(overlay.getValue())
                .withEdgeLabels(edgeLabels);
        Shown shown = explorer.shownProperty().get();
        return shown == null
                ? plain
                : shown.solution()
                        .map(solution -> solution.byHand()
                                .map(hand -> plain.withSplit(hand.split(), hand.cutLabels())
                                        .withGhost(solution.split()))
                                .orElseGet(() -> withOther(plain.withSplit(solution.split(), solution.cutLabels()))))
                        .orElse(plain);
    }

    /** With the outline of the split that this one is compared with. */
    private Look withOther(Look plain) {
        return explorer.compared()
                .otherProperty()
                .get()
                .filter(Other::sameLayers)
                .map(other -> plain.withGhost(other.solution().shownSplit()))
                .orElse(plain);
    }

    private void show(Shown old, Shown now) {
        look();
        if (old == null || old.picture() != now.picture()) {
            canvas.setPicture(now.picture());
            uncover.pictureChanged(now);
        }
    }

    private void look() {
        canvas.lookProperty().set(lookNow().withFound(found));
    }
}
