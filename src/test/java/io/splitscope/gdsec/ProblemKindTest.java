package io.splitscope.gdsec;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.texts.Language;
import io.splitscope.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemKindTest {

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void a_problem_is_told_in_the_language_that_was_chosen_after_it_was_first_named(ProblemKind problem) {
        String title = problem.title();
        String description = problem.description();
        Texts.speak(Language.CHINESE);
        assertThat(problem.title()).isNotEqualTo(title);
        assertThat(problem.description()).isNotEqualTo(description);
    }
}
