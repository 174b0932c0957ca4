package io.splitscope.onnx;

import io.splitscope.model.ElementType;
import java.util.List;
import java.util.Locale;

/**
 * What a symbolic dimension is taken to be until the user says otherwise: 1 for a batch, 128 for what is named like a
 * sequence, 224 for what is named like the side of an image, 3 for channels; without a telling name the place decides.
 */
final class UsualExtent {

    private static final long SEQUENCE = 128;
    private static final long IMAGE_SIDE = 224;
    private static final long CHANNELS = 3;

    private static final List<String> BATCH_WORDS = List.of("batch", "bs");
    private static final List<String> SEQUENCE_WORDS =
            List.of("seq", "len", "token", "time", "step", "past", "cache", "ctx", "context", "frame");
    private static final List<String> IMAGE_WORDS = List.of("height", "width", "image", "img", "rows", "cols", "size");
    private static final List<String> CHANNEL_WORDS = List.of("channel");

    private UsualExtent() {}

    /**
     * The usual extent.
     *
     * @param name of the dimension
     * @param place among the dimensions of the input that has it
     * @param rank of that input
     * @param type of that input's elements
     */
    static long of(String name, int place, int rank, ElementType type) {
        String word = name.toLowerCase(Locale.ROOT);
        if (contains(word, BATCH_WORDS) || word.equals("n") || word.equals("b")) {
            return 1;
        } else if (contains(word, SEQUENCE_WORDS)) {
            return SEQUENCE;
        } else if (contains(word, CHANNEL_WORDS) || word.equals("c")) {
            return CHANNELS;
        } else if (contains(word, IMAGE_WORDS) || word.equals("h") || word.equals("w")) {
            return IMAGE_SIDE;
        }
        return byPlace(place, rank, type);
    }

    private static boolean contains(String word, List<String> parts) {
        return parts.stream().anyMatch(word::contains);
    }

    private static long byPlace(int place, int rank, ElementType type) {
        if (place == 0) {
            return 1;
        }
        if (type.isInteger() && rank == 2) {
            return SEQUENCE;
        }
        if (rank == 4 && type.isFloatingPoint()) {
            return place == 1 ? CHANNELS : IMAGE_SIDE;
        }
        return rank == 3 && place == 1 ? SEQUENCE : 1;
    }
}
