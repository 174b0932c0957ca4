package io.splitscope.split.reduce;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.split.reduce.Verdict.Way;

/** What a tensor or a parameter adds on each way, whatever rates and latencies are. */
final class Prices {

    private final Iteration iteration;
    private final Compression compression;
    private final double iterations;

    Prices(Iteration iteration, Setting setting) {
        this.iteration = iteration;
        this.compression = setting.compression();
        this.iterations = setting.localIterations();
    }

    /** A tensor that crosses from device to server, its gradient included. */
    double tensor(int tensor, Way way) {
        boolean gradient = iteration.hasGradient(tensor);
        return switch (way) {
            case UP -> iteration.bytes(tensor) / compression.smashedData();
            case DOWN -> gradient ? iteration.bytes(tensor) / compression.gradients() : 0;
            case MESSAGES -> gradient ? 2 : 1;
        };
    }

    /** A parameter that is used on the device. */
    double parameter(int parameter, Way way) {
        if (!iteration.isExchanged(parameter)) {
            return 0;
        }
        double share = iteration.workload().parameters().get(parameter).bytes() / iterations;
        return switch (way) {
            case UP -> share / compression.modelUpdate();
            case DOWN -> share;
            case MESSAGES -> 0;
        };
    }
}
