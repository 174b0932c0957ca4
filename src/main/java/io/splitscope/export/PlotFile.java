package io.splitscope.export;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.splitscope.paint.Drawing;
import io.splitscope.plot.PlotTable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Writes a chart: as a PNG, SVG or PDF picture, or its numbers as CSV (RFC 4180 with a header, UTF-8). */
public final class PlotFile {

    private PlotFile() {}

    /**
     * Writes a file, as the ending of its name says. An existing one is replaced as a whole, or stays as it was.
     *
     * @throws ExportException if the ending is none of these, or the file cannot be written
     */
    public static void write(Path file, Drawing drawing, PlotTable table) throws ExportException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            AtomicFile.write(file, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                write(table, ',', writer);
                writer.flush();
            });
        } else if (List.of(".png", ".svg", ".pdf").stream().anyMatch(name::endsWith)) {
            PictureFile.of(file).write(drawing, OptionalInt.empty());
        } else {
            throw new ExportException(text("PlotFile.cannot-tell-the-format", file));
        }
    }

    /** The numbers with tabs between them, as spreadsheets paste them. */
    public static String tabbed(PlotTable table) {
        StringWriter text = new StringWriter();
        try {
            write(table, '\t', text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(PlotTable table, char between, Writer out) throws IOException {
        CsvSchema.Builder columns = CsvSchema.builder();
        table.header().forEach(columns::addColumn);
        ObjectWriter rows = new CsvMapper().writer(columns.build().withHeader().withColumnSeparator(between));
        rows.writeValues(out).writeAll(table.rows()).flush();
    }
}
