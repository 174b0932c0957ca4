package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private final Logger test = Logger.getLogger(LogFileTest.class.getName());

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheConsoleQuiet() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
    }

    @AfterEach
    void endLog() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (handler instanceof FileHandler) {
                root.removeHandler(handler);
                handler.close();
            }
        }
    }

    @Test
    void what_is_logged_can_be_read_again() throws IOException {
        LogFile log = new LogFile(folder.resolve("100% mine"));
        assertThat(log.lastLines(10)).isEmpty();

        log.begin();
        test.info("Something was opened: Größe");

        assertThat(log.lastLines(10)).anySatisfy(line -> assertThat(line).contains("Something was opened: Größe"));
    }

    @Test
    void only_the_last_lines_are_given() throws IOException {
        LogFile log = new LogFile(folder);
        log.begin();
        for (int i = 0; i < 30; i++) {
            test.info("line " + i);
        }

        assertThat(log.lastLines(2)).hasSize(2).last().asString().contains("line 29");
    }

    @Test
    void two_programs_at_once_have_a_file_each() throws IOException {
        new LogFile(folder).begin();
        new LogFile(folder).begin();

        assertThat(folder.resolve("log")).isDirectoryContaining("glob:**/splitscope-0-0.log");
        assertThat(folder.resolve("log")).isDirectoryContaining("glob:**/splitscope-1-0.log");
    }
}
