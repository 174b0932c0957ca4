package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.List;

/** Random numbers in extents that a setting or another tensor gives. */
final class RandomRules {

    private RandomRules() {}

    static void addTo(Registry registry) {
        registry.add(RandomRules::shaped, "RandomNormal", "RandomUniform");
        registry.add(RandomRules::like, "RandomNormalLike", "RandomUniformLike", "Bernoulli");
        registry.add(RandomRules::multinomial, "Multinomial");
    }

    private static void shaped(Call call) {
        ElementType type = call.typeAttribute("dtype", ElementType.FLOAT);
        List<Long> shape = call.integers("shape").orElseThrow(() -> new InvalidNode("attribute shape is missing"));
        call.put(0, type, shape.stream().map(Whole::of).toList());
    }

    private static void like(Call call) {
        call.put(0, call.input(0).as(call.typeAttribute("dtype", call.input(0).type())));
    }

    private static void multinomial(Call call) {
        Value x = call.input(0);
        ElementType type = call.typeAttribute("dtype", ElementType.INT32);
        Call.requireRank(x, 2);
        Whole batch = x.isRanked() ? x.dim(0) : Whole.anyExtent();
        call.put(0, Value.of(type, batch, Whole.of(call.attribute("sample_size", 1))));
    }
}
