package io.splitscope.paint.recording;

import io.splitscope.layout.Box;
import java.util.ArrayList;
import java.util.List;

/** Parts of a surface: a few boxes that together hold everything that was added, and not much more. */
final class Regions {

    private static final int MOST_BOXES = 5;
    /** Two boxes become one when that covers no more than so many times what they cover themselves. */
    private static final double GENEROUS = 1.3;
    /** From this part of the surface on, all of it costs hardly more. */
    private static final double MOST = 0.7;
    /** Boxes begin and end where a pixel does, also on screens that show 1.25, 1.5 or 1.75 of them for one. */
    private static final double STEP = 4;

    private final Box surface;
    private final List<Box> boxes = new ArrayList<>();

    Regions(Box surface) {
        this.surface = surface;
    }

    void add(Box box) {
        if (!box.overlaps(surface)) {
            return;
        }
        Box added = snapped(box);
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box other = boxes.get(i);
            if (other.contains(added)) {
                return;
            }
            Box both = added.around(other);
            if (area(both) <= GENEROUS * (area(added) + area(other))) {
                boxes.remove(i);
                added = both;
                i = boxes.size();
            }
        }
        boxes.add(added);
        if (boxes.size() > MOST_BOXES) {
            mergeCheapest();
        }
    }

    private Box snapped(Box box) {
        double left = Math.floor(Math.max(surface.x(), box.x()) / STEP) * STEP;
        double top = Math.floor(Math.max(surface.y(), box.y()) / STEP) * STEP;
        double right = Math.ceil(Math.min(surface.right(), box.right()) / STEP) * STEP;
        double bottom = Math.ceil(Math.min(surface.bottom(), box.bottom()) / STEP) * STEP;
        return new Box(left, top, right - left, bottom - top);
    }

    private void mergeCheapest() {
        int first = 0;
        int second = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                double more = area(boxes.get(i).around(boxes.get(k))) - area(boxes.get(i)) - area(boxes.get(k));
                if (more < least) {
                    least = more;
                    first = i;
                    second = k;
                }
            }
        }
        Box removed = boxes.remove(second);
        add(boxes.remove(first).around(removed));
    }

    /** Whether they cover nearly all of the surface. */
    boolean isMost() {
        double covered = 0;
        for (Box box : boxes) {
            covered += area(box);
        }
        return covered > MOST * area(surface);
    }

    /** Boxes that hold all that was added; they may overlap. */
    List<Box> boxes() {
        return List.copyOf(boxes);
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }
}
