package io.splitscope.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Writes a model and its split for spreadsheets and programs: all layers as CSV, or everything as JSON. */
public enum TableFile {
    /** A row for each layer, RFC 4180 with a header, UTF-8. */
    CSV {
        @Override
        void write(Solved solved, Writer out) throws IOException {
            CsvMapper csv = new CsvMapper();
            csv.writerFor(LayerRow.class)
                    .with(csv.schemaFor(LayerRow.class).withHeader())
                    .writeValues(out)
                    .writeAll(LayerRow.all(solved))
                    .flush();
        }
    },
    /** Setting, split, delay, cut and layers in one object. */
    JSON {
        @Override
        void write(Solved solved, Writer out) throws IOException {
            INDENTED.writeValue(out, Report.of(solved));
        }
    };

    private static final ObjectMapper INDENTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    abstract void write(Solved solved, Writer out) throws IOException;

    /** The format a file's name asks for; empty when it is none of these. */
    public static Optional<TableFile> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Writes a file. An existing one is replaced as a whole, or stays as it was when writing fails.
     *
     * @throws ExportException if the file cannot be written
     */
    public void write(Solved solved, Path file) throws ExportException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(solved, writer);
            writer.flush();
        });
    }
}
