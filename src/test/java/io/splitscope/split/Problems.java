package io.splitscope.split;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.ParameterLoad;
import io.splitscope.cost.Workload.TensorLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small random workloads and settings: several outputs, shared weights, integers, unknown sizes, pins, everything. */
public final class Problems {

    private Problems() {}

    /** A workload and a setting for it. */
    public record Problem(Workload workload, Setting setting) {
        @Override
        public String toString() {
            return IntStream.range(0, workload.layers())
                            .mapToObj(workload::flops)
                            .toList() + "\n" + workload.tensors() + "\n" + workload.parameters() + "\n" + setting;
        }
    }

    public static Arbitrary<Problem> problems() {
        return Arbitraries.integers().between(0, 8).flatMap(layers -> Combinators.combine(
                        workloads(layers), settings(layers))
                .as(Problem::new));
    }

    static Arbitrary<Workload> workloads(int layers) {
        Arbitrary<Double> amount = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0.0)),
                Tuple.of(5, Arbitraries.integers().between(1, 6).map(i -> i * 1e6)),
                Tuple.of(2, Arbitraries.doubles().between(1, 1e9)));
        Arbitrary<Double> bytes =
                Arbitraries.frequencyOf(Tuple.of(20, amount), Tuple.of(1, Arbitraries.just(Double.POSITIVE_INFINITY)));
        Arbitrary<Set<Integer>> users = subsets(layers);
        Arbitrary<TensorLoad> tensor = Combinators.combine(
                        bytes,
                        Arbitraries.integers().between(-1, layers - 1),
                        users,
                        Arbitraries.of(true, false),
                        Arbitraries.of(0.0, 0.25, 0.5),
                        Arbitraries.of(true, false, false))
                .as((size, producer, readers, gradient, numbersPerByte, output) -> new TensorLoad(
                        "t",
                        size,
                        producer,
                        readers.stream().filter(v -> v > producer).sorted().toList(),
                        gradient && producer >= 0,
                        numbersPerByte == 0 ? 0 : numbersPerByte * size,
                        output));
        Arbitrary<ParameterLoad> parameter = Combinators.combine(bytes, users)
                .as((size, readers) ->
                        new ParameterLoad("w", size, readers.stream().sorted().toList()));
        return Combinators.combine(
                        amount.list().ofSize(layers),
                        tensor.list().ofMaxSize(2 * layers + 2),
                        parameter.list().ofMaxSize(layers))
                .as((flops, tensors, parameters) -> new Workload(
                        flops.stream().mapToDouble(Double::doubleValue).toArray(), tensors, parameters));
    }

    static Arbitrary<Setting> settings(int layers) {
        Arbitrary<Double> speed = Arbitraries.of(1e6, 5e6, 2e7, 1e9);
        Arbitrary<Link> link =
                Combinators.combine(speed, speed, Arbitraries.of(0.0, 0.0, 0.5)).as(Link::new);
        Arbitrary<Compression> compression = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Compression.NONE)),
                Tuple.of(1, Arbitraries.just(new Compression(2, 4, 8.7))));
        Arbitrary<Set<Integer>> few = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Set.of())),
                Tuple.of(1, layers == 0 ? Arbitraries.just(Set.of()) : subsets(layers)));
        Arbitrary<Pins> pins = Combinators.combine(few, few).as(Pins::new);
        return Combinators.combine(
                        speed,
                        speed,
                        link,
                        Arbitraries.of(1L, 10L),
                        Arbitraries.of(Mode.class),
                        Arbitraries.of(true, false),
                        compression,
                        Combinators.combine(pins, protocols(layers)).as(Agreed::new))
                .as((device, server, rates, iterations, mode, stays, ratios, agreed) -> new Setting(
                                device, server, rates, 1, iterations, mode, 2, stays, ratios, agreed.pins())
                        .withProtocol(agreed.protocol()));
    }

    private record Agreed(Pins pins, Protocol protocol) {}

    private static Arbitrary<Protocol> protocols(int layers) {
        Arbitrary<Set<Integer>> some = layers == 0 ? Arbitraries.just(Set.of()) : subsets(layers);
        Arbitrary<Labels> labels = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Labels.ON_SERVER)),
                Tuple.of(1, Arbitraries.just(Labels.ON_DEVICE)),
                Tuple.of(1, some.map(Labels::withTail)),
                Tuple.of(1, Arbitraries.just(Labels.withTail(layers == 0 ? Set.of() : Set.of(layers - 1)))));
        Arbitrary<Set<Integer>> frozen =
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(Set.of())), Tuple.of(1, some));
        Arbitrary<Protocol> any = Combinators.combine(
                        Arbitraries.of(WireType.class),
                        frozen,
                        Arbitraries.of(SharedWeights.class),
                        Arbitraries.of(true, false),
                        labels)
                .as(Protocol::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Protocol.USUAL)), Tuple.of(2, any));
    }

    private static Arbitrary<Set<Integer>> subsets(int layers) {
        return Arbitraries.integers().between(0, (1 << layers) - 1).map(bits -> IntStream.range(0, layers)
                .filter(v -> (bits >> v & 1) == 1)
                .boxed()
                .collect(Collectors.toSet()));
    }

    /** A chain of layers, each reading the result of the one before, the first reading raw input. */
    public static Workload chain(double[] flops, double[] bytes) {
        List<TensorLoad> tensors = new ArrayList<>();
        for (int i = 0; i <= flops.length; i++) {
            tensors.add(new TensorLoad("t" + i, bytes[i], i - 1, i < flops.length ? List.of(i) : List.of(), i > 0));
        }
        return new Workload(flops, tensors, List.of());
    }
}
