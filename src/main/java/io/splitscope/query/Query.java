package io.splitscope.query;

import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for. All terms must hold.
 *
 * <table>
 * <caption>Terms</caption>
 * <tr><td>{@code word}, {@code "two words"}</td><td>in the name, operator, block path or tensor name; case does not
 *     matter</td></tr>
 * <tr><td>{@code 3x3}</td><td>the kernel, or all extents of a result with or without the first</td></tr>
 * <tr><td>{@code 512}</td><td>one extent of a result, or a number inside a name</td></tr>
 * <tr><td>{@code kernel:3x3}, {@code shape:56x56}</td><td>the kernel alone; extents that follow one another</td></tr>
 * <tr><td>{@code op:Relu}</td><td>exactly this operator</td></tr>
 * <tr><td>{@code >10MB}, {@code <=1GFLOP}, {@code >1M params}, {@code >1G macs}</td><td>bytes of the results, work,
 *     parameters, multiply-accumulates</td></tr>
 * <tr><td>{@code on:device}, {@code on:server}, {@code cut}, {@code pinned}</td><td>where it runs, whether a tensor it
 *     makes crosses, whether it is fixed</td></tr>
 * <tr><td>{@code -term}</td><td>the opposite of a term</td></tr>
 * </table>
 */
public final class Query {

    private final List<Term> terms;

    Query(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * Reads a query.
     *
     * @throws QuerySyntaxException if a term is not complete or makes no sense
     */
    public static Query parse(String text) throws QuerySyntaxException {
        return new QueryParser(text).parse();
    }

    /** Whether nothing is looked for; such a query finds nothing. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether the answer may change with the split or the pins. */
    public boolean followsSplit() {
        return terms.stream().anyMatch(Term::followsSplit);
    }

    /** The first measure it compares, which is worth showing beside what is found. */
    public Optional<Measure> measure() {
        return terms.stream()
                .map(term -> term instanceof Term.Not not ? not.term() : term)
                .filter(Term.Amount.class::isInstance)
                .map(term -> ((Term.Amount) term).measure())
                .findFirst();
    }

    boolean matches(Candidate candidate) {
        for (Term term : terms) {
            if (term.test(candidate) != Verdict.YES) {
                return false;
            }
        }
        return !terms.isEmpty();
    }

    List<Term> terms() {
        return terms;
    }
}
