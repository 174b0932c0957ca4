package io.splitscope.block;

import java.util.List;

/**
 * Where in its source a layer comes from.
 *
 * @param steps from the outermost module to the innermost; empty for the model itself
 */
record Scope(List<Step> steps) {

    /** The deepest nesting that is looked at; what lies deeper counts as part of the module at that depth. */
    private static final int DEEPEST = 64;

    /** The model itself. */
    static final Scope MODEL = new Scope(List.of());

    /**
     * One module inside another.
     *
     * @param token its name inside its parent, such as {@code layer1} or {@code 0}
     * @param type the name of its class; empty when not known
     * @param isCall whether it is a call of a local function
     */
    record Step(String token, String type, boolean isCall) {}

    Scope {
        steps = List.copyOf(steps.size() > DEEPEST ? steps.subList(0, DEEPEST) : steps);
    }
}
