package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.split.Split;
import java.util.Optional;

/**
 * Draws one laid-out picture with any pen: ground and sides, frames, edges, cards, marks, and on top what is said about
 * the cut. Draws only what shows, in the {@link Detail} the scale allows. Keeps what it has prepared, so that another
 * look or part of the same picture costs little. Not safe for use by several threads at once.
 */
public final class Painter {

    private final Scene scene;
    private Sides sides;
    private Viewport viewport;
    private Visible visible;

    /** Prepares to draw a picture. */
    public Painter(LaidOut laidOut) {
        this.scene = new Scene(laidOut);
    }

    /** The picture it draws. */
    public LaidOut laidOut() {
        return scene.laidOut();
    }

    /** Draws what shows in the viewport, background included. */
    public void paint(Pen pen, Look look, Viewport part) {
        Stage stage = new Stage(
                pen,
                scene,
                look,
                Palette.of(look.theme()),
                part,
                Detail.of(part.scale()),
                visible(part),
                look.split().map(this::sides));
        stage.onScreen();
        pen.fillRect(0, 0, part.width(), part.height(), 0, stage.palette().ground());
        stage.inDrawing();
        GroundPainter.paint(stage);
        EdgePainter.paint(stage);
        CardPainter.paint(stage);
        MarkPainter.paint(stage);
        stage.onScreen();
        CalloutPainter.paint(stage);
    }

    private Visible visible(Viewport part) {
        if (!part.equals(viewport)) {
            viewport = part;
            visible = new Visible(scene.laidOut(), part);
        }
        return visible;
    }

    private Sides sides(Split split) {
        if (sides == null || !sides.isOf(split)) {
            sides = new Sides(scene.laidOut().picture(), split);
        }
        return sides;
    }

    /** Where a target lies in the drawing; empty when it does not show, or is a tensor. */
    public Optional<Box> box(Target target) {
        return Optional.ofNullable(scene.box(target));
    }
}
