package io.splitscope.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.SinkAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

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

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void is_written_in_every_format_that_other_programs_read(GraphFormat format) throws IOException {
        graph.show(sketch.open());

        assertThat(written(format)).contains("layer:0", "block:1", "label");
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAPHML", "GEXF"})
    void any_name_makes_sound_xml(GraphFormat format) throws Exception {
        ModelSketch awkward = new ModelSketch();
        awkward.layer("Relu", awkward.input("a\"<b>&\u0001é\uD83D\uDE00\\"));
        graph.show(awkward.open());

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(format).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getDocumentElement().getElementsByTagName("node").getLength())
                .isEqualTo(graph.graph().getNodeCount());
        assertThat(written(format)).contains("é\uD83D\uDE00");
    }

    @Test
    void quotes_in_names_do_not_end_texts_for_graphviz() throws IOException {
        graph.graph().addNode("x").setAttribute("label", "say \"x\" \\");

        assertThat(written(GraphFormat.DOT)).contains("\"label\"=\"say \\\"x\\\" \\\\\"");
    }

    private String written(GraphFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
