package io.splitscope.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.SinkAdapter;
import org.graphstream.stream.file.FileSinkDOT;
import org.junit.jupiter.api.Test;

class PictureGraphTest {

    private final PictureGraph graph = new PictureGraph();
    private final ModelSketch sketch = Sketches.residual(2, 2);

    @Test
    void holds_what_the_picture_shows() {
        Picture picture = sketch.allOpen();
        graph.show(picture);
        assertThat(graph.graph().nodes().map(org.graphstream.graph.Element::getId))
                .containsExactlyInAnyOrderElementsOf(
                        picture.vertices().stream().map(Vertex::id).toList());
        assertThat(graph.graph().edges().map(org.graphstream.graph.Element::getId))
                .containsExactlyInAnyOrderElementsOf(
                        picture.edges().stream().map(Edge::id).toList());
    }

    @Test
    void opening_a_block_tells_only_of_what_changes() {
        Picture closed = sketch.open();
        graph.show(closed);
        List<String> events = new ArrayList<>();
        graph.graph().addElementSink(new SinkAdapter() {
            @Override
            public void nodeAdded(String source, long time, String node) {
                events.add("+" + node);
            }

            @Override
            public void nodeRemoved(String source, long time, String node) {
                events.add("-" + node);
            }
        });
        graph.show(closed.opened(1));
        assertThat(events).containsExactlyInAnyOrder("-block:1", "+block:2", "+block:3");
    }

    @Test
    void a_listener_that_comes_late_hears_everything() {
        graph.show(sketch.open());
        MultiGraph copy = new MultiGraph("copy");
        graph.follow(copy);
        graph.show(sketch.allOpen());
        assertThat(copy.getNodeCount()).isEqualTo(graph.graph().getNodeCount());
        assertThat(copy.getEdgeCount()).isEqualTo(graph.graph().getEdgeCount());
        assertThat(copy.getNode("layer:0").getAttribute("op")).isEqualTo("Conv");
    }

    @Test
    void shows_sides_and_cut_edges_of_a_split() {
        graph.show(sketch.open());
        BitSet device = new BitSet();
        device.set(0, 3);
        graph.show(new Split(device, List.of(), new DelayBreakdown(0, 0, 0, 0, 0, 0)));
        assertThat(graph.graph().getNode("layer:2").getAttribute("side")).isEqualTo("device");
        assertThat(graph.graph().getNode("block:1").getAttribute("side")).isEqualTo("server");
        assertThat(graph.graph()
                        .edges()
                        .filter(edge -> edge.getAttribute("cut").equals(true))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void can_be_written_by_graphstreams_writers() throws IOException {
        graph.show(sketch.open());
        StringWriter text = new StringWriter();
        FileSinkDOT dot = new FileSinkDOT(true);
        dot.writeAll(graph.graph(), text);
        assertThat(text.toString()).contains("digraph").contains("layer:0").contains("label");
    }
}
