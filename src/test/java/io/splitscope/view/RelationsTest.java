package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.ModelCost;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.paint.Target;
import io.splitscope.picture.ModelSketch;
import io.splitscope.view.explorer.OpenModel;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** image → 0 → block(1 → 2, 3) → 4 → result, where 2 and 3 both read 1. */
class RelationsTest {

    private final ModelSketch sketch = new ModelSketch();
    private final Relations relations;

    RelationsTest() {
        Tensor first = sketch.layer("Conv", sketch.input("image"));
        sketch.begin("block", "residual");
        Tensor one = sketch.layer("Relu", first);
        Tensor two = sketch.layer("Conv", one);
        Tensor three = sketch.layer("Conv", one);
        sketch.end();
        sketch.output(sketch.layer("Add", two, three));
        Model model = sketch.model();
        relations = new Relations(new OpenModel(null, null, Map.of(), model, ModelCost.of(model), sketch.tree()));
    }

    private static Target layer(int id) {
        return new Target.LayerTarget(id);
    }

    private static final Target BLOCK = new Target.BlockTarget(1);
    private static final Target INPUT = new Target.InputTarget(0);
    private static final Target OUTPUT = new Target.OutputTarget(0);

    @Test
    void producers_are_those_outside_the_selection() {
        assertThat(relations.producers(Set.of(layer(4)))).containsExactly(layer(2), layer(3));
        assertThat(relations.producers(Set.of(BLOCK))).containsExactly(layer(0));
        assertThat(relations.producers(Set.of(layer(0)))).containsExactly(INPUT);
        assertThat(relations.producers(Set.of(OUTPUT))).containsExactly(layer(4));
        assertThat(relations.producers(Set.of(INPUT))).isEmpty();
    }

    @Test
    void consumers_are_those_outside_the_selection() {
        assertThat(relations.consumers(Set.of(layer(1)))).containsExactly(layer(2), layer(3));
        assertThat(relations.consumers(Set.of(BLOCK))).containsExactly(layer(4));
        assertThat(relations.consumers(Set.of(INPUT))).containsExactly(layer(0));
        assertThat(relations.consumers(Set.of(layer(4)))).containsExactly(OUTPUT);
        assertThat(relations.consumers(Set.of(OUTPUT))).isEmpty();
    }

    @Test
    void a_tensor_leads_to_its_maker_and_its_readers() {
        Target tensor = new Target.TensorTarget(2);

        assertThat(relations.producers(Set.of(tensor))).containsExactly(layer(1));
        assertThat(relations.consumers(Set.of(tensor))).containsExactly(layer(2), layer(3));
    }

    @Test
    void neighbours_are_counted_in_edges_both_ways() {
        assertThat(relations.within(sketch.allOpen(), Set.of(layer(2)), 1))
                .containsExactlyInAnyOrder(layer(1), layer(2), layer(4));
        assertThat(relations.within(sketch.allOpen(), Set.of(layer(2)), 2))
                .containsExactlyInAnyOrder(layer(0), layer(1), layer(2), layer(3), layer(4), OUTPUT);
        assertThat(relations.within(sketch.allOpen(), Set.of(layer(2)), 0)).containsExactly(layer(2));
    }

    @Test
    void a_closed_block_is_one_neighbour() {
        assertThat(relations.within(sketch.open(), Set.of(layer(0)), 1))
                .containsExactlyInAnyOrder(INPUT, layer(0), BLOCK);
        assertThat(relations.within(sketch.open(), Set.of(layer(2)), 1))
                .as("of a layer that a closed block hides")
                .containsExactlyInAnyOrder(layer(0), BLOCK, layer(4));
    }
}
