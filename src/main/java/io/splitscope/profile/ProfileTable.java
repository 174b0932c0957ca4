package io.splitscope.profile;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes measured seconds as the table that {@link ProfileFile} reads, {@code layer,seconds} with the quartiles behind. A layer goes
 * by the first of its name, its first result and its position that means no other layer.
 */
public final class ProfileTable {

    private final LayerNames names;

    /**
     * A layer that was measured.
     *
     * @param seconds the median of its runs
     * @param lower the lower quartile
     * @param upper the upper quartile
     */
    public record Row(Layer layer, double seconds, double lower, double upper) {}

    /** @param model the model whose layers were measured */
    public ProfileTable(Model model) {
        names = new LayerNames(model);
    }

    /**
     * Writes the table.
     *
     * @throws IOException if it cannot be written
     */
    public void write(List<Row> rows, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("layer,seconds,lower quartile,upper quartile\n");
        for (Row row : rows) {
            text.append(quoted(name(row.layer())))
                    .append(String.format(Locale.ROOT, ",%.9g,%.9g,%.9g\n", row.seconds(), row.lower(), row.upper()));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String name(Layer layer) {
        return Stream.of(layer.name(), layer.output(0).name(), layer.node().toString())
                .filter(name -> !name.isBlank() && name.equals(name.strip()))
                .filter(name -> names.find(name).equals(List.of(layer.id())))
                .findFirst()
                .orElse(layer.node().toString());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
