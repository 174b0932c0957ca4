package io.splitscope.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A block may be cut inside: the reason why blocks are not simply contracted. */
class GoogLeNetTest {

    private final AnsweredModel model = new AnsweredModel("googlenet_ts17");

    @Test
    void block_4a_is_cut_inside_at_some_setting_and_a_block_only_graph_loses_by_it() throws Exception {
        Workload workload = model.workload(1, false, false);
        List<Integer> block = model.layersNamed("/inception4a/");
        Splitter splitter = new Splitter(workload);
        Baselines baselines = new Baselines(splitter, splitter.contracted(List.of(block))::solve);
        List<Split> inside = new ArrayList<>();
        double loss = 0;
        for (double speed = 1e9; speed < 1e13; speed *= 1.05) {
            Setting setting = Setting.DEFAULT
                    .withMode(Mode.INFERENCE)
                    .withDeviceSpeed(speed)
                    .withServerSpeed(1e15)
                    .withLink(new Link(20e6, 100e6));
            Split split = splitter.solve(setting);
            int onDevice = (int) block.stream().filter(split::isOnDevice).count();
            if (onDevice > 0 && onDevice < block.size()) {
                inside.add(split);
                double blockOnly = baselines
                        .blockOnly(setting)
                        .split()
                        .orElseThrow()
                        .delay()
                        .total();
                loss = Math.max(loss, blockOnly / split.delay().total() - 1);
            }
        }
        assertThat(inside).isNotEmpty();
        assertThat(loss).isPositive();
        assertThat(inside)
                .anySatisfy(split -> assertThat(new TreeSet<>(split.cut())).hasSizeGreaterThan(1));
    }
}
