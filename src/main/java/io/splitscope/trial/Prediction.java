package io.splitscope.trial;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.cost.Workload;
import io.splitscope.export.Solved;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What the delay formula says of one forward pass of a split, as it can be tried: inference at the setting's speeds, rates and latency,
 * with everything travelling as it is in the model and as many samples as the model takes at once. Where the labels stay on the device,
 * it is the forward part of training, so that the tail is where it will be.
 *
 * @param terms the delay
 * @param tail the part of the device's seconds that comes after the server's
 * @param deviceFlops work of the device's layers, FLOP
 * @param serverFlops work of the server's layers, FLOP
 * @param returned the data tensors that come down, by name
 * @param remarks what the setting has beyond that, and what the prediction is made of
 */
public record Prediction(
        Terms terms, double tail, double deviceFlops, double serverFlops, Set<String> returned, Set<Remark> remarks) {

    public Prediction {
        returned = Set.copyOf(returned);
        remarks = Set.copyOf(remarks);
    }

    /** The prediction for a split. */
    public static Prediction of(Solved solved) {
        Setting setting = forward(solved.setting());
        Workload workload = solved.workload();
        Iteration iteration = Iteration.of(workload, setting);
        Split split = new Splitter(workload).evaluate(solved.split().device(), setting);
        double part = (double) solved.cost().model().batch().size() / setting.batch();
        DelayBreakdown delay = split.delay();
        double tail =
                iteration.tail().stream().mapToDouble(iteration::deviceWork).sum() / setting.deviceSpeed();
        double latency = setting.link().latency();
        double waitingUp = latency * split.cut().size();
        double waitingDown = latency * split.returned().size();
        double deviceFlops =
                split.device().stream().mapToDouble(workload::flops).sum();
        Set<String> returned = new HashSet<>();
        split.returned()
                .forEach(tensor -> returned.add(workload.tensors().get(tensor).name()));
        return new Prediction(
                new Terms(
                        part * delay.deviceCompute(),
                        waitingUp + part * (delay.activationsUp() - waitingUp),
                        part * delay.serverCompute(),
                        waitingDown + part * (delay.activationsDown() - waitingDown)),
                part * tail,
                part * deviceFlops,
                part * (workload.totalFlops() - deviceFlops),
                returned,
                remarks(solved, split));
    }

    /** The setting of a forward pass alone: no backward work counts, and nothing is compressed. */
    private static Setting forward(Setting setting) {
        Protocol protocol = setting.protocol().withWire(WireType.MODEL);
        boolean forTraining =
                setting.mode() == Mode.TRAINING && protocol.labels().onDevice();
        return new Setting(
                setting.deviceSpeed(),
                setting.serverSpeed(),
                setting.link(),
                setting.batch(),
                setting.localIterations(),
                forTraining ? Mode.TRAINING : Mode.INFERENCE,
                0,
                setting.rawDataStays(),
                Compression.NONE,
                setting.pins(),
                protocol);
    }

    private static Set<Remark> remarks(Solved solved, Split split) {
        Setting setting = solved.setting();
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        add(remarks, Remark.FORWARD_PASS_ONLY, setting.mode() == Mode.TRAINING);
        add(remarks, Remark.NOT_COMPRESSED, setting.compression().smashedData() != 1);
        add(remarks, Remark.TYPE_AS_IN_THE_MODEL, setting.protocol().wire() != WireType.MODEL);
        add(remarks, Remark.BATCH_OF_THE_MODEL, solved.cost().model().batch().size() != setting.batch());
        add(remarks, Remark.NO_SERVER, split.deviceCount() == solved.workload().layers());
        add(remarks, Remark.NO_DEVICE, split.deviceCount() == 0);
        return remarks;
    }

    private static void add(Set<Remark> remarks, Remark remark, boolean holds) {
        if (holds) {
            remarks.add(remark);
        }
    }
}
