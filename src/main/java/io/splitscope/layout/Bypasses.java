package io.splitscope.layout;

import io.splitscope.layout.FrameGraph.End;
import io.splitscope.layout.FrameGraph.Line;
import io.splitscope.layout.FrameGraph.Link;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the links that are better led around everything on lanes at the sides. ELK gives every link an invisible node in
 * each layer that it passes; where long links abound, as in a densely connected block, these outnumber the nodes by far,
 * cost minutes and make an unreadable weave.
 */
final class Bypasses {

    /** Nodes, invisible ones included, up to which ELK draws long links well and fast. */
    private static final int FEW_NODES = 100;

    /** Invisible nodes for each visible one above which a drawing without lanes becomes a weave. */
    private static final int DENSE = 2;

    /** Links that pass fewer ranks than this do no harm. */
    private static final int SHORT = 3;

    private final FrameGraph graph;
    private final List<List<Integer>> next = new ArrayList<>();

    private Bypasses(FrameGraph graph) {
        this.graph = graph;
    }

    /** The positions of these links in the graph. */
    static BitSet of(FrameGraph graph) {
        int visible = graph.nodes().size();
        int invisible = invisibleNodes(graph);
        boolean light = visible + invisible <= FEW_NODES && invisible <= DENSE * visible;
        return light ? new BitSet() : new Bypasses(graph).choose();
    }

    private static int invisibleNodes(FrameGraph graph) {
        Map<End, Integer> passed = new HashMap<>();
        for (Link link : graph.links()) {
            passed.merge(link.from(), Math.abs(link.span()) - 1, Math::max);
        }
        return passed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private BitSet choose() {
        for (int i = 0; i < graph.nodes().size(); i++) {
            next.add(new ArrayList<>(2));
        }
        List<Link> links = graph.links();
        links.stream().filter(link -> !isLong(link)).forEach(this::keep);
        BitSet chosen = new BitSet();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (isLong(link)
                    && (touchesFrame(link)
                            || isReachable(link.from().node(), link.to().node()))) {
                chosen.set(i);
            } else if (isLong(link)) {
                keep(link);
            }
        }
        return chosen;
    }

    private static boolean isLong(Link link) {
        return link.line() == Line.BYPASS && link.span() >= SHORT;
    }

    private static boolean touchesFrame(Link link) {
        return link.from().isFrame() || link.to().isFrame();
    }

    private void keep(Link link) {
        if (!touchesFrame(link) && link.from().node() < link.to().node()) {
            next.get(link.from().node()).add(link.to().node());
        }
    }

    /** Whether other links lead there as well, so that ELK still knows what comes first. */
    private boolean isReachable(int from, int to) {
        BitSet reached = new BitSet();
        reached.set(from);
        for (int node = from; node >= 0 && node < to; node = reached.nextSetBit(node + 1)) {
            next.get(node).forEach(reached::set);
        }
        return reached.get(to);
    }
}
