package io.splitscope.simulate.file;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.splitscope.cost.Link;
import io.splitscope.model.Legible;
import io.splitscope.simulate.link.TimedRates;
import io.splitscope.simulate.link.TraceLink;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A measured link as CSV: {@code seconds,uplink_bps,downlink_bps} as the first line, then one sample a line. */
public final class TraceFile {

    private static final String[] HEADER = {"seconds", "uplink_bps", "downlink_bps"};
    /** Java reads more as a number than people write, such as 1d. */
    private static final String DECIMAL = "[-+0-9.eE]+";

    private static final int MOST_SAMPLES = 1_000_000;
    private static final int BYTE_ORDER_MARK = '\ufeff';

    private TraceFile() {}

    /**
     * Reads a trace. Its times count from its first sample.
     *
     * @param looped whether it begins anew at its end
     * @throws ExperimentException if it cannot be read, or a line is no sample
     */
    public static TraceLink read(Path file, boolean looped) throws ExperimentException {
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        mapper.enable(CsvParser.Feature.TRIM_SPACES);
        mapper.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        try (BufferedReader text = Files.newBufferedReader(file);
                MappingIterator<String[]> lines =
                        mapper.readerFor(String[].class).readValues(withoutMark(text))) {
            if (!lines.hasNextValue() || !Arrays.equals(HEADER, lines.nextValue())) {
                throw new ExperimentException(text("TraceFile.is-no-trace", file, String.join(",", HEADER)));
            }
            return new TraceLink(samples(file, lines), looped, Optional.of(file));
        } catch (JsonProcessingException e) {
            throw new ExperimentException(
                    text("TraceFile.is-not-csv", file, Legible.of(e.getOriginalMessage(), 200)), e);
        } catch (NoSuchFileException e) {
            throw new ExperimentException(text("ExperimentFile.there-is-no-file", file), e);
        } catch (CharacterCodingException e) {
            throw new ExperimentException(text("TraceFile.is-not-a-text", file), e);
        } catch (IOException e) {
            throw new ExperimentException(text("TraceFile.cannot-be-read", file, e.getMessage()), e);
        }
    }

    /** Spreadsheets begin a file with a mark that is no text. */
    private static BufferedReader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static List<TimedRates> samples(Path file, MappingIterator<String[]> lines)
            throws ExperimentException, IOException {
        List<TimedRates> samples = new ArrayList<>();
        double start = 0;
        double before = Double.NEGATIVE_INFINITY;
        while (lines.hasNextValue()) {
            Line line = new Line(file, lines.getCurrentLocation().getLineNr(), lines.nextValue());
            if (samples.size() == MOST_SAMPLES) {
                throw new ExperimentException(text("TraceFile.has-more-samples", file, MOST_SAMPLES));
            }
            double seconds = line.number(0);
            if (samples.isEmpty()) {
                start = seconds;
            }
            if (!(seconds > before)) {
                throw line.wrong(text("TraceFile.times-rise", seconds, before));
            }
            before = seconds;
            samples.add(new TimedRates(seconds - start, line.rates()));
        }
        if (samples.isEmpty()) {
            throw new ExperimentException(text("TraceFile.has-no-samples", file, String.join(",", HEADER)));
        }
        return samples;
    }

    /** One line, with its number for whoever has to mend it. */
    private record Line(Path file, int number, String[] values) {

        ExperimentException wrong(String what) {
            return new ExperimentException(text("TraceFile.line", file, number, what));
        }

        Link rates() throws ExperimentException {
            for (int column = 1; column < HEADER.length; column++) {
                if (!(number(column) > 0)) {
                    throw wrong(text("TraceFile.a-rate-is-more-than", HEADER[column], values[column]));
                }
            }
            return new Link(number(1), number(2));
        }

        double number(int column) throws ExperimentException {
            if (values.length != HEADER.length) {
                throw wrong(
                        text("TraceFile.values-instead-of", values.length, HEADER.length, String.join(", ", HEADER)));
            }
            if (!values[column].matches(DECIMAL)) {
                throw new ExperimentException(notANumber(column));
            }
            double number;
            try {
                number = Double.parseDouble(values[column]);
            } catch (NumberFormatException e) {
                throw new ExperimentException(notANumber(column), e);
            }
            if (!Double.isFinite(number)) {
                throw new ExperimentException(notANumber(column));
            }
            return number;
        }

        private String notANumber(int column) {
            return text(
                    "TraceFile.line",
                    file,
                    number,
                    text("TraceFile.is-not-a-number", HEADER[column], Legible.of(values[column], 40)));
        }
    }
}
