package io.splitscope.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final BlockTree RESNET = BlockDetector.detect(TestModels.shared("resnet50_dyn18"));

    @Test
    void level_one_shows_the_outermost_blocks_and_level_two_what_is_in_them() {
        assertThat(Opening.toLevel(RESNET, 1)).containsExactly(0);
        assertThat(Opening.toLevel(RESNET, 2)).hasSize(5);
        assertThat(Opening.toLevel(RESNET, 99)).hasSize(RESNET.blocks().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60, 1000})
    void no_more_is_visible_than_the_budget_allows(int budget) {
        Set<Integer> open = Opening.forBudget(RESNET, budget);
        long visible = RESNET.blocks().stream()
                .filter(block -> open.contains(block.id()))
                .mapToLong(block -> block.layers().size()
                        - block.children().stream()
                                .mapToInt(child -> child.layers().size())
                                .sum()
                        + block.children().stream()
                                .filter(child -> !open.contains(child.id()))
                                .count())
                .sum();
        assertThat(visible).isLessThanOrEqualTo(budget);
    }

    @Test
    void brothers_of_one_form_are_open_together_or_not_at_all() {
        for (int budget = 0; budget < 150; budget++) {
            Set<Integer> open = Opening.forBudget(RESNET, budget);
            for (Block block : RESNET.blocks()) {
                for (Block child : block.children()) {
                    assertThat(block.children().stream()
                                    .filter(brother -> brother.form() == child.form())
                                    .map(brother -> open.contains(brother.id()))
                                    .distinct())
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void an_open_block_lies_in_open_blocks() {
        for (int budget = 0; budget < 150; budget++) {
            Set<Integer> open = Opening.forBudget(RESNET, budget);
            assertThat(open).allMatch(id -> RESNET.parent(RESNET.blocks().get(id))
                    .map(parent -> open.contains(parent.id()))
                    .orElse(true));
        }
    }
}
