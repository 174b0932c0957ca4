package io.splitscope.export.halves;

import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.wire.Field;
import io.splitscope.onnx.wire.FunctionBytes;
import io.splitscope.onnx.wire.NodeBytes;
import io.splitscope.onnx.wire.Numbers;
import io.splitscope.onnx.wire.WireFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the names written in a function mean for one call of it.
 *
 * @param values names of values
 * @param attributes names of attributes that the call gives, or the function itself
 */
record Surrounding(Map<String, String> values, Map<String, Given> attributes) {

    /** That of nodes of the graph itself: names mean themselves. */
    static final Surrounding NONE = new Surrounding(Map.of(), Map.of());

    /** An attribute where it is written, and what the names in it mean. */
    record Given(Field field, Surrounding surrounding) {}

    Surrounding {
        values = Map.copyOf(values);
        attributes = Map.copyOf(attributes);
    }

    /** What a value written here is called in the graph. */
    String value(String written) {
        return values.getOrDefault(written, written);
    }

    /** The same with further names. */
    Surrounding with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new Surrounding(all, attributes);
    }

    /** That of the nodes inside a call which is written here. */
    Surrounding inside(WireFile file, NodeBytes call, FunctionBytes function, Map<String, String> names)
            throws IOException, OnnxException {
        Map<String, Given> given = new HashMap<>();
        function.defaults().forEach((name, field) -> given.put(name, new Given(field, NONE)));
        file.forEach(call.field().content(), field -> {
            if (field.number() == Numbers.NODE_ATTRIBUTE) {
                String reference = text(file, field, Numbers.ATTRIBUTE_REFERENCE);
                String name = text(file, field, Numbers.ATTRIBUTE_NAME);
                if (reference.isEmpty()) {
                    given.put(name, new Given(field, this));
                } else if (attributes.containsKey(reference)) {
                    given.put(name, attributes.get(reference));
                }
            }
        });
        return new Surrounding(names, given);
    }

    /** A text in a message; empty when it is not there. */
    static String text(WireFile file, Field message, int number) throws IOException, OnnxException {
        String[] text = {""};
        file.forEach(message.content(), field -> {
            if (field.number() == number) {
                text[0] = file.text(field);
            }
        });
        return text[0];
    }
}
