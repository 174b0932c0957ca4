package io.splitscope.cli;

import io.splitscope.cost.Mode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The setting of a split: shared by the subcommands that seek one as a picocli mixin. */
final class SettingOptions {

    @Option(names = "--device", paramLabel = "SPEED", description = "device speed, such as 50GFLOPS")
    private String device;

    @Option(names = "--server", paramLabel = "SPEED", description = "server speed, such as 10TFLOPS")
    private String server;

    @Option(names = "--uplink", paramLabel = "RATE", description = "rate to the server, such as 20Mbps")
    private String uplink;

    @Option(names = "--downlink", paramLabel = "RATE", description = "rate to the device, such as 100Mbps")
    private String downlink;

    @Option(names = "--mode", paramLabel = "MODE", description = "training (default) or inference")
    private Mode mode = Mode.TRAINING;

    @Option(names = "--local-iterations", paramLabel = "N", description = "iterations between two model exchanges")
    private long localIterations;

    @Option(names = "--allow-raw-upload", description = "the raw data may leave the device")
    private boolean allowRawUpload;

    @Option(names = "--pin-device", paramLabel = "NAME", description = "a layer or block that must run on the device")
    private List<String> pinDevice = new ArrayList<>();

    @Option(names = "--pin-server", paramLabel = "NAME", description = "a layer or block that must run on the server")
    private List<String> pinServer = new ArrayList<>();
}
