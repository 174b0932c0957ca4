package io.splitscope.simulate;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Load;
import io.splitscope.split.Rates;

/**
 * What one turn of a device costs: N iterations and one exchange of the device-side model.
 *
 * @param delay seconds of the turn, term by term
 * @param sending seconds of it in which the device sends
 * @param receiving seconds of it in which the device receives
 * @param bytesUp bytes from device to server
 * @param bytesDown bytes from server to device
 */
public record Turn(DelayBreakdown delay, double sending, double receiving, double bytesUp, double bytesDown) {

    /** What a load costs in a setting. */
    public static Turn of(Load load, Setting setting) {
        double iterations = setting.localIterations();
        DelayBreakdown one = load.delay(Rates.of(setting));
        DelayBreakdown all = new DelayBreakdown(
                iterations * one.deviceCompute(),
                iterations * one.serverCompute(),
                iterations * one.activationsUp(),
                iterations * one.gradientsDown(),
                iterations * one.modelDown(),
                iterations * one.modelUp(),
                iterations * one.activationsDown(),
                iterations * one.gradientsUp(),
                iterations * one.weightSync());
        Compression by = setting.compression();
        boolean training = setting.mode() == Mode.TRAINING;
        double model = training ? load.modelBytes() : 0;
        double sync = training ? iterations * load.syncBytes() : 0;
        double syncUp = sync * 8 / (by.modelUpdate() * setting.link().uplink());
        return new Turn(
                all,
                all.activationsUp() + all.gradientsUp() + all.modelUp() + syncUp,
                all.gradientsDown() + all.activationsDown() + all.modelDown() + Math.max(0, all.weightSync() - syncUp),
                iterations
                                * (load.smashed().bytes() / by.smashedData()
                                        + load.returnedGradients().bytes())
                        + (model + sync) / by.modelUpdate(),
                iterations
                                * (load.gradients().bytes() / by.gradients()
                                        + load.returned().bytes())
                        + model
                        + sync);
    }

    /** Seconds of the turn. */
    public double seconds() {
        return delay.total();
    }

    /** Seconds of the turn in which the device computes, sends or receives. */
    public double busy() {
        return delay.deviceCompute() + sending + receiving;
    }
}
