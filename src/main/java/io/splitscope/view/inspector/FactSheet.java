package io.splitscope.view.inspector;

import java.util.List;
import java.util.stream.Stream;

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

    /** Whether this tells the same things as another sheet, if perhaps with other values. */
    boolean hasFormOf(FactSheet other) {
        return labels().equals(other.labels());
    }

    private List<List<String>> labels() {
        return sections.stream()
                .map(section -> Stream.concat(
                                Stream.of(section.heading()),
                                section.facts().stream().map(Fact::label))
                        .toList())
                .toList();
    }
}
