package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classical machine learning ({@code ai.onnx.ml}): N×C features, or C for a single sample, in; labels, scores or features out. */
final class MachineLearningRules {

    private MachineLearningRules() {}

    static void addTo(Registry registry) {
        registry.addMachineLearning(
                call -> call.put(0, call.input(0).as(call.input(0).type())), "Binarizer", "Imputer");
        registry.addMachineLearning(call -> call.put(0, call.input(0).as(ElementType.FLOAT)), "Scaler", "Normalizer");
        registry.addMachineLearning(
                call -> call.put(0, call.input(0).as(labelType(call))), "LabelEncoder", "CategoryMapper");
        registry.addMachineLearning(MachineLearningRules::oneHot, "OneHotEncoder");
        registry.addMachineLearning(MachineLearningRules::extract, "ArrayFeatureExtractor");
        registry.addMachineLearning(MachineLearningRules::join, "FeatureVectorizer");
        registry.addMachineLearning(
                call -> regression(call, call.input(0).type(), call.attribute("n_targets", 1)), "TreeEnsemble");
        registry.addMachineLearning(
                call -> regression(call, ElementType.FLOAT, call.attribute("n_targets", 1)), "TreeEnsembleRegressor");
        registry.addMachineLearning(
                call -> regression(call, ElementType.FLOAT, call.attribute("targets", 1)), "LinearRegressor");
        registry.addMachineLearning(call -> regression(call, ElementType.FLOAT, 1), "SVMRegressor");
        registry.addMachineLearning(
                MachineLearningRules::classification, "TreeEnsembleClassifier", "LinearClassifier", "SVMClassifier");
    }

    /** The type of the values that labels are mapped to: the first of the attributes that is there. */
    private static ElementType labelType(Call call) {
        for (String key : List.of("values_tensor", "default_tensor")) {
            if (call.node().attributes().get(key) instanceof AttributeValue.Constant constant) {
                return constant.tensor().type();
            }
        }
        if (call.hasAttribute("values_int64s")) {
            return ElementType.INT64;
        }
        if (call.hasAttribute("values_floats")) {
            return ElementType.FLOAT;
        }
        if (call.hasAttribute("values_strings")) {
            return ElementType.STRING;
        }
        // the older form of LabelEncoder, and CategoryMapper, map texts to numbers and numbers to texts
        return call.input(0).type() == ElementType.STRING ? ElementType.INT64 : ElementType.STRING;
    }

    /** One more extent behind the others: the number of categories. */
    private static void oneHot(Call call) {
        Value x = call.input(0);
        call.type(0, ElementType.FLOAT);
        int categories = call.integers("cats_int64s").map(List::size).orElse(texts(call, "cats_strings"));
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.add(Whole.of(categories));
            call.put(0, ElementType.FLOAT, dims);
        }
    }

    private static int texts(Call call, String key) {
        return call.node().attributes().get(key) instanceof AttributeValue.Texts texts
                ? texts.values().size()
                : 0;
    }

    /** Picks columns: the last extent becomes the number of indices; a single sample becomes a row. */
    private static void extract(Call call) {
        Value x = call.input(0);
        Value indices = call.input(1);
        call.type(0, x.type());
        Call.requireRank(x, 1);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(
                    x.rank() == 1 ? List.of(Whole.ONE) : x.dims().subList(0, x.rank() - 1));
            dims.add(indices.count());
            call.put(0, x.type(), dims);
        }
    }

    /** Puts the features of all operands side by side. */
    private static void join(Call call) {
        call.type(0, ElementType.FLOAT);
        Optional<List<Long>> widths = call.integers("inputdimensions");
        Value x = call.input(0);
        if (x.isRanked() && x.rank() > 0 && widths.isPresent()) {
            Whole samples = x.rank() == 1 ? Whole.ONE : x.dim(0);
            long width = widths.get().stream().mapToLong(Long::longValue).sum();
            call.put(0, Value.of(ElementType.FLOAT, samples, width < 0 ? Whole.anyExtent() : Whole.of(width)));
        }
    }

    private static Whole samples(Value x) {
        Call.requireRank(x, 1);
        if (!x.isRanked()) {
            return Whole.anyExtent();
        }
        return x.rank() == 1 ? Whole.ONE : x.dim(0);
    }

    private static void regression(Call call, ElementType type, long targets) {
        if (targets < 1) {
            throw new InvalidNode("it has " + targets + " targets");
        }
        call.put(0, Value.of(type, samples(call.input(0)), Whole.of(targets)));
    }

    /** A label for each sample, and a score for each class. */
    private static void classification(Call call) {
        Whole samples = samples(call.input(0));
        int texts = Math.max(texts(call, "classlabels_strings"), texts(call, "classlabels_string"));
        int numbers = Math.max(
                call.integers("classlabels_int64s").map(List::size).orElse(0),
                call.integers("classlabels_ints").map(List::size).orElse(0));
        call.put(0, Value.of(texts > 0 ? ElementType.STRING : ElementType.INT64, samples));
        int classes = Math.max(texts, numbers);
        call.put(1, Value.of(ElementType.FLOAT, samples, classes > 0 ? Whole.of(classes) : Whole.anyExtent()));
    }
}
