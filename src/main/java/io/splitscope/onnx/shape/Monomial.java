package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A product of terms, such as {@code batch*seq}; the empty one is 1. Ordered by degree, then by the terms.
 *
 * @param factors ascending, repeated for powers
 */
record Monomial(List<Term> factors) implements Comparable<Monomial> {

    static final Monomial ONE = new Monomial(List.of());

    Monomial {
        factors = List.copyOf(factors);
    }

    Monomial times(Monomial other) {
        List<Term> all = new ArrayList<>(factors);
        all.addAll(other.factors);
        Collections.sort(all);
        return new Monomial(all);
    }

    /** This product without the factors of another; empty when the other does not divide it. */
    Optional<Monomial> dividedBy(Monomial other) {
        List<Term> rest = new ArrayList<>(factors);
        for (Term factor : other.factors) {
            if (!rest.remove(factor)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Monomial(rest));
    }

    /** 1 when it is a product of symbols, 0 when it is otherwise not negative, -1 when it may be. */
    int least() {
        if (!factors.stream().allMatch(Term::isNonNegative)) {
            return -1;
        }
        return factors.stream().allMatch(Term.Symbol.class::isInstance) ? 1 : 0;
    }

    @Override
    public int compareTo(Monomial other) {
        int byDegree = Integer.compare(factors.size(), other.factors.size());
        for (int i = 0; byDegree == 0 && i < factors.size(); i++) {
            int byFactor = other.factors.get(i).compareTo(factors.get(i));
            if (byFactor != 0) {
                return byFactor;
            }
        }
        return byDegree;
    }

    @Override
    public String toString() {
        return factors.stream().map(Term::text).collect(Collectors.joining("*"));
    }
}
