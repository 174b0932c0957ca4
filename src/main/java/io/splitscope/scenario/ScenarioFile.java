package io.splitscope.scenario;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes {@code NAME.splitscope.json}: a model's scenarios. The README describes the format. */
public final class ScenarioFile {

    /** How such files end. */
    public static final String ENDING = ".splitscope.json";

    private static final String FORMAT = "splitscope-scenarios";
    private static final int VERSION = 1;
    /** A hundred scenarios that name all layers of a large model take less. */
    private static final long LARGEST = 256L << 20;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ScenarioFile() {}

    /** Whether a file is one of scenarios, by its name. */
    public static boolean is(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Where the scenarios of a model are kept when nothing else is said: beside it. */
    public static Path beside(Path model) {
        String name = String.valueOf(model.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".onnx") ? name.substring(0, name.length() - 5) : name;
        return model.resolveSibling(stem + ENDING);
    }

    /**
     * Reads a file.
     *
     * @throws ScenarioException if it cannot be read, is something else, is broken, or was written by a later program
     */
    public static ScenarioBook read(Path file) throws ScenarioException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ScenarioException(text("ScenarioFile.it-is-too-large"));
            }
            return read(JSON.readTree(Files.readAllBytes(file)), file);
        } catch (NoSuchFileException e) {
            throw refused(file, text("ScenarioFile.there-is-no-such-file"), e);
        } catch (JacksonException e) {
            throw refused(file, "it is no JSON, or was cut off: " + where(e), e);
        } catch (IOException e) {
            throw refused(file, e.getMessage(), e);
        } catch (ScenarioException e) {
            throw refused(file, e.getMessage(), e);
        }
    }

    private static String where(JacksonException e) {
        return e.getOriginalMessage()
                + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")");
    }

    private static ScenarioException refused(Path file, String why, Throwable cause) {
        return new ScenarioException(text("ScenarioFile.cannot-read", file.getFileName(), why), cause);
    }

    private static ScenarioBook read(JsonNode tree, Path file) throws ScenarioException {
        if (!FORMAT.equals(tree.path("format").textValue())) {
            throw new ScenarioException(text("ScenarioFile.it-holds-something-else", FORMAT));
        }
        Fields fields = Fields.of(tree, "");
        long version = fields.whole("version", VERSION);
        if (version > VERSION) {
            throw new ScenarioException(text("ScenarioFile.it-was-written-by-a", version, VERSION));
        }
        ModelReference model = model(fields.object("model"), file);
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : fields.list("scenarios")) {
            scenarios.add(ScenarioJson.read(scenario, "scenarios[" + scenarios.size() + "]", folder(file)));
        }
        try {
            ScenarioBook understood = new ScenarioBook(model, scenarios, fields.text("present"), Unknown.NOTHING);
            return new ScenarioBook(model, scenarios, understood.present(), Unknown.of(tree, known(understood, file)));
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(e.getMessage(), e);
        }
    }

    private static ModelReference model(Fields fields, Path file) throws ScenarioException {
        Optional<String> sample = fields.text("sample");
        if (sample.isPresent()) {
            return new ModelReference.Bundled(sample.get());
        }
        String path = fields.text("file")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ScenarioException(text("ScenarioFile.is-missing", "model.file")));
        return new ModelReference.InFile(NearbyPath.read(folder(file), path, "model.file"), fields.fingerprint());
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    /**
     * Writes a file, as a whole or not at all.
     *
     * @throws ExportException if it cannot be written
     */
    public static void write(Path file, ScenarioBook book) throws ExportException {
        ObjectNode tree = known(book, file);
        book.unknown().addTo(tree);
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(tree)));
    }

    private static ObjectNode known(ScenarioBook book, Path file) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT);
        tree.put("version", VERSION);
        tree.set("model", model(book.model(), file));
        book.present().ifPresent(name -> tree.put("present", name));
        ArrayNode scenarios = tree.putArray("scenarios");
        book.scenarios().forEach(scenario -> scenarios.add(ScenarioJson.write(scenario, folder(file))));
        return tree;
    }

    private static ObjectNode model(ModelReference model, Path file) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (model instanceof ModelReference.InFile inFile) {
            tree.put("file", NearbyPath.of(folder(file), inFile.path()));
            inFile.fingerprint().ifPresent(print -> {
                tree.put("bytes", print.bytes());
                tree.put("sha256", print.sha256());
            });
        } else if (model instanceof ModelReference.Bundled bundled) {
            tree.put("sample", bundled.name());
        }
        return tree;
    }
}
