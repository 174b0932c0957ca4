package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import io.splitscope.model.Model;
import io.splitscope.profile.ProfileTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Keeps measured seconds in a file beside the model, in the form in which profiles are read. */
public final class SavedTimes {

    private static final String ENDING = ".profile.csv";
    private static final String MODEL_ENDING = ".onnx";

    private SavedTimes() {}

    /** The file beside a model: {@code NAME.profile.csv}. */
    public static Path beside(Path model) {
        String name = model.getFileName().toString();
        boolean known = name.toLowerCase(Locale.ROOT).endsWith(MODEL_ENDING);
        String plain = known ? name.substring(0, name.length() - MODEL_ENDING.length()) : name;
        return model.resolveSibling(plain + ENDING);
    }

    /**
     * Makes sure that a file may be written, before anything is measured.
     *
     * @throws ExportException if it is there and may not be replaced
     */
    public static void check(Path file, boolean replacing) throws ExportException {
        if (!replacing && Files.exists(file)) {
            throw new ExportException(text("SavedTimes.exists-already", file));
        }
    }

    /**
     * Writes the table of the layers, in the model's order.
     *
     * @throws ExportException if it cannot be written, or is there and may not be replaced
     */
    public static void write(Path file, Model model, LayerTimes times, boolean replacing) throws ExportException {
        check(file, replacing);
        List<ProfileTable.Row> rows = times.layers().stream()
                .sorted(Comparator.comparingInt(time -> time.layer().id()))
                .map(time -> new ProfileTable.Row(time.layer(), time.seconds(), time.lower(), time.upper()))
                .toList();
        AtomicFile.write(file, out -> new ProfileTable(model).write(rows, out));
    }
}
