package io.splitscope.onnx.shape;

import java.util.Comparator;
import java.util.List;

/** The operators that inference knows, for tests outside this package. */
public final class OperatorNames {

    private OperatorNames() {}

    /**
     * An operator's name and domain.
     *
     * @param domain the empty text for the standard one
     */
    public record Name(String domain, String operator) {}

    /** All of them, in a fixed order. */
    public static List<Name> all() {
        return Rules.operators().stream()
                .map(operator -> new Name(operator.domain(), operator.name()))
                .sorted(Comparator.comparing(Name::operator).thenComparing(Name::domain))
                .toList();
    }
}
