package io.splitscope.profile;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table {@code layer,seconds}, with or without that header; commas, semicolons or tabs between the columns, names in quotes
 * where they hold such a sign. Further columns are not looked at.
 */
final class TableReader {

    private TableReader() {}

    /**
     * @throws IOException if the file cannot be read
     * @throws ProfileException if a row has no number where its seconds should be
     */
    static List<Timing> read(Path file, InputStream in) throws IOException, ProfileException {
        String text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.joining("\n"))
                .replace("\ufeff", "");
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        List<Timing> timings = new ArrayList<>();
        try (MappingIterator<String[]> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerFor(String[].class)
                .with(schema)
                .readValues(text)) {
            for (int line = 1; rows.hasNext(); line++) {
                add(file, line, rows.next(), timings);
            }
        } catch (JacksonException e) {
            throw new ProfileException(text("TableReader.is-no-sound-table", file, e.getOriginalMessage()), e);
        }
        if (timings.isEmpty()) {
            throw new ProfileException(text("TableReader.is-empty", file));
        }
        return timings;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static void add(Path file, int line, String[] row, List<Timing> timings) throws ProfileException {
        if (row.length < 2) {
            throw new ProfileException(text("TableReader.a-row-has-one-column", line, file));
        }
        try {
            double seconds = Double.parseDouble(row[1]);
            if (!(seconds >= 0) || Double.isInfinite(seconds)) {
                throw new ProfileException(text("TableReader.no-number-of-seconds", line, file, row[1]));
            }
            timings.add(Timing.of(row[0], seconds));
        } catch (NumberFormatException e) {
            if (line > 1) {
                throw new ProfileException(text("TableReader.no-number-of-seconds", line, file, "'" + row[1] + "'"), e);
            }
        }
    }
}
