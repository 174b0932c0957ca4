package io.splitscope.split;

import static io.splitscope.texts.Texts.text;

import java.util.List;
import java.util.function.IntFunction;

/** Says that no split keeps all pins, and which layers are at odds. */
public final class UnsatisfiablePinsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PinConflict> conflicts;

    UnsatisfiablePinsException(List<PinConflict> conflicts) {
        super(conflicts.get(0).describe(layer -> text("UnsatisfiablePinsException.layer", layer)));
        this.conflicts = List.copyOf(conflicts);
    }

    /** Every layer pinned to the server that has to be on the device, with the reason. */
    public List<PinConflict> conflicts() {
        return conflicts;
    }

    /**
     * The first conflict in a sentence for people.
     *
     * @param name what people call a layer, given its id
     */
    public String describe(IntFunction<String> name) {
        return conflicts.get(0).describe(name);
    }
}
