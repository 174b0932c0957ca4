package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers, the target in the last column; with or without a header, columns parted by commas, semicolons or tabs.
 * Classes may be any texts.
 */
final class CsvData {

    private static final int MOST_COLUMNS = 500;
    private static final long MOST_BYTES = 20L << 20;

    /**
     * What was read.
     *
     * @param features a row for each sample
     * @param targets as written
     */
    record Table(Path file, List<double[]> features, List<String> targets) {}

    private CsvData() {}

    /**
     * @throws DataException if the file cannot be read, is too large, or a cell that must be a number is none
     */
    static Table read(Path file) throws DataException {
        String contents = contents(file);
        List<String[]> rows = rows(file, contents);
        boolean header = !rows.isEmpty() && !isNumber(rows.get(0)[0]);
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        if (rows.size() - (header ? 1 : 0) < 2) {
            throw new DataException(text("CsvData.fewer-than-2-rows", file));
        }
        if (columns < 2 || columns - 1 > MOST_COLUMNS) {
            throw new DataException(text("CsvData.columns", file, columns, MOST_COLUMNS + 1));
        }
        List<double[]> features = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (int r = header ? 1 : 0; r < rows.size(); r++) {
            String[] row = rows.get(r);
            if (row.length != columns) {
                throw new DataException(text("CsvData.a-row-has-columns", r + 1, file, row.length, columns));
            }
            double[] x = new double[columns - 1];
            for (int c = 0; c < x.length; c++) {
                x[c] = number(file, r, c, row[c]);
            }
            features.add(x);
            targets.add(row[columns - 1]);
        }
        return new Table(file, features, targets);
    }

    /**
     * @throws DataException if a target is no number
     */
    static double target(Table table, int sample) throws DataException {
        String written = table.targets().get(sample);
        if (!isNumber(written)) {
            throw new DataException(text("CsvData.the-target-is-no-number", written, sample + 1, table.file()));
        }
        return Double.parseDouble(written);
    }

    private static String contents(Path file) throws DataException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(text("CsvData.larger-than", file, MOST_BYTES >> 20));
            }
            return Files.readString(file, StandardCharsets.UTF_8).replace("\ufeff", "");
        } catch (NoSuchFileException e) {
            throw new DataException(text("CsvData.there-is-no-file", file), e);
        } catch (MalformedInputException e) {
            throw new DataException(text("CsvData.no-utf-8-text", file), e);
        } catch (IOException e) {
            throw new DataException(text("CsvData.cannot-be-read", file, e.getMessage()), e);
        }
    }

    private static List<String[]> rows(Path file, String contents) throws DataException {
        String first =
                contents.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        try (MappingIterator<String[]> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(contents)) {
            return rows.readAll();
        } catch (JacksonException e) {
            throw new DataException(text("CsvData.no-sound-table", file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new DataException(text("CsvData.cannot-be-read", file, e.getMessage()), e);
        }
    }

    private static double number(Path file, int row, int column, String written) throws DataException {
        if (!isNumber(written)) {
            throw new DataException(text("CsvData.no-finite-number", row + 1, column + 1, file, written));
        }
        return Double.parseDouble(written);
    }

    private static boolean isNumber(String written) {
        try {
            return Double.isFinite(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
