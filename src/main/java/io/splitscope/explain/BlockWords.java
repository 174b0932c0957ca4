package io.splitscope.explain;

import static io.splitscope.texts.Texts.text;

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
                    + (outcome.contracted()
                            ? text("BlockWords.is-one-vertex")
                            : text("BlockWords.stays-open-while-the-device"))
                    + (whole.anyDevice()
                            ? text("BlockWords.a-cut-inside-never-costs")
                            : text(
                                    "BlockWords.no-cut-inside-sends-less",
                                    bytes(whole.passage().upBefore())));
        }
        if (verdict instanceof CutInside cut) {
            return text("BlockWords.stays-open", name, inside(cut));
        }
        return text("BlockWords.stays-open", name, ((NotAsked) verdict).why());
    }

    private static String name(Block block) {
        return block.path().isEmpty() ? block.name() : block.path();
    }

    private String inside(CutInside cut) {
        String where = text("BlockWords.cut-at-it-sends", names(cut.tensors()));
        return switch (cut.way()) {
            case UP -> where + bytes(cut.inside()) + less(cut) + channels(cut);
            case DOWN -> text("BlockWords.fewer-bytes-down-than-before", where, bytes(cut.inside()));
            case MESSAGES -> text("BlockWords.fewer-messages-than-before-it", where, Math.round(cut.inside()));
        };
    }

    private static String less(CutInside cut) {
        Passage passage = cut.passage();
        String before = bytes(passage.upBefore());
        String behind = bytes(passage.upBehind());
        if (cut.inside() < passage.upBehind()) {
            return text("BlockWords.less-than-the-before-it", before, behind);
        }
        return text("BlockWords.less-than-the-before-it-2", before, behind);
    }

    private String names(List<Integer> tensors) {
        String first = tensors.stream()
                .limit(MOST_NAMES)
                .map(tensor -> "'" + model.tensors().get(tensor).name() + "'")
                .collect(Collectors.joining(", "));
        return tensors.size() > MOST_NAMES ? text("BlockWords.and-more", first, (tensors.size() - MOST_NAMES)) : first;
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
                ? text(
                        "BlockWords.channels-with-in-and-out",
                        inside.getAsLong(),
                        before.getAsLong(),
                        behind.getAsLong())
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
