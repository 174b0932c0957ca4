package io.splitscope.view.inspector;

import java.util.List;

/**
 * Everything known about what is selected.
 *
 * @param title what it is called
 * @param kind what it is
 */
record FactSheet(String title, String kind, List<FactSection> sections) {

    FactSheet {
        sections = List.copyOf(sections);
    }
}
