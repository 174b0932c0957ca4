package io.splitscope.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ONNX Runtime's profile ({@code enable_profiling}): a Chrome trace whose events of category {@code Node} end in
 * {@code _kernel_time} and last {@code dur} microseconds. Of several runs, each node gets the median, after the first run, which
 * warms up.
 */
final class TraceReader {

    private static final String KERNEL = "_kernel_time";

    private int runs;
    private final Map<String, List<Double>> microseconds = new LinkedHashMap<>();
    private final Map<String, String> operators = new LinkedHashMap<>();

    private TraceReader() {}

    /**
     * @throws IOException if the file cannot be read
     * @throws ProfileException if it is no such trace
     */
    static List<Timing> read(Path file, InputStream in) throws IOException, ProfileException {
        TraceReader reader = new TraceReader();
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            reader.read(parser);
        } catch (JacksonException e) {
            if (reader.microseconds.isEmpty() || !isCutOff(e)) {
                throw new ProfileException("The profile " + file + " is no sound JSON: " + e.getOriginalMessage(), e);
            }
        }
        List<Timing> timings = reader.timings();
        if (timings.isEmpty()) {
            throw new ProfileException(
                    "The profile " + file + " has no times of nodes."
                            + " Turn on enable_profiling in ONNX Runtime's session options, run the model, and end the profiling");
        }
        return timings;
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
        String operator = "";
        double duration = -1;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "cat" -> category = parser.getValueAsString("");
                case "name" -> name = parser.getValueAsString("");
                case "dur" -> duration = parser.getValueAsDouble(-1);
                case "args" -> operator = operator(parser);
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
        take(category, name, operator, duration);
    }

    private static String operator(JsonParser parser) throws IOException {
        String operator = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return operator;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("op_name")) {
                operator = parser.getValueAsString("");
            } else {
                parser.skipChildren();
            }
        }
        return operator;
    }

    private void take(String category, String name, String operator, double duration) {
        if (category.equals("Session") && name.equals("model_run")) {
            runs++;
        } else if (category.equals("Node") && name.endsWith(KERNEL) && duration >= 0) {
            String node = name.substring(0, name.length() - KERNEL.length());
            microseconds.computeIfAbsent(node, key -> new ArrayList<>()).add(duration);
            operators.putIfAbsent(node, operator);
        }
    }

    private List<Timing> timings() {
        List<Timing> timings = new ArrayList<>();
        microseconds.forEach((name, all) -> {
            Optional<String> operator = Optional.of(operators.get(name)).filter(text -> !text.isEmpty());
            int each = runs > 0 && all.size() % runs == 0 ? all.size() / runs : 1;
            int count = all.size() / each;
            for (int node = 0; node < each; node++) {
                double[] durations = new double[count];
                for (int run = 0; run < count; run++) {
                    durations[run] = all.get(run * each + node);
                }
                timings.add(new Timing(name, operator, median(durations) / 1e6));
            }
        });
        return timings;
    }

    private static double median(double[] durations) {
        double[] warm = durations.length > 1 ? Arrays.copyOfRange(durations, 1, durations.length) : durations;
        Arrays.sort(warm);
        int middle = warm.length / 2;
        return warm.length % 2 == 1 ? warm[middle] : (warm[middle - 1] + warm[middle]) / 2;
    }
}
