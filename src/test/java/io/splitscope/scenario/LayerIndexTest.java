package io.splitscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.SharedModels;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.scenario.LayerIndex.Bound;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerIndexTest {

    private static Model model(String name) throws Exception {
        return OnnxReader.read(SharedModels.model(name), Progress.NONE).model(Map.of());
    }

    private static Scenario scenario(Setting setting, LayerNames layers) {
        return new Scenario("a", Map.of(), LayerIndex.withoutLayers(setting), layers, ScenarioView.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18_ts17_dynbatch", "googlenet_ts17"})
    void every_layer_is_found_again_by_its_name(String name) throws Exception {
        Model model = model(name);
        LayerIndex index = LayerIndex.of(model);
        Set<Integer> all = IntStream.range(0, model.layers().size()).boxed().collect(Collectors.toSet());
        Setting setting = Setting.DEFAULT
                .withPins(new Pins(Set.of(0), Set.of(3)))
                .withProtocol(
                        Setting.DEFAULT.protocol().withFrozen(all).withLabels(Labels.withTail(Set.of(all.size() - 1))));

        Bound bound = index.bind(scenario(setting, index.names(setting, Optional.of(all))));

        assertThat(bound.setting()).isEqualTo(setting);
        assertThat(bound.byHand()).contains(all);
        assertThat(bound.missing()).isEmpty();
    }

    @Test
    void layers_that_another_model_does_not_have_are_told() throws Exception {
        Model model = model("resnet18_ts17_dynbatch");
        Set<String> names = new HashSet<>(Set.of("no such layer"));
        names.add(model.layers().get(0).displayName());
        LayerNames layers = new LayerNames(names, Set.of(), Set.of(), Set.of(), Optional.empty());

        Bound bound = LayerIndex.of(model).bind(scenario(Setting.DEFAULT, layers));

        assertThat(bound.setting().pins().device()).containsExactly(0);
        assertThat(bound.missing()).containsExactly("no such layer");
    }
}
