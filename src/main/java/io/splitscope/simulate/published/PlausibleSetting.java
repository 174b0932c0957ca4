package io.splitscope.simulate.published;

import io.splitscope.cost.Compression;
import io.splitscope.cost.HardwarePreset;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Presets;
import io.splitscope.cost.Setting;
import io.splitscope.simulate.Device;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Seeds;
import io.splitscope.simulate.link.LinkModel;
import io.splitscope.simulate.link.Mobility;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.link.RadioPreset;
import io.splitscope.simulate.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting in which the paper's experiment might have been run. Chosen before its outcome was known; none is tuned.
 *
 * @param name what is special about it
 * @param batch samples in a mini-batch
 * @param localIterations iterations of a turn
 * @param server speed of the server, FLOP/s
 * @param utilisation part of the makers' peak that the devices reach
 * @param radius radius of the cell in which the devices are carried about at 1.4 m/s, m
 */
public record PlausibleSetting(
        String name, long batch, long localIterations, double server, double utilisation, double radius) {

    /** 20 devices, five each of four Jetson boards (the abstract: "NVIDIA Jetson devices"). */
    private static final List<String> BOARDS =
            List.of("Jetson Nano", "Jetson TX2", "Jetson Orin Nano 8 GB", "Jetson AGX Orin 64 GB");

    private static final int OF_EACH = 5;
    private static final int ROUNDS = 50;
    private static final double INTERVAL = 10;
    private static final Seeds SEEDS = new Seeds(1, 3);
    private static final double WALKING = 1.4;

    private static final double A100 = speed(Presets.SERVERS, "NVIDIA A100");
    private static final double T4 = speed(Presets.SERVERS, "NVIDIA T4");

    /** In the middle: Report ITU-R M.2412 places base stations of a dense city 200 m apart. */
    private static final PlausibleSetting BASE = new PlausibleSetting("base", 32, 10, A100, 1, 100);

    private static double speed(List<HardwarePreset> presets, String name) {
        return presets.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow()
                .speed();
    }

    /** All of them: a base, and what becomes of it when one thing is another. */
    public static List<PlausibleSetting> all() {
        return List.of(
                BASE,
                new PlausibleSetting("batch 8", 8, 10, A100, 1, 100),
                new PlausibleSetting("batch 128", 128, 10, A100, 1, 100),
                new PlausibleSetting("1 local iteration", 32, 1, A100, 1, 100),
                new PlausibleSetting("50 local iterations", 32, 50, A100, 1, 100),
                new PlausibleSetting("server T4", 32, 10, T4, 1, 100),
                new PlausibleSetting("devices at 30 % of their peak", 32, 10, A100, 0.3, 100),
                new PlausibleSetting("devices at 10 % of their peak", 32, 10, A100, 0.1, 100),
                new PlausibleSetting("cell of 50 m", 32, 10, A100, 1, 50),
                new PlausibleSetting("cell of 200 m", 32, 10, A100, 1, 200));
    }

    /** The experiment of this setting on a carrier. */
    public Experiment on(RadioPreset carrier, List<Policy> policies) {
        LinkModel link = new RadioLink(carrier.radio(), new Mobility.RandomWaypoint(radius, WALKING), INTERVAL);
        List<Device> fleet = new ArrayList<>();
        for (String board : BOARDS) {
            double speed = utilisation * speed(Presets.DEVICES, board);
            for (int i = 1; i <= OF_EACH; i++) {
                fleet.add(new Device(board + " " + i, speed, link, 0, Optional.empty()));
            }
        }
        Setting setting = new Setting(
                server,
                server,
                new Link(1, 1),
                batch,
                localIterations,
                Mode.TRAINING,
                Setting.USUAL_BACKWARD_RATIO,
                true,
                Compression.NONE,
                Pins.NONE);
        return new Experiment(setting, fleet, Schedule.SEQUENTIAL, ROUNDS, INTERVAL, SEEDS, policies);
    }
}
