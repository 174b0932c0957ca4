package io.splitscope.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How files write constants: {@code DEVICE_TIME} as {@code device-time}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> all(Class<E> words) {
        return Stream.of(words.getEnumConstants()).map(Words::of).toList();
    }
}
