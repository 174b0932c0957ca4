package io.splitscope.query;

import io.splitscope.model.Layer;
import io.splitscope.model.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A layer inside a body that may be found. It runs where the outermost layer around it runs, and no split cuts at it. */
record InsideCandidate(LayerCandidate inner, Layer outermost, Situation situation) implements Candidate {

    @Override
    public String names() {
        return inner.names();
    }

    @Override
    public Optional<String> op() {
        return inner.op();
    }

    @Override
    public List<Long> kernel() {
        return inner.kernel();
    }

    @Override
    public List<Shape> shapes() {
        return inner.shapes();
    }

    @Override
    public OptionalLong amount(Measure measure) {
        return inner.amount(measure);
    }

    @Override
    public Verdict is(Where where) {
        return where == Where.CUT ? Verdict.NO : situation.of(outermost, where);
    }
}
