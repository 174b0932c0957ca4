package io.splitscope.cli;

import io.splitscope.paint.Overlay;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an overlay: {@code device-time}. */
final class OverlayName implements ITypeConverter<Overlay> {

    private static String of(Overlay overlay) {
        return overlay.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Overlay convert(String text) {
        return Arrays.stream(Overlay.values())
                .filter(overlay -> of(overlay).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no overlay; write "
                        + Arrays.stream(Overlay.values()).map(OverlayName::of).collect(Collectors.joining(", "))));
    }
}
