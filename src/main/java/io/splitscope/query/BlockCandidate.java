package io.splitscope.query;

import io.splitscope.block.Block;
import io.splitscope.model.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A block that may be found, by its name alone: all else is asked of the layers inside it. */
record BlockCandidate(Block block) implements Candidate {

    @Override
    public String names() {
        return block.name().toLowerCase(Locale.ROOT);
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
        return List.of();
    }

    @Override
    public OptionalLong amount(Measure measure) {
        return OptionalLong.empty();
    }

    @Override
    public Verdict is(Where where) {
        return Verdict.UNKNOWN;
    }
}
