package io.splitscope.layout;

import io.splitscope.model.Progress;
import java.util.BitSet;

/** Lays out one frame: the kernel does the graph, lanes take the links that would be too much for it. */
final class FrameLayouter {

    private FrameLayouter() {}

    /**
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static FrameLayout layout(FrameGraph graph, Progress progress) {
        BitSet bypasses = Bypasses.of(graph);
        KernelLayout kernel = ElkFrame.layout(graph, bypasses, progress);
        FrameLayout layout = bypasses.isEmpty() ? kernel.complete() : new Lanes(graph, kernel, bypasses).added();
        return new FrameFinish(graph, layout).finished();
    }
}
