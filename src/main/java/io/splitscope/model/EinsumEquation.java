package io.splitscope.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The equation of an Einsum layer, such as {@code bhid,bhjd->bhij}, as the ONNX operator specification writes it.
 *
 * @param operands one term per operand
 * @param result the term of the result; when the equation leaves it out, the indices that occur once, in alphabetical order, after
 *     the ellipsis if there is one
 */
public record EinsumEquation(List<Term> operands, Term result) {

    public EinsumEquation {
        operands = List.copyOf(operands);
    }

    /**
     * The indices of an operand or of the result.
     *
     * @param indices letters, in the order of the dimensions
     * @param ellipsis how many of them stand before the ellipsis; -1 when there is none
     */
    public record Term(List<Character> indices, int ellipsis) {
        public Term {
            indices = List.copyOf(indices);
        }

        private static Optional<Term> parse(String text) {
            List<Character> indices = new ArrayList<>();
            int ellipsis = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (text.startsWith("...", i) && ellipsis < 0) {
                    ellipsis = indices.size();
                    i += 2;
                } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                    indices.add(c);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Term(indices, ellipsis));
        }

        /** The number of dimensions that the ellipsis stands for in an operand; empty when the rank does not fit. */
        public OptionalInt hidden(int rank) {
            int hidden = rank - indices.size();
            return hidden < 0 || hidden > 0 && ellipsis < 0 ? OptionalInt.empty() : OptionalInt.of(hidden);
        }

        /** The letter of an axis of an operand; empty for an axis behind the ellipsis. */
        public Optional<Character> index(int axis, int hidden) {
            if (ellipsis < 0 || axis < ellipsis) {
                return Optional.of(indices.get(axis));
            }
            return axis < ellipsis + hidden ? Optional.empty() : Optional.of(indices.get(axis - hidden));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            indices.forEach(text::append);
            return ellipsis < 0 ? text.toString() : text.insert(ellipsis, "...").toString();
        }
    }

    /** Reads an equation; empty when it is none. */
    public static Optional<EinsumEquation> parse(String equation) {
        String[] sides = equation.replace(" ", "").split("->", -1);
        if (sides.length > 2) {
            return Optional.empty();
        }
        List<Term> operands = new ArrayList<>();
        for (String text : sides[0].split(",", -1)) {
            Optional<Term> term = Term.parse(text);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            operands.add(term.get());
        }
        Optional<Term> result = sides.length == 2 ? Term.parse(sides[1]) : Optional.of(implicit(operands));
        return result.map(term -> new EinsumEquation(operands, term));
    }

    private static Term implicit(List<Term> operands) {
        TreeMap<Character, Integer> uses = new TreeMap<>();
        operands.forEach(term -> term.indices().forEach(index -> uses.merge(index, 1, Integer::sum)));
        uses.values().removeIf(count -> count > 1);
        boolean ellipsis = operands.stream().anyMatch(term -> term.ellipsis() >= 0);
        return new Term(List.copyOf(uses.keySet()), ellipsis ? 0 : -1);
    }
}
