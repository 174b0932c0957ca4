package io.splitscope.layout;

import io.splitscope.layout.FrameWiring.Member;
import io.splitscope.picture.Edge;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the layouts of all frames into one drawing, turned to the right direction, and joins the pieces of the edges. */
final class Composition {

    private final Picture picture;
    private final Wiring wiring;
    private final FrameLayout[] layouts;
    private final Direction direction;
    private final Point[] corners;
    private final PlacedVertex[] vertices;
    private final PlacedFrame[] frames;

    Composition(Picture picture, Wiring wiring, FrameLayout[] layouts, Direction direction) {
        this.picture = picture;
        this.wiring = wiring;
        this.layouts = layouts;
        this.direction = direction;
        this.corners = new Point[layouts.length];
        this.vertices = new PlacedVertex[picture.vertices().size()];
        this.frames = new PlacedFrame[layouts.length];
    }

    LaidOut laidOut(VertexSizes sizes) {
        corners[0] = new Point(0, 0);
        picture.frames().forEach(frame -> place(frame, sizes));
        Box whole = frames[0].box();
        return new LaidOut(
                picture,
                direction,
                whole.width(),
                whole.height(),
                Arrays.asList(vertices),
                Arrays.asList(frames),
                picture.edges().stream().map(this::route).toList());
    }

    private void place(Frame frame, VertexSizes sizes) {
        FrameLayout layout = layouts[frame.index()];
        Point corner = corners[frame.index()];
        Box box = new Box(corner.x(), corner.y(), layout.width(), layout.height());
        frames[frame.index()] =
                new PlacedFrame(frame, drawn(box), drawn(layout.title().plus(corner.x(), corner.y())));
        List<Member> members = wiring.frame(frame.index()).members();
        for (int node = 0; node < members.size(); node++) {
            Point at = layout.nodes().get(node).plus(corner.x(), corner.y());
            Member member = members.get(node);
            if (member.frame() != null) {
                corners[member.frame().index()] = at;
            } else {
                VertexSizes.Size size = sizes.of(member.vertex()).whole();
                Point place = drawn(at);
                vertices[member.vertex().index()] =
                        new PlacedVertex(member.vertex(), new Box(place.x(), place.y(), size.width(), size.height()));
            }
        }
    }

    private Route route(Edge edge) {
        List<Point> points = new ArrayList<>();
        for (Wiring.Piece piece : wiring.pieces(edge.index())) {
            Point corner = corners[piece.frame()];
            layouts[piece.frame()]
                    .links()
                    .get(piece.strand())
                    .forEach(point -> Polylines.append(points, drawn(point.plus(corner.x(), corner.y()))));
        }
        return new Route(edge, points);
    }

    private Point drawn(Point point) {
        return direction == Direction.DOWN ? point : new Point(point.y(), point.x());
    }

    private Box drawn(Box box) {
        return direction == Direction.DOWN ? box : new Box(box.y(), box.x(), box.height(), box.width());
    }
}
