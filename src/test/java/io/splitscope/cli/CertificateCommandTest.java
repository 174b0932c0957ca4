package io.splitscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code solve --certificate} and {@code check-certificate}. */
class CertificateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return SplitScope.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void what_solve_writes_is_checked_and_what_somebody_changed_is_refused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("proof.json");
        assertThat(run("solve", SharedModels.model("googlenet_ts17").toString(), "--certificate=" + file))
                .isZero();
        assertThat(run("check-certificate", file.toString())).isZero();
        assertThat(out.toString()).contains("Proven").contains("googlenet_ts17");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"value\":(\\d)", "\"value\":1$1"));
        assertThat(run("check-certificate", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("proves nothing").hasLineCount(1);
    }

    @Test
    void a_file_that_is_not_there_is_named_in_one_line() {
        assertThat(run("check-certificate", "missing.json")).isEqualTo(2);
        assertThat(err.toString()).contains("'missing.json'").hasLineCount(1);
    }
}
