package io.splitscope.layout;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Progress;
import io.splitscope.picture.Picture;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the place of everything in a picture.
 *
 * <p>Every open block is laid out alone, the innermost first, as a small graph with a port for each tensor that enters or
 * leaves. Its frame is then one node of the graph around it. Blocks whose graphs are equal, as those of the same form are
 * when the same blocks are open inside, share one layout. At the end the pieces of every edge are joined.
 *
 * <p>A layouter remembers the blocks of the picture before, so that opening or closing a block lays out only what changes.
 * It may be used from any thread.
 */
public final class Layouter {

    private volatile Map<FrameGraph, FrameLayout> before = Map.of();

    /**
     * Lays out a picture. The same picture, direction and sizes always give the same drawing.
     *
     * @param sizes how large each vertex is drawn
     * @throws java.util.concurrent.CancellationException if the caller gave up or was interrupted
     */
    public LaidOut layout(Picture picture, Direction direction, VertexSizes sizes, Progress progress) {
        return DeepThread.call(watched -> lay(picture, direction, sizes, watched), progress);
    }

    private LaidOut lay(Picture picture, Direction direction, VertexSizes sizes, Progress progress) {
        Wiring wiring = new Wiring(picture);
        FrameLayout[] layouts = new FrameLayout[picture.frames().size()];
        Map<FrameGraph, FrameLayout> known = new HashMap<>();
        for (int i = layouts.length - 1; i >= 0; i--) {
            progress.checkCancelled();
            progress.report(
                    1 - (i + 1.0) / layouts.length,
                    text("Layouter.laying-out", picture.frames().get(i).block().displayName()));
            FrameGraph graph = wiring.frame(i).graph(wiring, layouts, direction, sizes);
            layouts[i] = known.computeIfAbsent(graph, key -> layout(key, progress));
        }
        before = known;
        return new Composition(picture, wiring, layouts, direction).laidOut(sizes);
    }

    private FrameLayout layout(FrameGraph graph, Progress progress) {
        FrameLayout remembered = before.get(graph);
        return remembered != null ? remembered : FrameLayouter.layout(graph, progress);
    }
}
