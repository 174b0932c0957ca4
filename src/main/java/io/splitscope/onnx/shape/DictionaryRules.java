package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.AttributeValue;
import java.util.List;

/** Dictionaries ({@code ai.onnx.ml}) from and to tensors. Of a dictionary only the type of its values is known. */
final class DictionaryRules {

    private DictionaryRules() {}

    static void addTo(Registry registry) {
        registry.addMachineLearning(DictionaryRules::cast, "CastMap");
        registry.addMachineLearning(DictionaryRules::look, "DictVectorizer");
        registry.addMachineLearning(
                call -> call.put(0, Value.of(Sequence.of(Value.unknown(ElementType.FLOAT)))), "ZipMap");
    }

    /** One row with the values of a dictionary: all that it has, or as many as a setting says, each at the place of its key. */
    private static void cast(Call call) {
        ElementType type =
                switch (call.attribute("cast_to", "TO_FLOAT")) {
                    case "TO_STRING" -> ElementType.STRING;
                    case "TO_INT64" -> ElementType.INT64;
                    default -> ElementType.FLOAT;
                };
        boolean sparse = call.attribute("map_form", "DENSE").equals("SPARSE");
        call.put(
                0,
                Value.of(
                        type,
                        Whole.ONE,
                        sparse ? Whole.of(Math.max(0, call.attribute("max_map", 1))) : Whole.anyExtent()));
    }

    /** One row with a place for every word of the vocabulary. */
    private static void look(Call call) {
        int texts = call.node().attributes().get("string_vocabulary") instanceof AttributeValue.Texts words
                ? words.values().size()
                : 0;
        int numbers = call.integers("int64_vocabulary").map(List::size).orElse(0);
        call.put(0, Value.of(call.input(0).type(), Whole.ONE, Whole.of(Math.max(texts, numbers))));
    }
}
