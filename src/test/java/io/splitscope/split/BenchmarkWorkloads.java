package io.splitscope.split;

import io.splitscope.SharedModels;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the benchmarks split: real models by name, generated networks by their number of layers. */
final class BenchmarkWorkloads {

    private static final int BLOCK = 5;

    private BenchmarkWorkloads() {}

    static Workload of(String model) {
        return model.chars().allMatch(Character::isDigit) ? residual(Integer.parseInt(model)) : real(model);
    }

    private static Workload real(String model) {
        try {
            return ModelCost.of(OnnxReader.read(SharedModels.model(model), Progress.NONE)
                            .model())
                    .workload(OptionalLong.empty(), FlopRule.ALL);
        } catch (OnnxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Residual blocks in a row: two convolutions, each with an activation, and an addition; tensors shrink slowly. */
    private static Workload residual(int layers) {
        double[] flops = new double[layers];
        List<TensorLoad> tensors = new ArrayList<>();
        List<ParameterLoad> parameters = new ArrayList<>();
        tensors.add(new TensorLoad("input", 600e3, Workload.RAW, List.of(0), false));
        for (int layer = 0; layer < layers; layer++) {
            int place = layer % BLOCK;
            boolean convolution = place == 0 || place == 2;
            double bytes = 4e6 * Math.pow(0.5, 6.0 * layer / layers) * (1 + 0.1 * Math.sin(layer));
            flops[layer] = convolution ? 2e9 * (1 + 0.5 * Math.cos(layer)) / layers * 1000 : bytes / 4;
            List<Integer> consumers = new ArrayList<>();
            if (layer + 1 < layers) {
                consumers.add(layer + 1);
            }
            if (place == BLOCK - 1 && layer + BLOCK < layers) {
                consumers.add(layer + BLOCK);
            }
            tensors.add(new TensorLoad("t" + layer, bytes, layer, consumers, true));
            if (convolution) {
                parameters.add(new ParameterLoad("w" + layer, 2.4e6, List.of(layer)));
            }
        }
        return new Workload(flops, tensors, parameters);
    }
}
