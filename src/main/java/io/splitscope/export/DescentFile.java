package io.splitscope.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splitscope.export.DescentReport.Row;
import io.splitscope.export.DescentReport.Run;
import io.splitscope.gdsec.Dataset;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes runs of distributed gradient descent, and the data they learned from, for spreadsheets and programs. */
public final class DescentFile {

    private static final ObjectMapper INDENTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private DescentFile() {}

    private interface Text {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Everything as JSON.
     *
     * @throws ExportException if the file cannot be written
     */
    public static void writeJson(DescentReport report, Path file) throws ExportException {
        write(file, out -> INDENTED.writeValue(out, report));
    }

    /**
     * A row for each round of each algorithm. The error is empty where the optimum is unknown.
     *
     * @throws ExportException if the file cannot be written
     */
    public static void writeCsv(DescentReport report, Path file) throws ExportException {
        write(file, out -> {
            out.write("algorithm,round,objective,error,sent_fraction,bits_coded,bits_indexed\r\n");
            for (Run run : report.algorithms()) {
                for (Row row : run.rounds()) {
                    Double error = report.optimum() == null || row.objective() == null
                            ? null
                            : (Double) (row.objective() - report.optimum());
                    out.write(run.name() + "," + row.round() + "," + orEmpty(row.objective()) + "," + orEmpty(error)
                            + "," + row.sentFraction() + "," + row.bitsCoded() + "," + row.bitsIndexed() + "\r\n");
                }
            }
        });
    }

    /**
     * The samples as the workers have them, worker by worker: the worker, counted from 0, the features, the target. Numbers are
     * exact.
     *
     * @throws ExportException if the file cannot be written
     */
    public static void writeData(Dataset data, Path file) throws ExportException {
        write(file, out -> {
            out.write("worker");
            for (int i = 0; i < data.columns(); i++) {
                out.write(",x" + i);
            }
            out.write(",target\r\n");
            for (int worker = 0; worker < data.workerCount(); worker++) {
                for (int sample = 0; sample < data.countOf(worker); sample++) {
                    out.write(Integer.toString(worker));
                    for (double value : data.row(worker, sample)) {
                        out.write("," + value);
                    }
                    out.write("\r\n");
                }
            }
        });
    }

    private static String orEmpty(Double value) {
        return value == null ? "" : value.toString();
    }

    private static void write(Path file, Text text) throws ExportException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.writeTo(writer);
            writer.flush();
        });
    }
}
