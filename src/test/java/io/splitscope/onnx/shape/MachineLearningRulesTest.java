package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineLearningRulesTest {

    private static OneNode classical(String op) {
        return OneNode.of(op).domain("ai.onnx.ml");
    }

    private static OneNode training(String op) {
        return OneNode.of(op).domain("ai.onnx.preview.training");
    }

    @Test
    void a_classifier_gives_a_label_and_a_score_for_each_class() {
        OneNode forest = classical("TreeEnsembleClassifier")
                .outputs(2)
                .data("n", 4)
                .bind("n", 7)
                .attribute("classlabels_strings", new AttributeValue.Texts(List.of("a", "b", "c")));

        assertThat(forest.shape(0)).isEqualTo("n");
        assertThat(forest.type(0)).isEqualTo(ElementType.STRING);
        assertThat(forest.shape(1)).isEqualTo("n×3");
    }

    @Test
    void a_regressor_gives_its_targets() {
        assertThat(classical("LinearRegressor").data(5, 4).set("targets", 2).shape())
                .isEqualTo("5×2");
        assertThat(classical("SVMRegressor").data(4).shape()).isEqualTo("1×1");
    }

    @Test
    void labels_have_the_type_they_are_mapped_to() {
        assertThat(classical("LabelEncoder")
                        .data(ElementType.STRING, 5)
                        .list("values_int64s", 1, 2)
                        .type(0))
                .isEqualTo(ElementType.INT64);
        assertThat(classical("CategoryMapper").data(ElementType.INT64, 5).type(0))
                .isEqualTo(ElementType.STRING);
    }

    @Test
    void features_are_picked_joined_and_spread() {
        assertThat(classical("ArrayFeatureExtractor").data(3, 4).vector(0, 2).shape())
                .isEqualTo("3×2");
        assertThat(classical("FeatureVectorizer")
                        .data(6, 2)
                        .data(6, 3)
                        .list("inputdimensions", 2, 3)
                        .shape())
                .isEqualTo("6×5");
        assertThat(classical("OneHotEncoder")
                        .data(6, 2)
                        .list("cats_int64s", 0, 1, 2)
                        .shape())
                .isEqualTo("6×2×3");
    }

    @Test
    void an_optimiser_gives_new_parameters_and_then_new_states() {
        OneNode momentum = training("Momentum")
                .outputs(4)
                .data()
                .data(ElementType.INT64)
                .data(1)
                .data(2)
                .data(1)
                .data(2)
                .data(1)
                .data(2);

        assertThat(momentum.shape(1)).isEqualTo("2");
        assertThat(momentum.shape(2)).isEqualTo("1");
        assertThat(momentum.shape(3)).isEqualTo("2");
        assertThat(training("Adam").outputs(2).data().shape()).contains("operands");
    }

    @Test
    void a_dictionary_becomes_a_row_as_long_as_the_vocabulary() {
        OneNode node = OneNode.of("DictVectorizer").domain("ai.onnx.ml").unranked();

        assertThat(node.list("int64_vocabulary", 1, 5, 7).shape()).isEqualTo("1×3");
    }

    @Test
    void how_long_a_row_becomes_that_has_all_of_a_dictionary_is_unknown() {
        OneNode node = OneNode.of("CastMap").domain("ai.onnx.ml").unranked().set("cast_to", "TO_INT64");

        assertThat(node.shape()).isEqualTo("1×?");
        assertThat(node.type(0)).isEqualTo(ElementType.INT64);
        assertThat(node.set("map_form", "SPARSE").set("max_map", 8).shape()).isEqualTo("1×8");
    }
}
