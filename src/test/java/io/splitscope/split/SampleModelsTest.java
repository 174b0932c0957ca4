package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.certificate.Certificate;
import io.splitscope.split.certificate.Certificate.Arc;
import io.splitscope.split.certificate.CertificateChecker;
import io.splitscope.split.flow.Dinic;
import io.splitscope.split.flow.FlowNetwork;
import io.splitscope.split.flow.JGraphTMaximumFlow;
import io.splitscope.split.reduce.BlockReduction;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to hold on real models of each kind: chains, skips, branches, dense blocks, transformers. */
class SampleModelsTest {

    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {"alexnet_ts11", "resnet18_ts17_dynbatch", "googlenet_ts17", "densenet121_ts11", "gpt2_ts17"})
    void a_known_library_finds_as_large_a_flow_in_the_exported_network(String name) throws Exception {
        Certificate certificate = new Splitter(workload(model(name))).certify(Setting.DEFAULT);
        CertificateChecker.check(certificate);
        FlowNetwork network = coarse(certificate);
        long ours = new Dinic(network).solve();
        assertThat(new JGraphTMaximumFlow(network).pushRelabel()).isEqualTo(ours);
    }

    /** The network of a certificate with capacities so much coarser that a library's doubles hold them exactly. */
    private static FlowNetwork coarse(Certificate certificate) {
        int vertices = certificate.vertices() - 2;
        List<Arc> inner = certificate.arcs().stream()
                .filter(arc -> arc.from() < vertices && arc.to() < vertices)
                .toList();
        FlowNetwork network = new FlowNetwork(
                vertices,
                inner.stream().mapToInt(Arc::from).toArray(),
                inner.stream().mapToInt(Arc::to).toArray());
        for (int edge = 0; edge < inner.size(); edge++) {
            network.setEdge(edge, capacity(inner.get(edge)), 0);
        }
        for (Arc arc : certificate.arcs()) {
            if (arc.from() == certificate.source()) {
                network.setTerminals(arc.to(), capacity(arc), network.capacityToSink(arc.to()));
            } else if (arc.to() == certificate.sink()) {
                network.setTerminals(arc.from(), network.capacityFromSource(arc.from()), capacity(arc));
            }
        }
        return network;
    }

    private static long capacity(Arc arc) {
        return arc.capacity().isPresent()
                ? arc.capacity().getAsLong() >> JGraphTMaximumFlow.EXACT_SHIFT
                : FlowNetwork.INFINITE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet50_dyn18", "googlenet_ts17", "densenet121_ts11", "bert_tiny_ts17_full"})
    void the_graph_of_tested_blocks_is_smaller_and_has_the_same_optimum_in_any_setting(String name) throws Exception {
        Model model = model(name);
        Workload workload = workload(model);
        BlockTree blocks = BlockDetector.detect(model);
        Splitter layers = new Splitter(workload);
        Random random = new Random(7);
        for (Mode mode : Mode.values()) {
            Setting base = Setting.DEFAULT.withMode(mode).withServerSpeed(1e13);
            BlockReduction reduction = BlockReduction.of(workload, blocks, base);
            assertThat(reduction.vertices()).isLessThan(workload.layers() / 2);
            Splitter reduced = layers.contracted(reduction.groups());
            for (int i = 0; i < 100; i++) {
                Setting setting = base.withDeviceSpeed(Math.pow(10, 7 + 6 * random.nextDouble()))
                        .withLink(new Link(
                                Math.pow(10, 4 + 6 * random.nextDouble()),
                                Math.pow(10, 4 + 6 * random.nextDouble()),
                                0.1 * random.nextDouble()));
                double least = layers.solve(setting).delay().total();
                assertThat(reduced.solve(setting).delay().total()).isCloseTo(least, within(least * ROUNDING));
            }
        }
    }

    private static Model model(String name) throws Exception {
        return OnnxReader.read(SharedModels.model(name), Progress.NONE).model(Map.of());
    }

    private static Workload workload(Model model) {
        return ModelCost.of(model).workload(OptionalLong.empty(), FlopRule.ALL);
    }
}
