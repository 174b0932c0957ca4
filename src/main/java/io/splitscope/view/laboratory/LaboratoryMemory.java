package io.splitscope.view.laboratory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.export.AtomicFile;
import io.splitscope.export.ExportException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the laboratory knows from session to session: the files that were open last. */
final class LaboratoryMemory {

    private static final System.Logger LOG = System.getLogger(LaboratoryMemory.class.getName());
    private static final int MOST = 10;
    private static final String RECENT = "recent";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path file;

    /**
     * @param folder the program's own among the user's; it need not exist
     */
    LaboratoryMemory(Path folder) {
        file = folder.resolve("laboratory.json");
    }

    /** Experiments and traces that were open last, the newest first. */
    List<Path> recent() {
        List<Path> recent = new ArrayList<>();
        for (JsonNode name : read().path(RECENT)) {
            try {
                recent.add(Path.of(name.asText()));
            } catch (InvalidPathException e) {
                LOG.log(Level.DEBUG, "No path of this system", e);
            }
        }
        return recent;
    }

    /** A file was opened or saved. */
    void opened(Path path) {
        List<Path> recent = recent();
        Path whole = path.toAbsolutePath().normalize();
        recent.remove(whole);
        recent.add(0, whole);
        ObjectNode tree = read();
        ArrayNode names = tree.putArray(RECENT);
        recent.stream().limit(MOST).forEach(one -> names.add(one.toString()));
        write(tree);
    }

    private ObjectNode read() {
        if (Files.isRegularFile(file)) {
            try {
                if (mapper.readTree(Files.readString(file)) instanceof ObjectNode tree) {
                    return tree;
                }
            } catch (JsonProcessingException e) {
                LOG.log(Level.WARNING, "What the laboratory remembered is no JSON: " + file, e);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "What the laboratory remembered cannot be read: " + file, e);
            }
        }
        return mapper.createObjectNode();
    }

    private void write(ObjectNode tree) {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, out -> mapper.writeValue(out, tree));
        } catch (IOException | ExportException e) {
            LOG.log(Level.WARNING, "The laboratory remembers nothing", e);
        }
    }
}
