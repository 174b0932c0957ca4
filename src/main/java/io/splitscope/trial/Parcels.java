package io.splitscope.trial;

import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Value;
import io.splitscope.trial.link.FrameException;
import io.splitscope.trial.link.Parcel;
import java.util.Arrays;

/** Tensors packed to travel, and unpacked. */
final class Parcels {

    private Parcels() {}

    /**
     * @param position its position among the values that go this way
     * @throws RunException if it is none of numbers or truth values
     */
    static Parcel of(int position, String name, Value value) throws RunException {
        try {
            return new Parcel(
                    position,
                    value.type().code(),
                    value.shape().stream().mapToLong(Long::longValue).toArray(),
                    value.bytes());
        } catch (RunException e) {
            throw new RunException(
                    "'" + Legible.name(name) + "' cannot travel: its elements are "
                            + value.type().label(),
                    "Choose a cut that it does not cross",
                    e);
        }
    }

    /**
     * The tensor, the caller's to close.
     *
     * @throws FrameException if it is of no known type
     * @throws RunException if it has not as many bytes as its shape says, or the run-time takes none of its type
     */
    static Value value(Parcel parcel, String name) throws FrameException, RunException {
        ElementType type = ElementType.ofCode(parcel.type())
                .orElseThrow(() -> new FrameException("'" + name + "' came with an unknown type " + parcel.type()));
        return Value.of(type, Arrays.stream(parcel.shape()).boxed().toList(), parcel.data());
    }
}
