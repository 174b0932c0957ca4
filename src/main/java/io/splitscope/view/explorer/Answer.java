package io.splitscope.view.explorer;

import io.splitscope.cost.Setting;
import io.splitscope.split.UnsatisfiablePinsException;

/** What comes out when a setting is solved. */
sealed interface Answer {

    /** The setting that was solved. */
    Setting setting();

    /** A split was found. */
    record Solved(Solution solution) implements Answer {
        @Override
        public Setting setting() {
            return solution.setting();
        }
    }

    /** No split keeps all pins. */
    record Impossible(Question question, UnsatisfiablePinsException why) implements Answer {
        @Override
        public Setting setting() {
            return question.setting();
        }
    }

    /** Asks a solver. */
    static Answer of(Solver solver, Question question) {
        try {
            return new Solved(solver.solve(question));
        } catch (UnsatisfiablePinsException e) {
            return new Impossible(question, e);
        }
    }
}
