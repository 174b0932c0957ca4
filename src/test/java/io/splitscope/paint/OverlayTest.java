package io.splitscope.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.layout.LaidOut;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import io.splitscope.picture.Vertex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayTest {

    private final Picture picture = Sketches.residual(2, 2).open("layer1");
    private final LaidOut laidOut = Drawings.of(picture);
    private final ModelCost cost = ModelCost.of(picture.model());

    private LayerValues values(Overlay overlay) {
        return LayerValues.of(overlay, cost, cost.workload(OptionalLong.empty(), FlopRule.ALL), Setting.DEFAULT);
    }

    private RecordingPen painted(Overlay overlay, Theme theme) {
        Look look = Look.plain(theme).withOverlay(Optional.of(values(overlay)));
        return Drawings.painted(laidOut, look, Drawings.whole(laidOut, 1));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_layer_with_most_bytes_has_the_strongest_colour(Theme theme) {
        Ink strongest = ColourScale.of(theme).at(1);
        assertThat(painted(Overlay.BYTES, theme).count(mark -> mark.ink().equals(strongest)))
                .isPositive();
        assertThat(Drawings.painted(laidOut, Look.plain(theme), Drawings.whole(laidOut, 1))
                        .count(mark -> mark.ink().equals(strongest)))
                .isZero();
    }

    @Test
    void a_closed_block_has_the_sum_of_its_layers() {
        LayerValues bytes = values(Overlay.BYTES);
        Vertex.BlockVertex block = picture.vertices().stream()
                .filter(Vertex.BlockVertex.class::isInstance)
                .map(Vertex.BlockVertex.class::cast)
                .findFirst()
                .orElseThrow();
        double sum = block.layers().stream()
                .mapToDouble(layer -> bytes.of(List.of(layer)))
                .sum();
        assertThat(bytes.of(block.layers())).isEqualTo(sum).isPositive();
        assertThat(painted(Overlay.BYTES, Theme.LIGHT).texts()).contains(Overlay.BYTES.text(sum));
    }

    @Test
    void a_value_is_written_with_its_unit_and_what_is_unknown_as_unknown() {
        assertThat(Overlay.FLOPS.text(2.5e6)).isEqualTo("2.5 MFLOP");
        assertThat(Overlay.BYTES.text(Double.NaN)).isEqualTo("unknown");
        assertThat(Overlay.SENSITIVITY.text(1.034)).isEqualTo("±3.4 %");
        assertThat(Overlay.SENSITIVITY.text(12.2)).isEqualTo("×12");
        assertThat(Overlay.SENSITIVITY.text(Double.POSITIVE_INFINITY)).isEqualTo("stays");
    }

    @Test
    void wide_ranges_are_logarithmic_and_narrow_ones_begin_at_zero() {
        assertThat(ValueScale.of(Overlay.FLOPS, new double[] {0, 1e3, 1e6}))
                .isEqualTo(new ValueScale(1e3, 1e6, true, false));
        assertThat(ValueScale.of(Overlay.FLOPS, new double[] {Double.NaN, 10, 20}))
                .isEqualTo(new ValueScale(0, 20, false, false));
        assertThat(ValueScale.of(Overlay.FLOPS, new double[] {}).share(1)).isBetween(0.0, 1.0);
    }

    @Test
    void the_layer_that_moves_first_has_the_strongest_colour() {
        ValueScale scale = ValueScale.of(Overlay.SENSITIVITY, new double[] {1.1, 5, 90, Double.POSITIVE_INFINITY});
        assertThat(scale.share(1)).isEqualTo(1);
        assertThat(scale.share(5)).isBetween(scale.share(90), scale.share(1.1));
        assertThat(scale.share(90)).isZero();
    }

    @Test
    void the_legend_of_an_exported_picture_has_the_colour_bar() {
        Look look = Look.plain(Theme.LIGHT).withOverlay(Optional.of(values(Overlay.BYTES)));
        RecordingPen pen = new RecordingPen();
        new Sheet(laidOut, look, List.of("net")).paint(pen, 1);
        assertThat(pen.texts()).anySatisfy(text -> assertThat(text).contains(Overlay.BYTES.meaning()));
    }
}
