package io.splitscope.cost.work;

import io.splitscope.model.Attribute;
import io.splitscope.model.Layer;
import java.util.HashMap;
import java.util.Map;

/**
 * Classical machine learning, N samples of C features. Linear models: a MAC for each coefficient and sample. Support vectors: a
 * product with each. How many comparisons a tree takes, only the data tells.
 */
final class MachineLearningWork {

    private MachineLearningWork() {}

    static Map<String, WorkRule> rules() {
        Map<String, WorkRule> rules = new HashMap<>();
        for (String op : new String[] {
            "ArrayFeatureExtractor",
            "CastMap",
            "CategoryMapper",
            "DictVectorizer",
            "FeatureVectorizer",
            "LabelEncoder",
            "OneHotEncoder",
            "ZipMap"
        }) {
            rules.put(op, (layer, sizes) -> Work.NONE);
        }
        rules.put("Binarizer", (layer, sizes) -> each(layer, sizes, 1));
        rules.put("Imputer", (layer, sizes) -> each(layer, sizes, 1));
        rules.put("Scaler", (layer, sizes) -> each(layer, sizes, 2));
        rules.put("Normalizer", (layer, sizes) -> each(layer, sizes, 3));
        rules.put("LinearClassifier", (layer, sizes) -> coefficients(layer, sizes));
        rules.put("LinearRegressor", (layer, sizes) -> coefficients(layer, sizes));
        rules.put("SVMClassifier", MachineLearningWork::supportVectors);
        rules.put("SVMRegressor", MachineLearningWork::supportVectors);
        for (String op : new String[] {"TreeEnsemble", "TreeEnsembleClassifier", "TreeEnsembleRegressor"}) {
            rules.put(op, WorkRule.UNKNOWABLE);
        }
        return rules;
    }

    private static Work each(Layer layer, Sizes sizes, long flops) {
        return Work.ofFlops(sizes.elements(layer.input(0)).times(flops));
    }

    private static Count samples(Layer layer, Sizes sizes) {
        return layer.input(0).shape().rank() == 1 ? Count.of(1) : sizes.extent(layer.input(0), 0);
    }

    private static Work coefficients(Layer layer, Sizes sizes) {
        return Work.ofMacs(samples(layer, sizes).times(length(layer, "coefficients")));
    }

    /** Their products with each sample, then the coefficients; without vectors the model is linear. */
    private static Work supportVectors(Layer layer, Sizes sizes) {
        Count vectors = length(layer, "support_vectors");
        return Work.ofMacs(samples(layer, sizes).times(vectors.plus(length(layer, "coefficients"))));
    }

    private static Count length(Layer layer, String key) {
        return Count.of(
                layer.attributes().get(key) instanceof Attribute.Reals reals
                        ? reals.values().size()
                        : 0);
    }
}
