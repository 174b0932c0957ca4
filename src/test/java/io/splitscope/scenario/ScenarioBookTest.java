package io.splitscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.Setting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioBookTest {

    private final ScenarioBook book = ScenarioBook.of(new ModelReference.Bundled("net"))
            .with(scenario("one"))
            .with(scenario("two"))
            .with(scenario("three"));

    private static Scenario scenario(String name) {
        return new Scenario(name, Map.of(), Setting.DEFAULT, LayerNames.NONE, ScenarioView.USUAL);
    }

    @Test
    void keeping_a_name_again_replaces_it_where_it_is() {
        Scenario other = new Scenario("two", Map.of("n", 2L), Setting.DEFAULT, LayerNames.NONE, ScenarioView.USUAL);
        ScenarioBook kept = book.with(other);
        assertThat(kept.scenarios()).extracting(Scenario::name).containsExactly("one", "two", "three");
        assertThat(kept.shown()).contains(other);
    }

    @Test
    void a_renamed_scenario_keeps_its_place_and_stays_the_one_that_is_shown() {
        ScenarioBook renamed = book.renamed("three", "  last \n one ");
        assertThat(renamed.scenarios()).extracting(Scenario::name).containsExactly("one", "two", "last one");
        assertThat(renamed.present()).contains("last one");
    }

    @Test
    void two_scenarios_never_get_the_same_name() {
        assertThatThrownBy(() -> book.renamed("one", "two")).hasMessageContaining("Two scenarios are called \"two\"");
        assertThat(book.with(scenario("Scenario 1")).freeName()).isEqualTo("Scenario 2");
    }

    @Test
    void a_scenario_that_is_deleted_can_be_brought_back_to_its_place() {
        ScenarioBook without = book.without("two");
        assertThat(without.with(scenario("two"), 1).scenarios())
                .extracting(Scenario::name)
                .containsExactly("one", "two", "three");
        assertThat(book.without("three").present()).isEqualTo(Optional.empty());
    }
}
