package io.splitscope.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.SharedModels;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One of the optimal splits beside the models, found by others' solvers. */
record PublishedCut(JsonNode result) {

    static List<PublishedCut> all() {
        try {
            List<PublishedCut> cuts = new ArrayList<>();
            new ObjectMapper()
                    .readTree(SharedModels.folder().resolve("answers/cuts.json").toFile())
                    .get("results")
                    .forEach(result -> cuts.add(new PublishedCut(result)));
            return cuts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String model() {
        return result.get("model").asText();
    }

    long batch() {
        return settings().get("batch").asLong();
    }

    boolean countsOnlyMacs() {
        return settings().get("flops").asText().equals("2macs");
    }

    Setting setting() {
        JsonNode settings = settings();
        return new Setting(
                settings.get("device_flops").asDouble(),
                settings.get("server_flops").asDouble(),
                new Link(
                        settings.get("uplink").asDouble(),
                        settings.get("downlink").asDouble()),
                batch(),
                settings.get("local_iterations").asLong(),
                settings.get("training").asBoolean() ? Mode.TRAINING : Mode.INFERENCE,
                Setting.USUAL_BACKWARD_RATIO,
                false,
                Compression.NONE,
                Pins.NONE);
    }

    /** The least delay when gradients of integer tensors travel too. */
    double total() {
        return result.get("total").asDouble();
    }

    /** The least delay under our rule: integers have no gradients. */
    double totalWithoutIntegerGradients() {
        return result.path("total_without_int_gradients").asDouble(total());
    }

    double allDevice() {
        return result.get("all_device").asDouble();
    }

    double allServer() {
        return result.get("all_server").asDouble();
    }

    private JsonNode settings() {
        return result.get("settings");
    }

    @Override
    public String toString() {
        return model() + " in setting " + result.get("setting").asText();
    }
}
