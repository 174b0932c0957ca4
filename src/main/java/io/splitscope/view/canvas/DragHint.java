package io.splitscope.view.canvas;

import io.splitscope.layout.Box;
import io.splitscope.picture.Side;
import io.splitscope.view.canvas.DragAcross.Proposal;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The outlines of what is being dragged, and beside the pointer what dropping it would do. */
final class DragHint extends Pane {

    private static final double AWAY = 18;
    private static final double EDGE = 4;
    /** More outlines than this say no more. */
    private static final int MOST_OUTLINES = 60;

    private static final PseudoClass DEVICE = PseudoClass.getPseudoClass("device");
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Group outlines = new Group();
    private final Label title = new Label();
    private final Label effect = new Label();
    private final VBox box = new VBox(title, effect);
    private Point2D start = Point2D.ZERO;

    DragHint() {
        setMouseTransparent(true);
        setMinSize(0, 0);
        setVisible(false);
        outlines.setManaged(false);
        box.setManaged(false);
        box.setId("drag-hint");
        box.getStyleClass().add("drag-hint");
        title.setId("drag-hint-title");
        title.getStyleClass().add("strong");
        effect.setId("drag-hint-effect");
        effect.managedProperty().bind(effect.textProperty().isNotEmpty());
        getChildren().addAll(outlines, box);
    }

    /** Begins to show these boxes of the screen, which follow the pointer from here. */
    void lift(List<Box> cards, Point2D from) {
        start = from;
        outlines.getChildren()
                .setAll(cards.stream()
                        .limit(MOST_OUTLINES)
                        .map(card -> {
                            Rectangle outline = new Rectangle(card.x(), card.y(), card.width(), card.height());
                            outline.getStyleClass().add("rubber-band");
                            return outline;
                        })
                        .toList());
        setVisible(true);
    }

    void show(Point2D pointer, Optional<Side> over, Optional<Proposal> proposal) {
        outlines.setTranslateX(pointer.getX() - start.getX());
        outlines.setTranslateY(pointer.getY() - start.getY());
        box.setVisible(proposal.isPresent());
        proposal.ifPresent(told -> {
            title.setText(told.title());
            effect.setText(told.effect());
            boolean refused = told.drop().isEmpty();
            box.pseudoClassStateChanged(REFUSED, refused);
            box.pseudoClassStateChanged(DEVICE, over.equals(Optional.of(Side.DEVICE)) && !refused);
            box.pseudoClassStateChanged(SERVER, over.equals(Optional.of(Side.SERVER)) && !refused);
            box.applyCss();
            box.autosize();
            box.relocate(
                    beside(pointer.getX(), box.getWidth(), getWidth()),
                    beside(pointer.getY(), box.getHeight(), getHeight()));
        });
    }

    /** Right of or below the pointer, or on its other side where there is no room. */
    private static double beside(double pointer, double length, double room) {
        double at = pointer + AWAY + length <= room - EDGE ? pointer + AWAY : pointer - AWAY - length;
        return Math.max(EDGE, at);
    }

    void hide() {
        setVisible(false);
        outlines.getChildren().clear();
    }
}
