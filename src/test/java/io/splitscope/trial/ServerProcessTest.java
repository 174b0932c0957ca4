package io.splitscope.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.model.Progress;
import io.splitscope.trial.link.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    private static final Orders ORDERS =
            new Orders(0, Token.random().text(), "server.onnx", List.of("x"), List.of(), List.of("y"), 1e6, 0.01, 0);

    @TempDir
    private Path folder;

    @Test
    void a_java_that_is_not_there_is_named() {
        assertThatThrownBy(() -> ServerProcess.start(List.of("no/such/java"), Progress.NONE))
                .isInstanceOf(TrialException.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining(System.getProperty("java.home"));
    }

    @Test
    void a_process_that_ends_before_it_comes_is_told_of_with_its_last_words() throws TrialException {
        try (ServerProcess process =
                ServerProcess.start(ServerProcess.command("no.such.Program", folder), Progress.NONE)) {
            assertThatThrownBy(() -> process.connect(ORDERS, Progress.NONE))
                    .isInstanceOf(TrialException.class)
                    .hasMessageContaining("ended with code 1")
                    .hasMessageContaining("no.such.Program");
        }
    }

    @Test
    void it_ends_as_soon_as_its_standard_input_does() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ServerProcess.command(ServerMain.class.getName(), folder)).start();
        process.outputWriter().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void the_token_stands_neither_on_the_command_line_nor_in_messages() {
        assertThat(ServerProcess.command(ServerMain.class.getName(), folder))
                .noneMatch(word -> word.contains(ORDERS.token()));
        assertThat(ORDERS.toString()).doesNotContain(ORDERS.token());
    }

    @Test
    void orders_arrive_as_they_were_given() throws IOException {
        assertThat(Orders.of(ORDERS.at(4711).line())).isEqualTo(ORDERS.at(4711));
    }
}
