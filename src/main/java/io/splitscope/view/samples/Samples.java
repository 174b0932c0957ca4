package io.splitscope.view.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.texts.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that come with the program, as {@code samples.json} lists them. */
public final class Samples {

    private static final List<Sample> ALL = load();

    private Samples() {}

    /** All samples, in the order in which to offer them; the first is the one to start with. */
    public static List<Sample> all() {
        return ALL;
    }

    /** The sample with this {@link Sample#name() name}. */
    public static Optional<Sample> named(String name) {
        return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst();
    }

    private static List<Sample> load() {
        try (InputStream in = Samples.class.getResourceAsStream("samples.json")) {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode sample : new ObjectMapper().readTree(in)) {
                samples.add(new Sample(
                        sample.required("file").textValue(),
                        sample.required("title").textValue(),
                        sample.required("lesson")
                                .required(Texts.language().code())
                                .textValue(),
                        setting(sample.path("setting"))));
            }
            return List.copyOf(samples);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of samples cannot be read from the program's own files", e);
        }
    }

    /** The usual setting, but for the values given. */
    private static Setting setting(JsonNode given) {
        Setting usual = Setting.DEFAULT;
        return usual.withDeviceSpeed(given.path("deviceSpeed").asDouble(usual.deviceSpeed()))
                .withServerSpeed(given.path("serverSpeed").asDouble(usual.serverSpeed()))
                .withLink(new Link(
                        given.path("uplink").asDouble(usual.link().uplink()),
                        given.path("downlink").asDouble(usual.link().downlink())))
                .withBatch(given.path("batch").asLong(usual.batch()))
                .withLocalIterations(given.path("localIterations").asLong(usual.localIterations()))
                .withMode(Mode.valueOf(given.path("mode").asText(usual.mode().name())));
    }
}
