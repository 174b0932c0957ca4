package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Model;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Which operators occur in a set of layers. */
final class Contents {

    private final String[] ops;

    private Contents(String[] ops) {
        this.ops = ops;
    }

    static Contents of(Model model, int[] layers) {
        return new Contents(Arrays.stream(layers)
                .mapToObj(layer -> model.layers().get(layer).op())
                .toArray(String[]::new));
    }

    static Contents of(Model model, List<Part> parts) {
        return of(model, Group.layersOf(parts));
    }

    int count(Predicate<String> family) {
        int count = 0;
        for (String op : ops) {
            if (family.test(op)) {
                count++;
            }
        }
        return count;
    }

    boolean has(Predicate<String> family) {
        return count(family) > 0;
    }

    boolean has(String op) {
        return has(op::equals);
    }

    /** Whether it has neither convolutions nor products of matrices. */
    boolean isArithmetic() {
        return !has(Operators::isConvolution) && !has(Operators::isLinear);
    }

    /** What a piece of arithmetic is. */
    Kind arithmetic() {
        if (has("ReduceMean") && has(Operators::isRoot)) {
            return Kind.NORM;
        }
        return has(Operators::isBend) ? Kind.ACTIVATION : Kind.PART;
    }
}
