package io.splitscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Pins;
import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import io.splitscope.picture.Vertex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {

    private final Picture picture = Sketches.residual(2, 2).open("layer1");
    private final LaidOut laidOut = Drawings.of(picture);

    private RecordingPen painted(Look look, double scale) {
        return Drawings.painted(laidOut, look, Drawings.whole(laidOut, scale));
    }

    @Test
    void a_card_shows_operator_and_shape_and_a_closed_block_its_name_and_size() {
        assertThat(painted(Look.plain(Theme.LIGHT), 1).texts())
                .contains("MaxPool", "1×64×56×56", "layer1", "layer1.0", "residual · 5 layers", "image");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void device_and_server_differ_by_caption_and_pattern_and_not_by_colour_alone(Theme theme) {
        Palette palette = Palette.of(theme);
        RecordingPen pen = painted(Drawings.split(theme, picture, 3), 1);
        assertThat(pen.texts()).contains(Captions.DEVICE, Captions.SERVER);
        assertThat(pen.count(mark -> mark.kind().equals("line") && mark.ink().equals(palette.server())))
                .as("hatching on the server")
                .isPositive();
        assertThat(pen.count(mark -> mark.kind().equals("line") && mark.ink().equals(palette.device())))
                .as("hatching on the device")
                .isZero();
    }

    @Test
    void the_label_of_the_cut_is_written_and_its_tensor_is_thick() {
        RecordingPen pen = painted(Drawings.split(Theme.LIGHT, picture, 3), 1);
        assertThat(pen.texts()).contains(Drawings.LABEL);
        assertThat(pen.marks)
                .filteredOn(mark -> mark.kind().equals("line") && mark.ink().equals(Palette.LIGHT.cut()))
                .anySatisfy(mark -> assertThat(mark.width()).isGreaterThanOrEqualTo(4));
    }

    @Test
    void the_label_of_the_cut_covers_no_card() {
        RecordingPen pen = painted(Drawings.split(Theme.LIGHT, picture, 3), 1);
        Box label = pen.marks.stream()
                .filter(mark -> mark.text().equals(Drawings.LABEL))
                .findFirst()
                .orElseThrow()
                .box();
        assertThat(laidOut.vertices()).noneMatch(placed -> placed.box().overlaps(label));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.8, 1})
    void the_label_of_a_short_cut_tensor_leaves_its_line_to_be_seen(double scale) {
        Viewport roomy = new Viewport(scale, 250, 20, 900, 700);
        RecordingPen pen = Drawings.painted(laidOut, Drawings.split(Theme.LIGHT, picture, 3), roomy);
        List<Box> lines = pen.marks.stream()
                .filter(mark -> mark.kind().equals("line") && mark.ink().equals(Palette.LIGHT.cut()))
                .map(RecordingPen.Mark::box)
                .toList();
        List<Box> labels = pen.marks.stream()
                .filter(mark -> mark.kind().equals("fill") && mark.ink().equals(Palette.LIGHT.cut()))
                .map(RecordingPen.Mark::box)
                .toList();

        assertThat(lines).isNotEmpty();
        assertThat(labels).isNotEmpty().noneMatch(label -> lines.stream().allMatch(label::contains));
    }

    @Test
    void a_cut_inside_a_closed_block_is_marked_on_it() {
        assertThat(painted(Drawings.split(Theme.LIGHT, picture, 5), 1).texts()).contains(Captions.CUT_INSIDE);
        assertThat(painted(Drawings.split(Theme.LIGHT, picture, 3), 1)
                        .count(mark -> mark.kind().equals("border") && mark.dash() > 0))
                .as("dashed borders where no block is cut inside")
                .isZero();
    }

    @Test
    void shape_and_size_are_written_on_edges_when_wanted_and_on_the_tensor_pointed_at() {
        assertThat(painted(Look.plain(Theme.LIGHT), 1).texts()).noneMatch(text -> text.endsWith("kB"));
        assertThat(painted(Look.plain(Theme.LIGHT).withEdgeLabels(true), 1).texts())
                .anyMatch(text -> text.contains("1×64×56×56 · 802.8 kB"));
        Target tensor = Target.of(picture.edges().get(1));
        Look pointed = Look.plain(Theme.LIGHT).withMarks(Set.of(), Optional.of(tensor), Optional.empty());
        assertThat(painted(pointed, 1).texts().stream().filter(text -> text.endsWith("kB")))
                .hasSize(1);
    }

    @Test
    void labels_on_edges_cover_no_card_and_no_other_label() {
        RecordingPen pen = painted(Look.plain(Theme.LIGHT).withEdgeLabels(true), 1);
        List<Box> labels = pen.marks.stream()
                .filter(mark -> mark.text().endsWith("kB"))
                .map(RecordingPen.Mark::box)
                .toList();
        assertThat(labels).hasSizeGreaterThan(3);
        for (Box label : labels) {
            assertThat(laidOut.vertices()).noneMatch(placed -> placed.box().overlaps(label));
            assertThat(labels).filteredOn(label::overlaps).hasSize(1);
        }
    }

    @Test
    void an_edge_with_more_bytes_is_thicker_and_one_of_unknown_size_is_as_usual() {
        assertThat(EdgeWidths.step(4e6, 4e3, 4e6)).isEqualTo(EdgeWidths.WIDTHS.length - 1);
        assertThat(EdgeWidths.step(4e3, 4e3, 4e6)).isZero();
        assertThat(EdgeWidths.step(1.4e5, 4e3, 4e6)).isEqualTo(2);
        assertThat(EdgeWidths.step(-1, 4e3, 4e6))
                .isEqualTo(EdgeWidths.step(5e3, 5e3, 5e3))
                .isEqualTo(1);
        assertThat(EdgeWidths.step(0, 4e3, 4e6)).isZero();
    }

    @Test
    void the_cut_tensor_is_named_where_there_is_room() {
        Look look = Drawings.split(Theme.LIGHT, picture, 3);
        String name = picture.edges().stream()
                .filter(edge -> edge.isCut(look.split().orElseThrow()))
                .findFirst()
                .orElseThrow()
                .tensor()
                .name();
        Viewport roomy = new Viewport(1, 400, 0, laidOut.width() + 800, laidOut.height());
        assertThat(Drawings.painted(laidOut, look, roomy).texts()).anyMatch(text -> text.endsWith(name));
    }

    @Test
    void without_a_split_nothing_is_tinted() {
        RecordingPen pen = painted(Look.plain(Theme.LIGHT), 1);
        assertThat(pen.marks)
                .noneMatch(mark -> mark.ink().equals(Palette.LIGHT.deviceTint())
                        || mark.ink().equals(Palette.LIGHT.serverTint()));
    }

    @Test
    void zoomed_out_only_what_is_said_about_the_split_stays_written() {
        assertThat(painted(Look.plain(Theme.LIGHT), 0.37).texts()).isEmpty();
        assertThat(painted(Look.plain(Theme.LIGHT), 0.39).texts()).contains("MaxPool");
        assertThat(painted(Drawings.split(Theme.LIGHT, picture, 3), 0.1).texts())
                .containsExactlyInAnyOrder(Drawings.LABEL, Captions.DEVICE, Captions.SERVER);
    }

    @Test
    void what_is_off_the_screen_is_not_drawn() {
        PlacedVertex first = laidOut.vertices().get(0);
        Viewport top = new Viewport(1, 0, 0, laidOut.width(), first.box().bottom() + 10);
        RecordingPen pen = Drawings.painted(laidOut, Look.plain(Theme.LIGHT), top);
        assertThat(pen.texts()).contains("image").doesNotContain("MaxPool");
        assertThat(pen.count(mark -> mark.kind().equals("fill")))
                .isLessThan(painted(Look.plain(Theme.LIGHT), 1)
                                .count(mark -> mark.kind().equals("fill"))
                        / 2);
    }

    @Test
    void no_text_reaches_beyond_its_card() {
        RecordingPen pen = painted(Look.plain(Theme.LIGHT), 1);
        for (RecordingPen.Mark mark : pen.marks) {
            if (!mark.text().isEmpty()) {
                Box text = mark.box();
                laidOut.vertexAt(text.centerX(), text.centerY())
                        .ifPresent(placed -> assertThat(placed.box().contains(text))
                                .as("%s in %s", mark.text(), placed.vertex().id())
                                .isTrue());
            }
        }
    }

    @Test
    void what_is_selected_has_a_ring_and_its_edges_stand_out() {
        Target target = Target.of(picture.vertices().get(2));
        Look look = Look.plain(Theme.LIGHT).withMarks(Set.of(target), Optional.empty(), Optional.of(target));
        RecordingPen pen = painted(look, 1);
        Box box = laidOut.vertices().get(2).box();
        assertThat(pen.marks)
                .anyMatch(mark -> mark.kind().equals("border")
                        && mark.ink().equals(Palette.LIGHT.selection())
                        && mark.box().contains(box));
        assertThat(pen.marks)
                .anyMatch(mark -> mark.kind().equals("line") && mark.ink().equals(Palette.LIGHT.strongLine()));
    }

    @Test
    void pinned_layers_carry_a_pin_in_the_colour_of_their_side() {
        Look pinned = Look.plain(Theme.LIGHT).withPins(Pins.NONE.onServer(Set.of(2)));
        assertThat(painted(pinned, 1).count(mark -> mark.ink().equals(Palette.LIGHT.server())))
                .isPositive();
    }

    @Test
    void the_sign_on_a_closed_block_opens_it_and_the_one_on_a_frame_closes_it() {
        Painter painter = new Painter(laidOut);
        Viewport view = Drawings.whole(laidOut, 1);
        Vertex.BlockVertex closed = (Vertex.BlockVertex) picture.vertices().stream()
                .filter(Vertex.BlockVertex.class::isInstance)
                .findFirst()
                .orElseThrow();
        Box sign = CardPainter.toggle(laidOut.vertices().get(closed.index()).box());
        assertThat(painter.toggleAt(sign.centerX(), sign.centerY(), view))
                .hasValue(closed.block().id());
        Box minus = FrameTitlePainter.toggle(laidOut.frames().get(1).title());
        assertThat(painter.toggleAt(minus.centerX(), minus.centerY(), view))
                .hasValue(picture.frames().get(1).block().id());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void what_was_found_is_ringed_and_counted_on_closed_blocks_that_hide_it(Theme theme) {
        Palette palette = Palette.of(theme);
        Vertex.BlockVertex closed = picture.vertices().stream()
                .filter(Vertex.BlockVertex.class::isInstance)
                .map(Vertex.BlockVertex.class::cast)
                .findFirst()
                .orElseThrow();
        Found found = new Found(Set.of(
                new Target.LayerTarget(0),
                new Target.LayerTarget(closed.layers().get(1)),
                new Target.LayerTarget(closed.layers().get(2))));

        RecordingPen pen = painted(Look.plain(theme).withFound(found), 1);

        assertThat(pen.texts()).contains("2 found").doesNotContain("1 found");
        assertThat(pen.count(mark -> mark.ink().equals(palette.found()) && mark.width() > 0))
                .as("rings of the layer and of the block")
                .isEqualTo(2);
    }

    @Test
    void what_was_found_shines_from_afar() {
        Look look = Look.plain(Theme.LIGHT).withFound(new Found(Set.of(new Target.LayerTarget(0))));

        assertThat(painted(look, 0.1).count(mark -> mark.ink().equals(Palette.LIGHT.found())))
                .isEqualTo(1);
        assertThat(painted(Look.plain(Theme.LIGHT), 0.1)
                        .count(mark -> mark.ink().equals(Palette.LIGHT.found())))
                .isZero();
    }
}
