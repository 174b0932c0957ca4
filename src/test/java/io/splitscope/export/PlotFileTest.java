package io.splitscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.paint.Palette;
import io.splitscope.paint.Theme;
import io.splitscope.plot.Plot;
import io.splitscope.plot.PlotSheet;
import io.splitscope.plot.PlotTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotFileTest {

    private static final PlotTable TABLE =
            new PlotTable(List.of("from", "cut"), List.of(List.of(1.5, "after a, b"), List.of(2.0, "")));
    private static final Plot BOX =
            (pen, palette, width, height) -> pen.fillRect(0, 0, width, height, 0, palette.device());

    @TempDir
    private Path folder;

    private final PlotSheet sheet =
            new PlotSheet(List.of(BOX), Palette.of(Theme.LIGHT), List.of("Net", "Delay along uplink"));

    private Path write(String name) throws ExportException {
        Path file = folder.resolve(name);
        PlotFile.write(file, sheet, TABLE);
        return file;
    }

    @Test
    void a_chart_is_written_as_a_picture_with_its_caption() throws Exception {
        assertThat(ImageIO.read(write("a.png").toFile()).getWidth()).isEqualTo((int) Math.round(2 * sheet.width()));
        assertThat(Files.readString(write("a.SVG"))).contains("Delay along uplink");
        assertThat(new String(Files.readAllBytes(write("a.pdf")), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    void its_numbers_are_written_as_a_table() throws ExportException, IOException {
        assertThat(Files.readString(write("a.csv"))).isEqualTo("from,cut\n1.5,\"after a, b\"\n2.0,\n");
        assertThat(PlotFile.tabbed(TABLE).lines()).first().isEqualTo("from\tcut");
    }

    @Test
    void another_ending_is_refused_and_named() {
        assertThatThrownBy(() -> write("a.gif"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("a.gif")
                .hasMessageContaining(".csv");
        assertThat(folder).isEmptyDirectory();
    }
}
