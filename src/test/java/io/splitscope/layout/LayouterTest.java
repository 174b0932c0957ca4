package io.splitscope.layout;

import static io.splitscope.layout.LayoutAssertions.assertConsistent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.model.Progress;
import io.splitscope.model.Tensor;
import io.splitscope.picture.ModelSketch;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayouterTest {

    private final Layouter layouter = new Layouter();

    private LaidOut layout(Picture picture, Direction direction) {
        return layouter.layout(picture, direction, VertexSizes.ESTIMATED, Progress.NONE);
    }

    private LaidOut down(Picture picture) {
        return layout(picture, Direction.DOWN);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void every_kind_of_network_is_drawn_without_overlaps_and_with_all_edges(Direction direction) {
        for (ModelSketch sketch : List.of(
                Sketches.residual(2, 2),
                Sketches.inception(2),
                Sketches.dense(4),
                Sketches.dense(12),
                Sketches.transformer(3))) {
            assertConsistent(layout(sketch.open(), direction));
            assertConsistent(layout(sketch.allOpen(), direction));
        }
    }

    @Test
    void blocks_of_one_form_look_the_same() {
        LaidOut drawing = down(Sketches.transformer(3).allOpen());
        PlacedFrame first = frame(drawing, "h.0.attn");
        PlacedFrame last = frame(drawing, "h.2.attn");
        assertThat(relative(drawing, last)).isEqualTo(relative(drawing, first));
    }

    private static PlacedFrame frame(LaidOut drawing, String path) {
        return drawing.frames().stream()
                .filter(frame -> frame.frame().block().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<Box> relative(LaidOut drawing, PlacedFrame frame) {
        return frame.frame().vertices().stream()
                .map(v -> drawing.vertices()
                        .get(v)
                        .box()
                        .plus(-frame.box().x(), -frame.box().y()))
                .toList();
    }

    @Test
    void a_series_of_open_blocks_stands_upright() {
        LaidOut drawing = down(Sketches.transformer(6).allOpen());
        assertThat(frame(drawing, "h.5").box().x() - frame(drawing, "h.0").box().x())
                .isBetween(-20.0, 20.0);
    }

    @Test
    void no_edge_crosses_the_name_of_an_open_block() {
        LaidOut drawing = down(Sketches.transformer(2).allOpen());
        for (PlacedFrame frame : drawing.frames().subList(1, drawing.frames().size())) {
            assertThat(frame.title().width()).isGreaterThan(30);
            for (Route route : drawing.routesIn(frame.title())) {
                for (int i = 1; i < route.points().size(); i++) {
                    Point a = route.points().get(i - 1);
                    Point b = route.points().get(i);
                    Box line = new Box(
                            Math.min(a.x(), b.x()),
                            Math.min(a.y(), b.y()),
                            Math.abs(a.x() - b.x()),
                            Math.abs(a.y() - b.y()));
                    assertThat(line.overlaps(frame.title())).isFalse();
                }
            }
        }
    }

    @Test
    void data_flows_in_the_direction_asked_for() {
        Picture chain = chain(3);
        LaidOut down = down(chain);
        LaidOut right = layout(chain, Direction.RIGHT);
        assertThat(down.height()).isGreaterThan(down.width());
        assertThat(right.width()).isGreaterThan(right.height());
        for (int i = 1; i < 3; i++) {
            assertThat(down.vertices().get(i).box().y())
                    .isGreaterThan(down.vertices().get(i - 1).box().bottom());
            assertThat(right.vertices().get(i).box().x())
                    .isGreaterThan(right.vertices().get(i - 1).box().right());
        }
    }

    @Test
    void the_same_picture_gives_the_same_drawing_with_and_without_memory() {
        Picture picture = Sketches.inception(3).allOpen();
        LaidOut once = down(picture);
        LaidOut again = down(picture);
        LaidOut fresh = new Layouter().layout(picture, Direction.DOWN, VertexSizes.ESTIMATED, Progress.NONE);
        assertThat(again.routes()).isEqualTo(once.routes());
        assertThat(fresh.vertices()).isEqualTo(once.vertices());
        assertThat(fresh.routes()).isEqualTo(once.routes());
    }

    @Test
    void parts_without_connection_are_all_drawn() {
        ModelSketch sketch = new ModelSketch();
        sketch.output(sketch.chain(sketch.input("a"), "Conv", "Relu"));
        sketch.output(sketch.chain(sketch.input("b"), "Conv", "Relu"));
        sketch.input("unused");
        sketch.layer("RandomNormal");
        assertConsistent(down(sketch.open()));
    }

    @Test
    void a_single_vertex_and_an_empty_model_are_drawn() {
        ModelSketch single = new ModelSketch();
        single.layer("Constant");
        assertConsistent(down(single.open()));
        assertConsistent(down(new ModelSketch().open()));
    }

    @Test
    void several_tensors_between_the_same_two_vertices_keep_ways_of_their_own() {
        ModelSketch sketch = new ModelSketch();
        List<Tensor> parts = sketch.layer("Split", 3, sketch.input("x"));
        sketch.output(sketch.layer("Concat", parts.toArray(Tensor[]::new)));
        LaidOut drawing = down(sketch.open());
        assertConsistent(drawing);
        assertThat(drawing.routes().stream().map(route -> route.points().get(0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_block_that_data_leaves_and_enters_again_is_drawn() {
        ModelSketch sketch = new ModelSketch();
        sketch.output(sketch.chain(sketch.input("x"), "Conv", "Relu", "Conv"));
        Block torn = new Block(1, "torn", "torn", "module", List.of(0, 2), List.of(), 1);
        BlockTree tree = new BlockTree(new Block(0, "", "", "model", List.of(0, 1, 2), List.of(torn), 0));
        assertConsistent(down(Picture.of(sketch.model(), tree, Set.of())));
        assertConsistent(down(Picture.of(sketch.model(), tree, Set.of(1))));
        assertConsistent(layout(Picture.of(sketch.model(), tree, Set.of(1)), Direction.RIGHT));
    }

    @Test
    void a_chain_of_five_thousand_layers_is_drawn_flat() {
        assertConsistent(down(chain(5000)));
    }

    @Test
    void a_deep_transformer_is_drawn_with_every_block_open() {
        LaidOut drawing = down(Sketches.transformer(200).allOpen());
        assertThat(drawing.vertices()).hasSizeGreaterThan(4000);
        assertConsistent(drawing);
    }

    private static Picture chain(int layers) {
        ModelSketch sketch = new ModelSketch();
        Tensor at = sketch.input("x");
        for (int i = 0; i < layers; i++) {
            at = sketch.layer("Relu", at);
        }
        sketch.output(at);
        return sketch.open();
    }

    @Test
    void can_be_cancelled_while_a_large_graph_is_laid_out() {
        AtomicInteger questions = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return questions.incrementAndGet() > 5;
            }
        };
        assertThatThrownBy(() -> layouter.layout(chain(500), Direction.DOWN, VertexSizes.ESTIMATED, impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(questions.get()).isGreaterThan(5);
    }

    @Test
    void an_interrupt_cancels() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> down(chain(500))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
