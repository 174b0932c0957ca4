package io.splitscope.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The fields of a file that this program does not know, such as those of a later one. They are kept and written again.
 */
public final class Unknown {

    static final Unknown NOTHING = new Unknown(JsonNodeFactory.instance.objectNode());

    private final ObjectNode fields;

    private Unknown(ObjectNode fields) {
        this.fields = fields;
    }

    /** What was read beyond what was understood, which is given as it would be written. */
    static Unknown of(JsonNode read, JsonNode understood) {
        return new Unknown(beyond(read, understood));
    }

    private static ObjectNode beyond(JsonNode read, JsonNode understood) {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : read.properties()) {
            JsonNode known = understood.get(field.getKey());
            if (known == null) {
                more.set(field.getKey(), field.getValue().deepCopy());
            } else if (known.isObject() && field.getValue().isObject()) {
                ObjectNode inner = beyond(field.getValue(), known);
                if (!inner.isEmpty()) {
                    more.set(field.getKey(), inner);
                }
            }
        }
        return more;
    }

    /** Adds the fields to what is about to be written; what is there stays. */
    void addTo(ObjectNode written) {
        add(fields, written);
    }

    private static void add(ObjectNode fields, ObjectNode written) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode there = written.get(field.getKey());
            if (there == null) {
                written.set(field.getKey(), field.getValue().deepCopy());
            } else if (there instanceof ObjectNode inner && field.getValue() instanceof ObjectNode more) {
                add(more, inner);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unknown unknown && unknown.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
