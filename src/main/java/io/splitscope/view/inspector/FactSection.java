package io.splitscope.view.inspector;

import java.util.List;

/**
 * Facts that belong together.
 *
 * @param heading what they are about; may be empty for the first section
 */
record FactSection(String heading, List<Fact> facts) {

    FactSection {
        facts = List.copyOf(facts);
    }
}
