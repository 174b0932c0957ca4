package io.splitscope.query;

import io.splitscope.model.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that may be found, as terms see it. */
interface Candidate {

    /** All its names in lower case, a line each. */
    String names();

    /** Its operator; empty for what is no layer. */
    Optional<String> op();

    /** The extents of its kernel; empty without one. */
    List<Long> kernel();

    /** The shapes of its results. */
    List<Shape> shapes();

    /** One of its numbers; empty when it is unknown. */
    OptionalLong amount(Measure measure);

    /** What the split and the pins say about it. */
    Verdict is(Where where);
}
