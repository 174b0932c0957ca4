package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Point;
import io.splitscope.picture.Side;
import io.splitscope.picture.Vertex;
import io.splitscope.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Draws one laid-out picture with any pen: ground and sides, frames, edges, cards, marks, and on top what is said about
 * the cut. Draws only what shows, in the {@link Detail} the scale allows. Keeps what it has prepared, so that another
 * look or part of the same picture costs little. Not safe for use by several threads at once.
 */
public final class Painter {

    private final Scene scene;
    private Sides sides;
    private Sides ghost;
    private Tints tints;
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
                look.split().map(this::sides),
                look.ghost().map(this::ghost),
                look.overlay().map(values -> tints(values, look.theme())));
        stage.onScreen();
        pen.fillRect(0, 0, part.width(), part.height(), 0, stage.palette().ground());
        stage.inDrawing();
        GroundPainter.paint(stage);
        EdgePainter.paint(stage);
        CardPainter.paint(stage);
        EdgeLabelPainter.paint(stage);
        GhostPainter.paint(stage);
        FoundPainter.paint(stage);
        MarkPainter.paint(stage);
        AgreementPainter.paint(stage);
        stage.onScreen();
        CalloutPainter.paint(stage);
    }

    private Visible visible(Viewport part) {
        if (!part.equals(viewport)) {
            viewport = part;
            visible = new Visible(scene.laidOut(), scene.edgeWidths(), part);
        }
        return visible;
    }

    private Sides sides(Split split) {
        if (sides == null || !sides.isOf(split)) {
            sides = new Sides(scene.laidOut().picture(), split);
        }
        return sides;
    }

    private Sides ghost(Split split) {
        if (ghost == null || !ghost.isOf(split)) {
            ghost = new Sides(scene.laidOut().picture(), split);
        }
        return ghost;
    }

    private Tints tints(LayerValues values, Theme theme) {
        if (tints == null || !tints.isOf(values, theme)) {
            tints = new Tints(scene.laidOut().picture(), values, theme);
        }
        return tints;
    }

    /** Where a target lies in the drawing; empty when nothing with a box shows it. */
    public Optional<Box> box(Target target) {
        return Optional.ofNullable(scene.box(target));
    }

    /**
     * Where a split cuts the picture: the first edge of the first tensor that crosses, or the closed block that hides the
     * cut; empty when everything runs on one side.
     */
    public Optional<Box> cutPlace(Split split) {
        Sides found = sides(split);
        return found.cutTensors().values().stream()
                .map(edges -> laidOut().routes().get(edges.get(0).index()))
                .map(route -> middle(route.points()))
                .findFirst()
                .or(() -> laidOut().vertices().stream()
                        .filter(placed -> found.vertex(placed.vertex().index()) == Side.MIXED)
                        .map(PlacedVertex::box)
                        .findFirst());
    }

    /**
     * What encloses all places where a split cuts the picture: the middles of cut edges and the closed blocks that hide
     * the cut; empty when everything runs on one side.
     */
    public Optional<Box> cutExtent(Split split) {
        Sides found = sides(split);
        Stream<Box> edges = found.cutTensors().values().stream()
                .flatMap(List::stream)
                .map(edge -> middle(laidOut().routes().get(edge.index()).points()));
        Stream<Box> blocks = laidOut().vertices().stream()
                .filter(placed -> found.vertex(placed.vertex().index()) == Side.MIXED)
                .map(PlacedVertex::box);
        return Stream.concat(edges, blocks).reduce(Box::around);
    }

    /** Draws a small map of the picture with the sides of a look. */
    public void paint(Pen pen, Look look, Overview overview) {
        overview.paint(
                pen, Palette.of(look.theme()), look.split().map(this::sides).orElse(null));
    }

    private static Box middle(List<Point> points) {
        Point from = points.get(0);
        Point to = points.get(points.size() - 1);
        return new Box((from.x() + to.x()) / 2, (from.y() + to.y()) / 2, 0, 0);
    }

    /**
     * The block whose sign for opening or closing is drawn at a point of the drawing.
     *
     * @param part the viewport, which decides whether signs are drawn at all
     * @return {@link io.splitscope.block.Block#id()}
     */
    public OptionalInt toggleAt(double x, double y, Viewport part) {
        if (!Detail.of(part.scale()).shows(Detail.NAMES)) {
            return OptionalInt.empty();
        }
        Optional<PlacedVertex> vertex = laidOut().vertexAt(x, y);
        if (vertex.isPresent()) {
            boolean hit = vertex.get().vertex() instanceof Vertex.BlockVertex
                    && Detail.of(part.scale()).shows(Detail.ALL)
                    && Glyphs.isNear(CardPainter.toggle(vertex.get().box()), x, y);
            return hit
                    ? OptionalInt.of(
                            ((Vertex.BlockVertex) vertex.get().vertex()).block().id())
                    : OptionalInt.empty();
        }
        return laidOut()
                .frameAt(x, y)
                .filter(placed -> Glyphs.isNear(FrameTitlePainter.toggle(placed.title()), x, y))
                .map(placed -> OptionalInt.of(placed.frame().block().id()))
                .orElse(OptionalInt.empty());
    }
}
