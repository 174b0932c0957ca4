package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The main class without a subcommand. */
class SplitScopeTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine program = SplitScope.commandLine();
        return program.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void a_word_that_is_neither_a_file_nor_a_subcommand_opens_no_window() {
        assertThat(run("solv")).isEqualTo(2);
        assertThat(err.toString()).contains("'solv'", "solve").hasLineCount(1);
    }

    @Test
    void help_lists_the_subcommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("inspect", "solve", "blocks", "render");
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("SplitScope ");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run("solve", "gone.onnx")).isEqualTo(2);
        assertThat(err.toString()).contains("gone.onnx").hasLineCount(1);
    }

    @Test
    void too_little_memory_is_told_in_one_line() {
        Callable<Integer> greedy = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        StringWriter told = new StringWriter();
        CommandLine commands = new CommandLine(CommandLine.Model.CommandSpec.wrapWithoutInspection(greedy))
                .setErr(new PrintWriter(told, true));

        assertThat(SplitScope.answer(commands)).isEqualTo(2);
        assertThat(told.toString()).contains("not enough memory", "-Xmx").hasLineCount(1);
    }
}
