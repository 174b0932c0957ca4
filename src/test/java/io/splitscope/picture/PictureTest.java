package io.splitscope.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.Tensor;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void with_everything_closed_only_top_blocks_and_loose_layers_show() {
        Picture picture = Sketches.residual(2, 2).open();
        assertThat(picture.vertices().stream().map(Vertex::id))
                .containsExactly(
                        "input:0",
                        "layer:0",
                        "layer:1",
                        "layer:2",
                        "block:1",
                        "block:4",
                        "layer:24",
                        "layer:25",
                        "layer:26",
                        "output:0");
        assertThat(picture.frames()).hasSize(1);
    }

    @Test
    void every_layer_shows_exactly_once_whatever_is_open() {
        ModelSketch sketch = Sketches.transformer(3);
        for (Picture picture :
                List.of(sketch.open(), sketch.open("h.1"), sketch.open("h.0", "h.0.attn"), sketch.allOpen())) {
            List<Integer> shown = picture.vertices().stream()
                    .flatMap(vertex -> vertex.layers().stream())
                    .sorted()
                    .toList();
            assertThat(shown)
                    .containsExactlyElementsOf(
                            IntStream.range(0, picture.model().layers().size())
                                    .boxed()
                                    .toList());
        }
    }

    @Test
    void what_stays_visible_keeps_its_id_when_a_block_opens() {
        Picture closed = Sketches.residual(2, 2).open();
        Picture opened = closed.opened(1);
        List<String> before = closed.vertices().stream().map(Vertex::id).toList();
        List<String> after = opened.vertices().stream().map(Vertex::id).toList();
        assertThat(after)
                .containsAll(before.stream().filter(id -> !id.equals("block:1")).toList());
        assertThat(opened.frames().get(1).id()).isEqualTo("block:1");
        assertThat(opened.closed(1).vertices()).isEqualTo(closed.vertices());
    }

    @Test
    void an_open_block_inside_a_closed_one_waits_until_that_opens() {
        Picture hidden = Sketches.residual(1, 2).open("layer1.layer1.0");
        assertThat(hidden.frames()).hasSize(1);
        assertThat(hidden.opened(1).frames().stream().map(frame -> frame.block().path()))
                .containsExactly("", "layer1", "layer1.layer1.0");
    }

    @Test
    void parallel_tensors_between_two_blocks_stay_apart() {
        ModelSketch sketch = new ModelSketch();
        Tensor image = sketch.input("image");
        sketch.begin("a", "module");
        List<Tensor> three = sketch.layer("Split", 3, image);
        sketch.end();
        sketch.begin("b", "module");
        sketch.output(sketch.layer("Concat", three.toArray(Tensor[]::new)));
        sketch.end();
        Picture picture = sketch.open();
        assertThat(picture.edges().stream().filter(edge -> edge.from() == 1).map(edge -> edge.tensor()
                        .name()))
                .containsExactly("t0.0", "t0.1", "t0.2");
        assertThat(picture.edges().stream().map(Edge::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_tensor_with_several_readers_in_one_block_is_one_edge() {
        Picture picture = Sketches.inception(1).open();
        List<Edge> into = picture.edges().stream()
                .filter(edge -> picture.vertices().get(edge.to()).id().equals("block:1"))
                .toList();
        assertThat(into).hasSize(1);
        assertThat(into.get(0).consumers()).hasSize(4);
    }

    @Test
    void a_closed_block_with_layers_on_both_sides_is_mixed() {
        Picture picture = Sketches.residual(1, 2).open();
        BitSet device = new BitSet();
        device.set(0, 6);
        Split split = new Split(device, List.of(), new DelayBreakdown(0, 0, 0, 0, 0, 0));
        assertThat(picture.vertices().stream().map(vertex -> Side.of(vertex, split)))
                .containsExactly(
                        Side.DEVICE,
                        Side.DEVICE,
                        Side.DEVICE,
                        Side.DEVICE,
                        Side.MIXED,
                        Side.SERVER,
                        Side.SERVER,
                        Side.SERVER,
                        Side.SERVER);
    }

    @Test
    void an_edge_is_cut_where_its_tensor_crosses() {
        Picture picture = Sketches.residual(1, 1).allOpen();
        BitSet device = new BitSet();
        device.set(0, 3);
        Split split = new Split(device, List.of(), new DelayBreakdown(0, 0, 0, 0, 0, 0));
        assertThat(picture.edges().stream().filter(edge -> edge.isCut(split)).map(edge -> edge.tensor()
                        .name()))
                .containsExactly("t2.0", "t2.0");
    }

    @Test
    void an_input_that_is_also_a_result_is_joined_to_it() {
        ModelSketch sketch = new ModelSketch();
        sketch.output(sketch.input("x"));
        Picture picture = sketch.open();
        assertThat(picture.vertices().stream().map(Vertex::id)).containsExactly("input:0", "output:0");
        assertThat(picture.edges()).hasSize(1);
    }

    @Test
    void an_empty_model_gives_an_empty_picture() {
        Picture picture = new ModelSketch().open();
        assertThat(picture.vertices()).isEmpty();
        assertThat(picture.edges()).isEmpty();
        assertThat(picture.frames()).hasSize(1);
    }
}
