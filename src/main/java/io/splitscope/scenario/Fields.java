package io.splitscope.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.splitscope.texts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a JSON object. What is missing has its usual value; what is there has to be what it should be. */
final class Fields {

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /**
     * @param path how messages name the object
     * @throws ScenarioException if it is no object
     */
    static Fields of(JsonNode node, String path) throws ScenarioException {
        if (!node.isObject() && !node.isMissingNode()) {
            throw new ScenarioException(Texts.text("Fields.must-be-an-object", path, shortened(node)));
        }
        return new Fields(node, path);
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private Optional<JsonNode> value(String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private ScenarioException wrong(String name, String wanted, JsonNode value) {
        return new ScenarioException(Texts.text("Fields.must-be", at(name), wanted, shortened(value)));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** An object; an empty one when it is missing. */
    Fields object(String name) throws ScenarioException {
        return of(value(name).orElse(MissingNode.getInstance()), at(name));
    }

    /** Whether there is anything but null. */
    boolean has(String name) {
        return value(name).isPresent();
    }

    double number(String name, double usual) throws ScenarioException {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isNumber()) {
            throw wrong(name, Texts.text("Fields.a-number"), value.get());
        }
        return value.map(JsonNode::doubleValue).orElse(usual);
    }

    long whole(String name, long usual) throws ScenarioException {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !(value.get().isIntegralNumber() && value.get().canConvertToLong())) {
            throw wrong(name, Texts.text("Fields.a-whole-number"), value.get());
        }
        return value.map(JsonNode::longValue).orElse(usual);
    }

    boolean flag(String name, boolean usual) throws ScenarioException {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw wrong(name, Texts.text("Fields.true-or-false"), value.get());
        }
        return value.map(JsonNode::booleanValue).orElse(usual);
    }

    Optional<String> text(String name) throws ScenarioException {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isTextual()) {
            throw wrong(name, Texts.text("Fields.a-text"), value.get());
        }
        return value.map(JsonNode::textValue);
    }

    /** One of several words, written in any case. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> words) throws ScenarioException {
        Optional<String> text = text(name);
        for (E word : words.getEnumConstants()) {
            if (text.isPresent() && Words.of(word).equals(text.get().toLowerCase(Locale.ROOT))) {
                return Optional.of(word);
            }
        }
        if (text.isPresent()) {
            throw wrong(name, Texts.text("Fields.one-of", String.join(", ", Words.all(words))), node.get(name));
        }
        return Optional.empty();
    }

    /** A list of texts; empty when it is missing. */
    Optional<List<String>> texts(String name) throws ScenarioException {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(name)) {
            if (!text.isTextual()) {
                throw wrong(name, Texts.text("Fields.a-list-of-texts"), value.get());
            }
            texts.add(text.textValue());
        }
        return Optional.of(texts);
    }

    /** A list; empty when it is missing. */
    List<JsonNode> list(String name) throws ScenarioException {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isArray()) {
            throw wrong(name, Texts.text("Fields.list"), value.get());
        }
        List<JsonNode> items = new ArrayList<>();
        value.ifPresent(array -> array.forEach(items::add));
        return items;
    }

    /** What tells one version of a file from another; empty when it is missing. */
    Optional<Fingerprint> fingerprint() throws ScenarioException {
        return has("bytes") && has("sha256")
                ? Optional.of(new Fingerprint(whole("bytes", 0), text("sha256").orElse("")))
                : Optional.empty();
    }

    /** Numbers of at least 1 by name. */
    Map<String, Long> extents(String name) throws ScenarioException {
        Map<String, Long> extents = new LinkedHashMap<>();
        Fields all = object(name);
        for (Map.Entry<String, JsonNode> extent : all.node.properties()) {
            long value = all.whole(extent.getKey(), 1);
            if (value < 1) {
                throw all.wrong(extent.getKey(), Texts.text("Fields.at-least-1"), extent.getValue());
            }
            extents.put(extent.getKey(), value);
        }
        return extents;
    }
}
