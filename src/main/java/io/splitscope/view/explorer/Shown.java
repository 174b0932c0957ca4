package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.layout.LaidOut;
import io.splitscope.split.Split;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the window shows: one consistent snapshot.
 *
 * @param model the open model
 * @param picture its visible part
 * @param solution the newest split; empty when none was possible so far
 * @param conflict why no split satisfies the present setting, in a sentence; the solution is then that of an earlier one
 */
public record Shown(OpenModel model, LaidOut picture, Optional<Solution> solution, Optional<String> conflict) {

    /** A model with the answer for the setting in which it was opened. */
    static Shown of(Arrangement arrangement) {
        return new Shown(arrangement.model(), arrangement.picture(), Optional.empty(), Optional.empty())
                .with(arrangement.answer());
    }

    /** Whether two snapshots show the same picture; null stands for none. */
    public static boolean samePicture(Shown one, Shown other) {
        return one != null && other != null && one.model() == other.model() && one.picture() == other.picture();
    }

    Shown with(LaidOut value) {
        return new Shown(model, value, solution, conflict);
    }

    Shown with(Answer answer) {
        if (answer instanceof Answer.Solved solved) {
            return new Shown(model, picture, Optional.of(solved.solution()), Optional.empty());
        }
        Answer.Impossible impossible = (Answer.Impossible) answer;
        Optional<Solution> earlier =
                impossible.question().byHand().isPresent() ? solution : solution.map(Solution::withoutHand);
        return new Shown(model, picture, earlier, Optional.of(sentence(impossible)));
    }

    private String sentence(Answer.Impossible impossible) {
        return text("Shown.no-split-keeps-all-pins", impossible.why().describe(layer -> model.model()
                .layers()
                .get(layer)
                .displayName()));
    }

    /**
     * What another answer would change.
     *
     * @param pinned the layers that are moved on purpose
     */
    PinTrial compare(Answer answer, Set<Integer> pinned) {
        if (answer instanceof Answer.Impossible impossible) {
            return new PinTrial.Impossible(sentence(impossible));
        }
        Split then = ((Answer.Solved) answer).solution().split();
        if (solution.isEmpty()) {
            return new PinTrial.Unknown();
        }
        Split now = solution.get().split();
        BitSet moved = now.device();
        moved.xor(then.device());
        pinned.forEach(moved::clear);
        double seconds = then.delay().total() - now.delay().total();
        return new PinTrial.Possible(seconds, seconds / now.delay().total(), moved.cardinality());
    }
}
