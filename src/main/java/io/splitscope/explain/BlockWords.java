package io.splitscope.explain;

import io.splitscope.block.Block;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Model;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.split.reduce.BlockReduction.Outcome;
import io.splitscope.split.reduce.Verdict;
import io.splitscope.split.reduce.Verdict.CutInside;
import io.splitscope.split.reduce.Verdict.NotAsked;
import io.splitscope.split.reduce.Verdict.Passage;
import io.splitscope.split.reduce.Verdict.Whole;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words with numbers why a block may stand as one vertex, or may not. */
public final class BlockWords {

    private static final int MOST_NAMES = 4;

    private final Model model;

    /** Words for the blocks of a model. */
    public BlockWords(Model model) {
        this.model = model;
    }

    /** One sentence about what the test of a block said. */
    public String sentence(Outcome outcome) {
        Verdict verdict = outcome.verdict();
        String name = name(outcome.block());
        if (verdict instanceof Whole whole) {
            return name
                    + (outcome.contracted() ? " is one vertex: " : " stays open while the device is the faster: ")
                    + (whole.anyDevice()
                            ? "a cut inside never costs less than one before it or one behind it, whatever the setting"
                            : "no cut inside sends less than the "
                                    + bytes(whole.passage().upBefore())
                                    + " that enter, so that none is better as long as the device is no faster than the server");
        }
        if (verdict instanceof CutInside cut) {
            return name + " stays open: " + inside(cut);
        }
        return name + " stays open: " + ((NotAsked) verdict).why();
    }

    private static String name(Block block) {
        return block.path().isEmpty() ? block.name() : block.path();
    }

    private String inside(CutInside cut) {
        String where = "cut at " + names(cut.tensors()) + ", it sends ";
        return switch (cut.way()) {
            case UP -> where + bytes(cut.inside()) + less(cut) + channels(cut);
            case DOWN -> where + "fewer bytes down than before it: " + bytes(cut.inside());
            case MESSAGES -> where + "fewer messages than before it: " + Math.round(cut.inside());
        };
    }

    private static String less(CutInside cut) {
        Passage passage = cut.passage();
        String before = bytes(passage.upBefore());
        String behind = bytes(passage.upBehind());
        if (cut.inside() < passage.upBehind()) {
            return ", less than the " + before + " before it and the " + behind + " behind it";
        }
        return ", less than the " + before + " before it, with less work on the device than for the " + behind
                + " behind it";
    }

    private String names(List<Integer> tensors) {
        String first = tensors.stream()
                .limit(MOST_NAMES)
                .map(tensor -> "'" + model.tensors().get(tensor).name() + "'")
                .collect(Collectors.joining(", "));
        return tensors.size() > MOST_NAMES ? first + " and " + (tensors.size() - MOST_NAMES) + " more" : first;
    }

    private String channels(CutInside cut) {
        Passage passage = cut.passage();
        boolean alike = Stream.of(cut.tensors(), passage.entering(), passage.leaving())
                        .flatMap(List::stream)
                        .map(this::spatial)
                        .distinct()
                        .count()
                == 1;
        OptionalLong inside = channels(cut.tensors());
        OptionalLong before = channels(passage.entering());
        OptionalLong behind = channels(passage.leaving());
        return alike && inside.isPresent() && before.isPresent() && behind.isPresent()
                ? " (" + inside.getAsLong() + " channels, with " + before.getAsLong() + " in and " + behind.getAsLong()
                        + " out)"
                : "";
    }

    /** All extents but that of the channels; empty when there are no channels. */
    private List<String> spatial(int tensor) {
        Shape shape = model.tensors().get(tensor).shape();
        if (!shape.ranked() || shape.rank() != 4) {
            return List.of();
        }
        return Stream.of(0, 2, 3).map(axis -> shape.dims().get(axis).toString()).toList();
    }

    private OptionalLong channels(List<Integer> tensors) {
        long sum = 0;
        for (int position : tensors) {
            Tensor tensor = model.tensors().get(position);
            if (!tensor.shape().ranked()
                    || tensor.shape().rank() != 4
                    || tensor.shape().dims().get(1).size().isEmpty()) {
                return OptionalLong.empty();
            }
            sum += tensor.shape().dims().get(1).size().getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private static String bytes(double bytes) {
        return Quantity.BYTES.format(bytes);
    }
}
