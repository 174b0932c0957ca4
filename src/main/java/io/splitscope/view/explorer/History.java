package io.splitscope.view.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What can be undone and redone. Immutable; the oldest steps are forgotten.
 *
 * @param past the steps that were taken, the newest last, each with what was before it
 * @param future the steps that were undone, the next to redo last, each with what was after it
 */
record History(List<Step> past, List<Step> future) {

    static final History NONE = new History(List.of(), List.of());

    private static final int MOST_STEPS = 200;

    /**
     * Something that the user did.
     *
     * @param name what people call it, such as "uplink"
     * @param standing what it leads to when it is undone or redone
     */
    record Step(String name, Standing standing) {}

    /** What to go to, and what can be undone and redone from there. */
    record Move(Standing standing, History history) {}

    History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** After a new step; what was undone before it can no longer be redone. */
    History with(String name, Standing before) {
        List<Step> more = appended(past, new Step(name, before));
        return new History(more.subList(Math.max(0, more.size() - MOST_STEPS), more.size()), List.of());
    }

    /** Goes one step back; empty when there is none. */
    Optional<Move> undo(Standing present) {
        return newest(past)
                .map(step -> new Move(
                        step.standing(),
                        new History(withoutLast(past), appended(future, new Step(step.name(), present)))));
    }

    /** Takes the step again that was undone last; empty when there is none. */
    Optional<Move> redo(Standing present) {
        return newest(future)
                .map(step -> new Move(
                        step.standing(),
                        new History(appended(past, new Step(step.name(), present)), withoutLast(future))));
    }

    /** The step that {@link #undo} takes back. */
    Optional<String> undoName() {
        return newest(past).map(Step::name);
    }

    /** The step that {@link #redo} takes again. */
    Optional<String> redoName() {
        return newest(future).map(Step::name);
    }

    /** The same steps between other standings. */
    History map(UnaryOperator<Standing> change) {
        return new History(changed(past, change), changed(future, change));
    }

    private static List<Step> changed(List<Step> steps, UnaryOperator<Standing> change) {
        return steps.stream()
                .map(step -> new Step(step.name(), change.apply(step.standing())))
                .toList();
    }

    private static Optional<Step> newest(List<Step> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    private static List<Step> withoutLast(List<Step> steps) {
        return steps.subList(0, steps.size() - 1);
    }

    private static List<Step> appended(List<Step> steps, Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }
}
