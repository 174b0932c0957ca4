package io.splitscope.query;

import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A raw input that may be found. */
record InputCandidate(Tensor tensor, Situation situation) implements Candidate {

    @Override
    public String names() {
        return tensor.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> op() {
        return Optional.empty();
    }

    @Override
    public List<Long> kernel() {
        return List.of();
    }

    @Override
    public List<Shape> shapes() {
        return List.of(tensor.shape());
    }

    @Override
    public OptionalLong amount(Measure measure) {
        return measure == Measure.OUTPUT_BYTES ? tensor.bytes() : OptionalLong.empty();
    }

    @Override
    public Verdict is(Where where) {
        return situation.ofInput(tensor, where);
    }
}
