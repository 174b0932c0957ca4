package io.splitscope.split.strategy;

import io.splitscope.cost.Iteration;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.split.Rates;
import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.FlowNetworkBuilder;
import io.splitscope.split.flow.MaximumFlow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The network of a split without precedence: data that flows from the server back to the device costs nothing. */
final class UnorderedNetwork {

    private static final double UNCUTTABLE = Double.POSITIVE_INFINITY;

    /** Finite capacities sum to half of the range, so that no rounding fills it. */
    private static final double RANGE = FlowNetwork.INFINITE / 2.0;

    private final int layers;
    private final FlowNetworkBuilder builder;
    private final List<Double> edges = new ArrayList<>();
    private final List<Boolean> bothWays = new ArrayList<>();
    private final List<Double> fromSource = new ArrayList<>();
    private final List<Double> toSink = new ArrayList<>();
    private final MaximumFlow maximumFlow;
    private final double scale;

    UnorderedNetwork(Iteration iteration, Setting setting, Rates rates) {
        layers = iteration.workload().layers();
        builder = new FlowNetworkBuilder(layers);
        for (int layer = 0; layer < layers; layer++) {
            fromSource.add(iteration.isInTail(layer) ? UNCUTTABLE : iteration.serverWork(layer) * rates.serverFlop());
            toSink.add(iteration.deviceWork(layer) * rates.deviceFlop());
        }
        List<TensorLoad> tensors = iteration.workload().tensors();
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            add(iteration, tensor, setting, rates);
        }
        for (int parameter = 0; parameter < iteration.workload().parameters().size(); parameter++) {
            if (iteration.isExchanged(parameter)) {
                add(iteration.workload().parameters().get(parameter), iteration.shared(), rates);
            }
        }
        setting.pins().device().forEach(layer -> fromSource.set(layer, UNCUTTABLE));
        setting.pins().server().forEach(layer -> toSink.set(layer, UNCUTTABLE));
        double sum = DoubleStream.of(finiteSum(edges), finiteSum(fromSource), finiteSum(toSink))
                .sum();
        scale = sum > 0 ? RANGE / Math.min(sum, Double.MAX_VALUE) : 1;
        maximumFlow = new Dinic(priced());
    }

    private void add(Iteration iteration, int position, Setting setting, Rates rates) {
        TensorLoad tensor = iteration.workload().tensors().get(position);
        double bytes = iteration.bytes(position);
        boolean gradient = iteration.hasGradient(position);
        if (!tensor.isRaw() && !iteration.isInTail(tensor.producer()) && iteration.isWantedOnDevice(position)) {
            fromSource.set(tensor.producer(), fromSource.get(tensor.producer()) + rates.returning(bytes, gradient));
        }
        if (iteration.readers(position).isEmpty()) {
            return;
        }
        int sent = vertex();
        double seconds = rates.crossing(bytes, gradient);
        if (tensor.producer() == Workload.RAW) {
            fromSource.set(sent, setting.rawDataStays() ? UNCUTTABLE : seconds);
        } else {
            edge(tensor.producer(), sent, seconds, false);
        }
        iteration.readers(position).forEach(reader -> edge(sent, reader, UNCUTTABLE, false));
    }

    private void add(ParameterLoad parameter, SharedWeights shared, Rates rates) {
        int someHere = vertex();
        toSink.set(someHere, parameter.bytes() * (rates.modelDownByte() + rates.modelUpByte()));
        boolean together = shared == SharedWeights.TOGETHER;
        parameter.users().forEach(user -> edge(user, someHere, UNCUTTABLE, together));
        if (shared == SharedWeights.SYNC && parameter.users().size() > 1) {
            int allHere = vertex();
            edge(someHere, allHere, parameter.bytes() * rates.syncByte(), false);
            parameter.users().forEach(user -> edge(allHere, user, UNCUTTABLE, false));
        }
    }

    private int vertex() {
        fromSource.add(0.0);
        toSink.add(0.0);
        return builder.addVertex();
    }

    private void edge(int tail, int head, double seconds, boolean back) {
        builder.addEdge(tail, head);
        edges.add(seconds);
        bothWays.add(back);
    }

    private static double finiteSum(List<Double> capacities) {
        return capacities.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sum();
    }

    private FlowNetwork priced() {
        FlowNetwork network = builder.build();
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            network.setTerminals(vertex, capacity(fromSource.get(vertex)), capacity(toSink.get(vertex)));
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            network.setEdge(edge, capacity(edges.get(edge)), bothWays.get(edge) ? FlowNetwork.INFINITE : 0);
        }
        return network;
    }

    private long capacity(double seconds) {
        return seconds == UNCUTTABLE ? FlowNetwork.INFINITE : Math.round(seconds * scale);
    }

    /** The seconds of a minimum cut; empty when every cut contains what must not be cut. */
    OptionalDouble leastSeconds() {
        long value = maximumFlow.solve();
        return value >= FlowNetwork.INFINITE ? OptionalDouble.empty() : OptionalDouble.of(value / scale);
    }

    /** The layers on the device side of the minimum cut last found. */
    BitSet device() {
        boolean[] side = new boolean[fromSource.size()];
        maximumFlow.sourceSide(0, side);
        BitSet device = new BitSet();
        for (int layer = 0; layer < layers; layer++) {
            device.set(layer, side[layer]);
        }
        return device;
    }
}
