package io.splitscope.simulate.file;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitscope.cost.HardwarePreset;
import io.splitscope.cost.Presets;
import io.splitscope.cost.Quantity;
import io.splitscope.simulate.Device;
import io.splitscope.simulate.Power;
import io.splitscope.simulate.link.LinkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the devices of a file. */
final class FleetReader {

    private static final int MOST_DEVICES = 10_000;

    private FleetReader() {}

    static List<Device> read(Fields fields, LinkReader links) throws ExperimentException {
        List<Device> fleet = new ArrayList<>();
        for (Fields group :
                fields.objects("fleet", "[{\"name\": \"phone\", \"speed\": \"50 GFLOP/s\", \"link\": {...}}]")) {
            add(fleet, group, links);
        }
        return fleet;
    }

    private static void add(List<Device> fleet, Fields group, LinkReader links) throws ExperimentException {
        String name = group.text("name").orElse(text("FleetReader.device", fleet.size() + 1));
        int count = group.intCount("count", 1);
        if (fleet.size() + count > MOST_DEVICES) {
            throw new ExperimentException(text("FleetReader.a-fleet-has-at-most", group.at("count"), MOST_DEVICES));
        }
        double speed = speed(group);
        double latency = group.quantity("latency", Quantity.TIME).orElse(0);
        LinkModel link = links.read(group.requiredObject("link", "{\"kind\": \"constant\", ...}"));
        Optional<Power> power = power(group);
        group.end();
        try {
            for (int i = 1; i <= count; i++) {
                fleet.add(new Device(count == 1 ? name : name + " " + i, speed, link, latency, power));
            }
        } catch (IllegalArgumentException e) {
            throw group.wrong("", e);
        }
    }

    private static double speed(Fields group) throws ExperimentException {
        JsonNode value = group.required(
                "speed",
                Fields.example(Quantity.SPEED) + ", \"" + Presets.DEVICES.get(1).name() + "\"");
        for (HardwarePreset preset : Presets.DEVICES) {
            if (preset.name().equalsIgnoreCase(value.asText())) {
                return preset.speed();
            }
        }
        return group.requiredQuantity("speed", Quantity.SPEED);
    }

    private static Optional<Power> power(Fields group) throws ExperimentException {
        Optional<Fields> given = group.object("power");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields own = given.get();
        try {
            Power power = new Power(
                    own.requiredNumber("compute", text("FleetReader.watts")),
                    own.requiredNumber("transmit", text("FleetReader.watts")),
                    own.requiredNumber("receive", text("FleetReader.watts")),
                    own.requiredNumber("idle", text("FleetReader.watts")));
            own.end();
            return Optional.of(power);
        } catch (IllegalArgumentException e) {
            throw own.wrong("", e);
        }
    }
}
