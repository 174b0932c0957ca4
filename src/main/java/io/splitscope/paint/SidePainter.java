package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.layout.Route;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the ground of both sides within a frame that holds both, or within the whole model.
 *
 * <p>The ground of a side is the union of the boxes of everything that runs there, each grown until neighbours meet, and
 * of bridges between those that are joined. It has a single border on the device and a double one on the server, so that
 * the two differ without colour.
 */
final class SidePainter {

    /** How far the ground of a side reaches beyond a box: a little over half the distance of neighbours. */
    static final double REACH = 14.5;

    private static final double CORNER = 12;
    private static final double LINE = 1.5;
    private static final double GAP = 1.75;
    private static final double OUTERMOST = 2 * LINE + GAP;
    /** How wide borders are drawn: more than a line, so that the next one overlaps it. */
    private static final double RIM = 4;

    private static final double INSET = 2;
    /** The strip below the letters of a title. */
    private static final double BELOW_TITLE = 6;
    /** Boxes further apart are not joined by ground. */
    private static final double LONGEST_BRIDGE = 90;

    private final Stage stage;
    private final Sides sides;
    private final LaidOut laidOut;
    private final Map<Integer, List<Box>> bridges = new HashMap<>();

    SidePainter(Stage stage, Sides sides) {
        this.stage = stage;
        this.sides = sides;
        this.laidOut = stage.scene().laidOut();
        if (stage.shows(Detail.SHAPES)) {
            stage.visible().routes().forEach(this::bridge);
        }
    }

    void paint(PlacedFrame around) {
        List<Box> device = new ArrayList<>();
        List<Box> server = new ArrayList<>();
        collect(around.frame(), device, server);
        Palette palette = stage.palette();
        Box bounds = bounds(around);
        boolean borders = stage.shows(Detail.SHAPES);
        if (borders) {
            border(device, LINE, LINE, bounds, palette.device());
        }
        fill(device, 0, LINE, bounds, palette.deviceTint());
        if (borders) {
            border(server, OUTERMOST, OUTERMOST, bounds, palette.server());
            border(server, LINE + GAP, OUTERMOST, bounds, palette.serverTint());
            border(server, LINE, OUTERMOST, bounds, palette.server());
        }
        fill(server, 0, OUTERMOST, bounds, palette.serverTint());
    }

    /** The part of a frame that ground may cover: all of it but the letters of its title. */
    private static Box bounds(PlacedFrame around) {
        Box box = around.box();
        if (around.frame().parent().isEmpty()) {
            return new Box(-1e9, -1e9, 2e9, 2e9);
        }
        double top = Math.max(
                box.y() + INSET, around.title().height() > 0 ? around.title().bottom() - BELOW_TITLE : 0);
        return new Box(box.x() + INSET, top, box.width() - 2 * INSET, box.bottom() - INSET - top);
    }

    private void collect(Frame frame, List<Box> device, List<Box> server) {
        for (int index : frame.vertices()) {
            if (stage.visible().showsVertex(index)) {
                add(laidOut.vertices().get(index).box(), sides.vertex(index), device, server);
            }
        }
        for (int index : frame.frames()) {
            if (stage.visible().showsFrame(index) && sides.frame(index) != Side.MIXED) {
                add(laidOut.frames().get(index).box(), sides.frame(index), device, server);
            }
        }
        device.addAll(bridges.getOrDefault(key(frame.index(), Side.DEVICE), List.of()));
        server.addAll(bridges.getOrDefault(key(frame.index(), Side.SERVER), List.of()));
    }

    /** A closed block that the cut runs through has no ground: it tells its sides on its card. */
    private static void add(Box box, Side side, List<Box> device, List<Box> server) {
        if (side != Side.MIXED) {
            (side == Side.DEVICE ? device : server).add(box);
        }
    }

    private void bridge(Route route) {
        PlacedVertex from = laidOut.vertices().get(route.edge().from());
        PlacedVertex to = laidOut.vertices().get(route.edge().to());
        Side side = sides.vertex(from.vertex().index());
        if (side == Side.MIXED || side != sides.vertex(to.vertex().index())) {
            return;
        }
        int frame = container(from);
        Box a = item(from);
        Box b = item(to);
        if (frame != container(to) || a == b) {
            return;
        }
        boolean down = laidOut.direction() == Direction.DOWN;
        Box bridge = down
                ? between(a.x(), a.right(), b.x(), b.right(), a.bottom(), b.y(), true)
                : between(a.y(), a.bottom(), b.y(), b.bottom(), a.right(), b.x(), false);
        if (bridge != null) {
            bridges.computeIfAbsent(key(frame, side), k -> new ArrayList<>()).add(bridge);
        }
    }

    /** The stretch that two boxes share across the direction of flow, from inside one to inside the other. */
    private static Box between(
            double from, double to, double otherFrom, double otherTo, double end, double start, boolean down) {
        double low = Math.max(from, otherFrom);
        double high = Math.min(to, otherTo);
        double length = start - end;
        if (high <= low || length <= 0 || length > LONGEST_BRIDGE) {
            return null;
        }
        double inside = REACH;
        return down
                ? new Box(low, end - inside, high - low, length + 2 * inside)
                : new Box(end - inside, low, length + 2 * inside, high - low);
    }

    private int container(PlacedVertex placed) {
        int whole = sides.wholeFrame(placed.vertex().frame());
        return whole < 0
                ? placed.vertex().frame()
                : laidOut.frames().get(whole).frame().parent().orElseThrow();
    }

    private Box item(PlacedVertex placed) {
        int whole = sides.wholeFrame(placed.vertex().frame());
        return whole < 0 ? placed.box() : laidOut.frames().get(whole).box();
    }

    private static int key(int frame, Side side) {
        return 2 * frame + (side == Side.DEVICE ? 0 : 1);
    }

    private void fill(List<Box> boxes, double beyond, double outermost, Box bounds, Ink ink) {
        for (Box box : boxes) {
            Box ground = grown(box, beyond, outermost, bounds);
            stage.pen().fillRect(ground.x(), ground.y(), ground.width(), ground.height(), corner(beyond), ink);
        }
    }

    /** The rim of what {@link #fill} would fill: all that is still seen of it once the next border is inside it. */
    private void border(List<Box> boxes, double beyond, double outermost, Box bounds, Ink ink) {
        Stroke stroke = Stroke.of(ink, RIM);
        for (Box box : boxes) {
            Box rim = grown(box, beyond - RIM / 2, outermost, bounds);
            stage.pen().strokeRect(rim.x(), rim.y(), rim.width(), rim.height(), corner(beyond - RIM / 2), stroke);
        }
    }

    private static Box grown(Box box, double beyond, double outermost, Box bounds) {
        double reach = REACH + beyond;
        double inset = outermost - beyond;
        double left = Math.max(box.x() - reach, bounds.x() + inset);
        double top = Math.max(box.y() - reach, bounds.y() + inset);
        double right = Math.min(box.right() + reach, bounds.right() - inset);
        double bottom = Math.min(box.bottom() + reach, bounds.bottom() - inset);
        return new Box(left, top, right - left, bottom - top);
    }

    private double corner(double beyond) {
        return stage.shows(Detail.ALL) ? CORNER + beyond : 0;
    }
}
