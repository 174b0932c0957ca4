package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.simulate.Device;
import io.splitscope.simulate.link.ConstantLink;
import io.splitscope.simulate.link.LinkModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fleets that the window offers; speeds are multiples of the slider's device speed. */
enum FleetChoice implements Fleet {
    ONE(text("FleetChoice.one-device"), text("FleetChoice.one-device-trains-alone"), 1, 1, 1),
    ALIKE(text("FleetChoice.five-alike"), text("FleetChoice.five-devices-of-the-same"), 5, 1, 1),
    UNLIKE(text("FleetChoice.twenty-unlike"), text("FleetChoice.twenty-devices-from-a-third"), 20, 1 / 3.0, 10);

    private final String title;
    private final String lesson;
    private final int devices;
    private final double slowest;
    private final double fastest;

    FleetChoice(String title, String lesson, int devices, double slowest, double fastest) {
        this.title = title;
        this.lesson = lesson;
        this.devices = devices;
        this.slowest = slowest;
        this.fastest = fastest;
    }

    @Override
    public String lesson() {
        return lesson;
    }

    /** The slowest first; all have links of the same kind. */
    @Override
    public List<Device> devices(Setting setting, Network network) {
        LinkModel still = new ConstantLink(
                new Link(setting.link().uplink(), setting.link().downlink()));
        LinkModel link = network.link(setting.link(), still);
        return IntStream.range(0, devices)
                .mapToObj(i -> {
                    double place = devices == 1 ? 0 : (double) i / (devices - 1);
                    double speed = setting.deviceSpeed() * slowest * Math.pow(fastest / slowest, place);
                    return new Device(
                            text("FleetChoice.device", (i + 1)),
                            speed,
                            link,
                            setting.link().latency(),
                            Optional.empty());
                })
                .toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
