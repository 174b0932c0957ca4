package io.splitscope.view.find;

import static io.splitscope.texts.Texts.text;

import io.splitscope.query.Hit;
import io.splitscope.query.Measure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a search has found.
 *
 * @param asked whether anything is looked for
 * @param hits what was found, in topological order
 * @param at the position among them of the one that was gone to last
 * @param measure the number to show beside each
 * @param problem what is wrong with the query, in a sentence
 */
record Finding(boolean asked, List<Hit> hits, OptionalInt at, Measure measure, Optional<String> problem) {

    static final Finding NOTHING =
            new Finding(false, List.of(), OptionalInt.empty(), Measure.OUTPUT_BYTES, Optional.empty());

    Finding {
        hits = List.copyOf(hits);
    }

    Finding at(int position) {
        return new Finding(asked, hits, OptionalInt.of(position), measure, problem);
    }

    /** How many there are and which of them was gone to, such as {@code 3 of 17}. */
    String count() {
        if (!asked) {
            return "";
        }
        if (problem.isPresent()) {
            return "?";
        }
        if (hits.isEmpty()) {
            return text("Finding.none");
        }
        return at.isPresent()
                ? text("Finding.of", (at.getAsInt() + 1), hits.size())
                : text("Finding.found", hits.size());
    }
}
