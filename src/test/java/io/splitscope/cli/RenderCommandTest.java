package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RenderCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path file, String... more) {
        CommandLine line =
                SplitScope.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[more.length + 4];
        all[0] = "render";
        all[1] = SharedModels.model("resnet18_ts17_dynbatch").toString();
        all[2] = "-o";
        all[3] = file.toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return line.execute(all);
    }

    @Test
    void a_real_model_becomes_a_picture_with_its_setting_its_cut_and_its_delay() throws Exception {
        Path file = folder.resolve("net.svg");
        assertThat(run(file, "--device", "5GFLOPS", "--uplink", "100Mbps", "--batch", "4", "--mode", "inference"))
                .isZero();
        assertThat(Files.readString(file))
                .contains("Device 5 GFLOP/s", "uplink 100 Mbit/s", "mini-batch of 4", "per inference", "4×64×56×56");
        assertThat(out.toString()).contains("net.svg").contains("px");
    }

    @Test
    void more_levels_show_more_layers() throws Exception {
        Path closed = folder.resolve("closed.svg");
        Path open = folder.resolve("open.svg");
        assertThat(run(closed, "--open", "0")).isZero();
        assertThat(run(open, "--open", "9")).isZero();
        assertThat(Files.size(open)).isGreaterThan(2 * Files.size(closed));
    }

    @Test
    void data_may_flow_from_left_to_right() throws Exception {
        Path down = folder.resolve("down.svg");
        Path right = folder.resolve("right.svg");
        assertThat(run(down)).isZero();
        assertThat(run(right, "--direction", "right")).isZero();
        assertThat(aspect(right)).isGreaterThan(3 * aspect(down));
    }

    private static double aspect(Path svg) throws IOException {
        Matcher size = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"").matcher(Files.readString(svg));
        assertThat(size.find()).isTrue();
        return Double.parseDouble(size.group(1)) / Double.parseDouble(size.group(2));
    }

    @Test
    void the_legend_may_be_left_out() throws Exception {
        Path file = folder.resolve("net.svg");
        assertThat(run(file)).isZero();
        assertThat(Files.readString(file)).contains("Tensor that crosses");
        assertThat(run(file, "--no-legend")).isZero();
        assertThat(Files.readString(file)).doesNotContain("Tensor that crosses").contains("1×64×56×56");
    }

    @Test
    void an_overlay_tells_its_numbers_in_a_colour_bar() throws Exception {
        Path file = folder.resolve("net.svg");
        assertThat(run(file, "--overlay", "sensitivity")).isZero();
        assertThat(Files.readString(file)).contains("one slider has to change");
        assertThat(run(file, "--overlay", "beauty")).isEqualTo(2);
        assertThat(err.toString()).contains("'beauty'", "flops", "device-time");
    }

    @Test
    void another_graph_program_gets_the_graph_with_sides_and_cut() throws Exception {
        Path file = folder.resolve("net.graphml");
        assertThat(run(file, "--batch", "4", "--device", "5GFLOPS")).isZero();
        assertThat(Files.readString(file)).contains("attr.name=\"side\"", "attr.name=\"cut\"", ">device<", ">server<");
        assertThat(out.toString()).contains("net.graphml", "vertices", "edges");
    }

    @Test
    void another_ending_is_refused_in_one_line_with_exit_code_2() {
        assertThat(run(folder.resolve("net.gif"))).isEqualTo(2);
        assertThat(err.toString().strip().lines()).singleElement().asString().contains("net.gif", ".png", ".svg");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named_in_one_line_with_exit_code_2() {
        assertThat(run(folder.resolve("no/such/net.png"))).isEqualTo(2);
        assertThat(err.toString().strip().lines()).singleElement().asString().contains("net.png", "directory");
    }

    @Test
    void a_width_or_level_without_sense_is_refused() {
        assertThat(run(folder.resolve("net.png"), "--width", "0")).isEqualTo(2);
        assertThat(run(folder.resolve("net.png"), "--open", "-1")).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}
