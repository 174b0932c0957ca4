package io.splitscope.export.halves;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splitscope.export.ExportException;
import io.splitscope.export.SettingPart;
import io.splitscope.split.DelayBreakdown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code split.json} says beside the models of a split.
 *
 * @param model the name of the whole model
 * @param source the file name of the whole model
 * @param sourceSha256 the checksum of that file
 * @param dimensions the values of symbolic dimensions, and of what only the data decides, as far as they were set; empty in records
 *     of earlier versions
 * @param setting the setting that the delay holds for
 * @param delaySeconds the predicted delay of one iteration
 * @param terms the terms that sum to it, in seconds
 * @param parts the models, in the order in which data passes through them
 * @param sent what the device sends to the server, in the order of both files
 * @param returned what the server returns for the tail, in the order of both files
 * @param kept what the device keeps for the tail
 * @param shapeTensors how many of these are tiny tensors of extents, and no data
 * @param folded what became a constant because its source is in another part
 * @param programs the example programs beside the models; empty in records of earlier versions
 */
@JsonPropertyOrder({
    "format",
    "model",
    "source",
    "sourceSha256",
    "dimensions",
    "setting",
    "delaySeconds",
    "terms",
    "parts",
    "sent",
    "returned",
    "kept",
    "shapeTensors",
    "folded",
    "programs"
})
@JsonIgnoreProperties(ignoreUnknown = true)
public record SplitRecord(
        int format,
        String model,
        String source,
        String sourceSha256,
        Map<String, Long> dimensions,
        SettingPart setting,
        double delaySeconds,
        DelayBreakdown terms,
        List<Exported> parts,
        List<Sent> sent,
        List<Sent> returned,
        List<Sent> kept,
        int shapeTensors,
        List<Constant> folded,
        List<Checksum> programs) {

    /** The version of this form. */
    static final int FORMAT = 1;

    /** The name of the file. */
    public static final String FILE_NAME = "split.json";

    /**
     * One model.
     *
     * @param part {@code device}, {@code server} or {@code tail}
     * @param layers how many layers it runs
     * @param inputs what is given to it, in order
     * @param outputs its results, in order
     * @param file its file
     * @param data the file beside it with weights; left out when there is none
     */
    @JsonPropertyOrder({"part", "layers", "inputs", "outputs", "file", "data"})
    public record Exported(
            String part,
            int layers,
            List<String> inputs,
            List<String> outputs,
            Checksum file,
            @JsonInclude(JsonInclude.Include.NON_NULL) Checksum data) {}

    /** A file and what was written into it. */
    @JsonPropertyOrder({"name", "bytes", "sha256"})
    public record Checksum(String name, long bytes, String sha256) {}

    /**
     * A value that crosses.
     *
     * @param shape its shape, such as {@code batch×64×56×56}
     * @param bytes its bytes for the mini-batch; left out when unknown
     * @param extents whether it is a tiny tensor of extents, and no data
     */
    @JsonPropertyOrder({"name", "type", "shape", "bytes", "extents"})
    public record Sent(
            String name,
            String type,
            String shape,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long bytes,
            boolean extents) {}

    /**
     * A folded result of Shape or Size.
     *
     * @param assumed whether it holds for the present values of symbolic dimensions only
     * @param derived whether extents that the file leaves open are taken from inputs of the model
     */
    @JsonPropertyOrder({"part", "name", "extents", "assumed", "derived"})
    public record Constant(String part, String name, List<Long> extents, boolean assumed, boolean derived) {}

    public SplitRecord {
        dimensions = dimensions == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        programs = programs == null ? List.of() : List.copyOf(programs);
    }

    /** All files but the record itself. */
    List<Checksum> files() {
        List<Checksum> files = new ArrayList<>();
        for (Exported part : parts) {
            files.add(part.file());
            if (part.data() != null) {
                files.add(part.data());
            }
        }
        files.addAll(programs);
        return files;
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
    }

    byte[] json() throws IOException {
        return mapper().writeValueAsBytes(this);
    }

    /**
     * Reads the record in a folder.
     *
     * @throws ExportException if there is none, or it is damaged
     */
    public static SplitRecord read(Path folder) throws ExportException {
        Path file = folder.resolve(FILE_NAME);
        try {
            SplitRecord record = mapper().readValue(file.toFile(), SplitRecord.class);
            if (record.parts == null) {
                throw new ExportException(text("SplitRecord.no-record", file));
            }
            return record;
        } catch (IOException e) {
            throw new ExportException(text("SplitRecord.cannot-read", file), e);
        }
    }
}
