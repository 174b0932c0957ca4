package io.splitscope.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/splitscope");
    private static final Pattern KEY = Pattern.compile("\\btext\\(\\s*\"([A-Z]\\w+\\.[^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    /** What a user would read, given straight to a control. */
    private static final Pattern BARE = Pattern.compile(
            "(setText|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|new Label|new Button|new Tooltip|new Menu|new CheckBox|new ToggleButton)\\(\\s*\"[^\"]*[A-Za-z]{3,} [A-Za-z]{2,}");

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_says_everything_that_the_program_asks_for_and_nothing_else(Language language) {
        Set<String> asked = sources()
                .flatMap(source -> KEY.matcher(source).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(new TreeSet<>(Texts.bundle(language).keySet())).isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_puts_in_the_same_things_and_says_something(Language language) {
        ResourceBundle english = Texts.bundle(Language.ENGLISH);
        ResourceBundle other = Texts.bundle(language);
        for (String key : english.keySet()) {
            assertThat(other.getString(key)).as(key).isNotBlank();
            assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    @Test
    void the_window_says_nothing_that_is_not_in_a_bundle() {
        assertThat(sources().flatMap(source -> BARE.matcher(source).results().map(match -> match.group())))
                .isEmpty();
    }

    @Test
    void what_is_put_in_is_written_as_it_is() {
        assertThat(Texts.text("StatusLine.no-split")).isEqualTo("No split");
        Texts.speak(Language.CHINESE);
        assertThat(Texts.text("StatusLine.no-split")).isEqualTo("没有切分");
        assertThat(Texts.text("ComparePane.layers", 12345)).isEqualTo("12345 层");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(BundlesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
