package io.splitscope.paint;

import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Layouter;
import io.splitscope.model.Progress;
import io.splitscope.picture.Edge;
import io.splitscope.picture.Picture;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Laid-out pictures and looks to test with. */
public final class Drawings {

    static final String LABEL = "1×64×56×56 · 803 kB · 321 ms";

    private Drawings() {}

    public static LaidOut of(Picture picture) {
        return new Layouter().layout(picture, Direction.DOWN, CardSizes.STANDARD, Progress.NONE);
    }

    /** A split with the first layers on the device, each tensor that visibly crosses labelled. */
    public static Look split(Theme theme, Picture picture, int onDevice) {
        BitSet device = new BitSet();
        device.set(0, onDevice);
        Split split = new Split(device, List.of(), new DelayBreakdown(1, 1, 1, 1, 1, 1));
        Map<Integer, String> labels = new HashMap<>();
        for (Edge edge : picture.edges()) {
            if (edge.isCut(split)) {
                labels.put(edge.tensor().id(), LABEL);
            }
        }
        return Look.plain(theme).withSplit(split, labels);
    }

    public static RecordingPen painted(LaidOut laidOut, Look look, Viewport viewport) {
        RecordingPen pen = new RecordingPen();
        new Painter(laidOut).paint(pen, look, viewport);
        return pen;
    }

    public static Viewport whole(LaidOut laidOut, double scale) {
        return new Viewport(scale, 0, 0, laidOut.width() * scale, laidOut.height() * scale);
    }
}
