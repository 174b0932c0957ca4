package io.splitscope.simulate.file;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splitscope.cost.Compression;
import io.splitscope.cost.HardwarePreset;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Presets;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import io.splitscope.model.Legible;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Seeds;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An experiment as a file says it. The format is described in the README.
 *
 * @param name what to call it
 * @param lookFor sentences on what to look for
 * @param model the file of the model; empty when it is for any
 * @param dims values of the model's symbolic dimensions
 * @param experiment who trains what on which links
 */
public record ExperimentFile(
        String name, List<String> lookFor, Optional<Path> model, Map<String, Long> dims, Experiment experiment) {

    /** The first field of every file. */
    public static final String FORMAT = "splitscope-experiment-1";

    private static final long LARGEST = 16L << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ExperimentFile {
        lookFor = List.copyOf(lookFor);
        dims = Map.copyOf(dims);
    }

    /**
     * Reads a file.
     *
     * @throws ExperimentException if it cannot be read, or is no experiment
     */
    public static ExperimentFile read(Path file) throws ExperimentException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ExperimentException(text("ExperimentFile.is-larger-than-16-mb", file));
            }
            return parse(Files.readString(file), file.toAbsolutePath().getParent());
        } catch (NoSuchFileException e) {
            throw new ExperimentException(text("ExperimentFile.there-is-no-file", file), e);
        } catch (CharacterCodingException e) {
            throw new ExperimentException(text("ExperimentFile.is-not-a-text", file), e);
        } catch (IOException e) {
            throw new ExperimentException(text("ExperimentFile.cannot-be-read", file, e.getMessage()), e);
        }
    }

    /**
     * Reads a text.
     *
     * @param folder where models and traces are named from
     * @throws ExperimentException if it is no experiment
     */
    public static ExperimentFile parse(String text, Path folder) throws ExperimentException {
        try {
            return of(new Fields(MAPPER.readTree(text), ""), folder);
        } catch (JsonProcessingException e) {
            throw new ExperimentException(
                    text(
                            "ExperimentFile.this-is-not-json",
                            Legible.of(e.getOriginalMessage(), 200),
                            e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
                    e);
        }
    }

    private static ExperimentFile of(Fields fields, Path folder) throws ExperimentException {
        JsonNode format = fields.required("format", '"' + FORMAT + '"');
        if (!format.asText().equals(FORMAT)) {
            throw fields.wrong(
                    "format", format, text("ExperimentFile.this-program-reads-no-other", '"' + FORMAT + '"'));
        }
        String name = fields.text("name").orElse(text("ExperimentFile.experiment"));
        List<String> lookFor = texts(fields, "lookFor");
        Optional<Path> model = fields.text("model").map(folder::resolve).map(Path::normalize);
        Map<String, Long> dims = dims(fields);
        double interval = fields.quantity("interval", Quantity.TIME).orElse(1);
        try {
            Experiment experiment = new Experiment(
                    setting(fields.requiredObject("setting", "{\"server\": \"10 TFLOP/s\", ...}")),
                    FleetReader.read(fields, new LinkReader(folder, interval)),
                    schedule(fields),
                    fields.intCount("rounds", 100),
                    interval,
                    new Seeds(fields.whole("seed", 1), fields.intCount("seeds", 10)),
                    PolicyReader.read(fields));
            fields.end();
            return new ExperimentFile(name, lookFor, model, dims, experiment);
        } catch (IllegalArgumentException e) {
            throw new ExperimentException(e.getMessage(), e);
        }
    }

    private static List<String> texts(Fields fields, String field) throws ExperimentException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : fields.value(field).orElse(MAPPER.createArrayNode())) {
            if (!text.isTextual()) {
                throw fields.wrong(field, text, text("ExperimentFile.a-list-of-texts"));
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    private static Map<String, Long> dims(Fields fields) throws ExperimentException {
        Map<String, Long> dims = new LinkedHashMap<>();
        Optional<JsonNode> given = fields.value("dims");
        if (given.isPresent()) {
            Fields own = new Fields(given.get(), "dims");
            for (Map.Entry<String, JsonNode> dim : given.get().properties()) {
                dims.put(dim.getKey(), own.count(dim.getKey(), 1));
            }
        }
        return dims;
    }

    private static Schedule schedule(Fields fields) throws ExperimentException {
        Optional<JsonNode> given = fields.value("schedule");
        if (given.isEmpty()) {
            return Schedule.SEQUENTIAL;
        }
        return switch (given.get().asText()) {
            case "sequential" -> Schedule.SEQUENTIAL;
            case "parallel" -> Schedule.PARALLEL;
            default -> throw fields.wrong("schedule", given.get(), "\"sequential\", \"parallel\"");
        };
    }

    private static Setting setting(Fields fields) throws ExperimentException {
        Compression compression = new Compression(
                fields.number("compressSmashed").orElse(1),
                fields.number("compressGradients").orElse(1),
                fields.number("compressUpdate").orElse(1));
        double server = server(fields);
        Setting setting = new Setting(
                server,
                server,
                new Link(1, 1),
                fields.count("batch", 1),
                fields.count("localIterations", 1),
                mode(fields),
                fields.number("backwardRatio").orElse(Setting.USUAL_BACKWARD_RATIO),
                fields.truth("rawDataStays", true),
                compression,
                Pins.NONE,
                protocol(fields));
        fields.end();
        return setting;
    }

    private static Protocol protocol(Fields fields) throws ExperimentException {
        return new Protocol(
                choice(fields, "wire", WireType.MODEL, WireType.values()),
                Set.of(),
                choice(fields, "sharedWeights", SharedWeights.EXCHANGE, SharedWeights.values()),
                fields.truth("outputsOnDevice", false),
                fields.truth("labelsOnDevice", false) ? Labels.ON_DEVICE : Labels.ON_SERVER);
    }

    private static <T extends Enum<T>> T choice(Fields fields, String field, T usual, T[] all)
            throws ExperimentException {
        Optional<JsonNode> given = fields.value(field);
        if (given.isEmpty()) {
            return usual;
        }
        for (T value : all) {
            if (value.name().toLowerCase(Locale.ROOT).equals(given.get().asText())) {
                return value;
            }
        }
        throw fields.wrong(
                field,
                given.get(),
                Arrays.stream(all)
                        .map(value -> '"' + value.name().toLowerCase(Locale.ROOT) + '"')
                        .collect(Collectors.joining(", ")));
    }

    private static double server(Fields fields) throws ExperimentException {
        JsonNode value = fields.required("server", text("Fields.for-example", "\"10 TFLOP/s\", \"NVIDIA T4\""));
        for (HardwarePreset preset : Presets.SERVERS) {
            if (preset.name().equalsIgnoreCase(value.asText())) {
                return preset.speed();
            }
        }
        return fields.requiredQuantity("server", Quantity.SPEED);
    }

    private static Mode mode(Fields fields) throws ExperimentException {
        Optional<JsonNode> given = fields.value("mode");
        if (given.isEmpty()) {
            return Mode.TRAINING;
        }
        return switch (given.get().asText()) {
            case "training" -> Mode.TRAINING;
            case "inference" -> Mode.INFERENCE;
            default -> throw fields.wrong("mode", given.get(), "\"training\", \"inference\"");
        };
    }
}
