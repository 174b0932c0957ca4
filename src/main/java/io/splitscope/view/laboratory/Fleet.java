package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.simulate.Device;
import java.util.List;

/** Who takes part. */
sealed interface Fleet permits FleetChoice, Fleet.OfExperiment {

    /** Who takes part, in a sentence. */
    String lesson();

    /** The devices, with their links. */
    List<Device> devices(Setting setting, Network network);

    /**
     * The devices of an experiment that was opened.
     *
     * @param devices they, with the links they have there
     */
    record OfExperiment(List<Device> devices) implements Fleet {

        public OfExperiment {
            devices = List.copyOf(devices);
        }

        @Override
        public String lesson() {
            return devices.size() == 1
                    ? text("Fleet.the-device-of-the-experiment")
                    : text("Fleet.devices-of-the-experiment", devices.size());
        }

        @Override
        public List<Device> devices(Setting setting, Network network) {
            return devices.stream()
                    .map(device -> new Device(
                            device.name(),
                            device.speed(),
                            network.link(setting.link(), device.link()),
                            device.latency(),
                            device.power()))
                    .toList();
        }

        @Override
        public String toString() {
            return text("Fleet.as-in-the-experiment", devices.size());
        }
    }
}
