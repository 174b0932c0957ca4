package io.splitscope.simulate.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.splitscope.cost.Link;
import io.splitscope.model.Legible;
import io.splitscope.simulate.link.TimedRates;
import io.splitscope.simulate.link.TraceLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A measured link as CSV: {@code seconds,uplink_bps,downlink_bps} as the first line, then one sample a line. */
public final class TraceFile {

    private static final String[] HEADER = {"seconds", "uplink_bps", "downlink_bps"};
    private static final int MOST_SAMPLES = 1_000_000;

    private TraceFile() {}

    /**
     * Reads a trace. Its times count from its first sample.
     *
     * @param looped whether it begins anew at its end
     * @throws ExperimentException if it cannot be read, or a line is no sample
     */
    public static TraceLink read(Path file, boolean looped) throws ExperimentException {
        List<TimedRates> samples = new ArrayList<>();
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        mapper.enable(CsvParser.Feature.TRIM_SPACES);
        mapper.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        try (MappingIterator<String[]> lines =
                mapper.readerFor(String[].class).readValues(Files.newBufferedReader(file))) {
            if (!lines.hasNextValue() || !Arrays.equals(HEADER, lines.nextValue())) {
                throw new ExperimentException(
                        file + " is no trace of a link: its first line must be " + String.join(",", HEADER));
            }
            double start = 0;
            while (lines.hasNextValue()) {
                int line = lines.getCurrentLocation().getLineNr();
                String[] values = lines.nextValue();
                if (samples.size() == MOST_SAMPLES) {
                    throw new ExperimentException(file + " has more than " + MOST_SAMPLES + " samples; take fewer");
                }
                if (samples.isEmpty()) {
                    start = number(file, line, values, 0);
                }
                samples.add(sample(file, line, values, start));
            }
            return new TraceLink(samples, looped);
        } catch (JsonProcessingException e) {
            throw new ExperimentException(file + " is not CSV: " + Legible.of(e.getOriginalMessage(), 200), e);
        } catch (IOException e) {
            throw new ExperimentException("The trace " + file + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new ExperimentException(file + ": " + e.getMessage(), e);
        }
    }

    private static TimedRates sample(Path file, int line, String[] values, double start) throws ExperimentException {
        double seconds = number(file, line, values, 0) - start;
        Link rates;
        try {
            rates = new Link(number(file, line, values, 1), number(file, line, values, 2));
        } catch (IllegalArgumentException e) {
            throw new ExperimentException(
                    file + ", line " + line + ": " + e.getMessage() + " bit/s; leave out samples without a link", e);
        }
        return new TimedRates(seconds, rates);
    }

    private static double number(Path file, int line, String[] values, int column) throws ExperimentException {
        if (values.length != HEADER.length) {
            throw new ExperimentException(file + ", line " + line + " has " + values.length + " values instead of "
                    + HEADER.length + ": " + String.join(", ", HEADER));
        }
        try {
            return Double.parseDouble(values[column]);
        } catch (NumberFormatException e) {
            throw new ExperimentException(
                    file + ", line " + line + ": " + HEADER[column] + " is '" + Legible.of(values[column], 40)
                            + "', not a number",
                    e);
        }
    }
}
