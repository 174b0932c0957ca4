package io.splitscope.query;

import java.util.List;
import java.util.regex.Pattern;

/** One condition of a query. Texts are in lower case. */
sealed interface Term {

    /** Whether it holds for something. */
    Verdict test(Candidate candidate);

    /** Whether the answer may change with the split or the pins. */
    default boolean followsSplit() {
        return false;
    }

    /** Words that some name contains. */
    record Words(String text) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return Verdict.of(candidate.names().contains(text));
        }
    }

    /** A number: an extent of a result, or a number inside a name. */
    record Number(long value, Pattern inName) implements Term {
        static Number of(long value) {
            return new Number(value, Pattern.compile("(?<![0-9])" + value + "(?![0-9])"));
        }

        @Override
        public Verdict test(Candidate candidate) {
            return Verdict.of(candidate.shapes().stream().anyMatch(shape -> Extents.hasExtent(shape, value))
                    || inName.matcher(candidate.names()).find());
        }
    }

    /** Extents such as 3×3: those of a kernel, or all extents of a result with or without the first. */
    record Sizes(List<Long> extents) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return Verdict.of(candidate.kernel().equals(extents)
                    || candidate.shapes().stream().anyMatch(shape -> Extents.isSample(shape, extents)));
        }
    }

    /** The extents of a kernel. */
    record Kernel(List<Long> extents) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return Verdict.of(candidate.kernel().equals(extents));
        }
    }

    /** Extents that follow one another in a result. */
    record Run(List<Long> extents) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return Verdict.of(candidate.shapes().stream().anyMatch(shape -> Extents.hasRun(shape, extents)));
        }
    }

    /** The operator itself. */
    record Operator(String op) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return candidate.op().isEmpty()
                    ? Verdict.UNKNOWN
                    : Verdict.of(candidate.op().get().equalsIgnoreCase(op));
        }
    }

    /** An amount above or below a limit in base units. */
    record Amount(Measure measure, Comparison comparison, double limit) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            var value = candidate.amount(measure);
            return Verdict.ifKnown(value.isPresent(), () -> comparison.holds(value.getAsLong(), limit));
        }
    }

    /** Something that follows from the split or the pins. */
    record Place(Where where) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return candidate.is(where);
        }

        @Override
        public boolean followsSplit() {
            return true;
        }
    }

    /** The opposite. */
    record Not(Term term) implements Term {
        @Override
        public Verdict test(Candidate candidate) {
            return term.test(candidate).negated();
        }

        @Override
        public boolean followsSplit() {
            return term.followsSplit();
        }
    }
}
