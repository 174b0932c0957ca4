package io.splitscope.profile;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * ONNX Runtime's profile ({@code enable_profiling}): a Chrome trace whose events of category {@code Node} end in
 * {@code _kernel_time} and last {@code dur} microseconds from {@code ts} on; an event {@code model_run} of category
 * {@code Session} ends each run.
 */
final class TraceReader {

    private static final String KERNEL = "_kernel_time";

    private final TraceRuns runs;

    /** What an event tells about the node it belongs to. */
    private static final class Arguments {
        private String operator = "";
        private List<Long> shape;
    }

    private TraceReader(int warmUps) {
        runs = new TraceRuns(warmUps);
    }

    /**
     * @param warmUps how many runs at the beginning do not count
     * @throws IOException if the file cannot be read
     * @throws ProfileException if it is no such trace
     */
    static TraceRuns read(Path file, InputStream in, int warmUps) throws IOException, ProfileException {
        TraceReader reader = new TraceReader(warmUps);
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            reader.read(parser);
        } catch (JacksonException e) {
            if (reader.runs.isEmpty() || !isCutOff(e)) {
                throw new ProfileException(text("TraceReader.is-no-sound-json", file, e.getOriginalMessage()), e);
            }
        }
        if (reader.runs.isEmpty()) {
            throw new ProfileException(text("TraceReader.has-no-times-of-nodes", file));
        }
        return reader.runs;
    }

    /** A session that was not ended leaves its trace without an end; what it holds is good. */
    private static boolean isCutOff(JacksonException e) {
        return e.getOriginalMessage().contains("end-of-input");
    }

    private void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                event(parser);
            }
        }
    }

    /** One event; an object that is none, such as one around the list of events, is looked into. */
    private void event(JsonParser parser) throws IOException {
        String category = "";
        String name = "";
        Arguments arguments = new Arguments();
        double start = -1;
        double duration = -1;
        long thread = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "cat" -> category = parser.getValueAsString("");
                case "name" -> name = parser.getValueAsString("");
                case "ts" -> start = parser.getValueAsDouble(-1);
                case "dur" -> duration = parser.getValueAsDouble(-1);
                case "tid" -> thread = parser.getValueAsLong();
                case "args" -> arguments = arguments(parser);
                case "traceEvents" -> {
                    if (value == JsonToken.START_ARRAY) {
                        while (parser.nextToken() == JsonToken.START_OBJECT) {
                            event(parser);
                        }
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (category.equals("Session") && name.equals("model_run")) {
            runs.endRun();
        } else if (category.equals("Node") && name.endsWith(KERNEL) && duration >= 0) {
            String node = name.substring(0, name.length() - KERNEL.length());
            runs.add(new NodeEvent(node, start, duration, thread), arguments.operator, arguments.shape);
        }
    }

    private static Arguments arguments(JsonParser parser) throws IOException {
        Arguments arguments = new Arguments();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return arguments;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "op_name" -> arguments.operator = parser.getValueAsString("");
                case "output_type_shape" -> arguments.shape = firstShape(parser);
                default -> parser.skipChildren();
            }
        }
        return arguments;
    }

    /** The first of {@code [{"float":[1,64,56,56]},{"int64":[1]}]}; null when there is none. */
    private static List<Long> firstShape(JsonParser parser) throws IOException {
        List<Long> shape = null;
        boolean inside = false;
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                depth++;
                if (depth == 3 && shape == null) {
                    shape = new ArrayList<>();
                    inside = true;
                }
            } else if (token.isStructEnd()) {
                inside = inside && depth != 3;
                depth--;
            } else if (inside && depth == 3 && token.isNumeric()) {
                shape.add(parser.getValueAsLong());
            }
        } while (depth > 0 && parser.nextToken() != null);
        return shape;
    }
}
