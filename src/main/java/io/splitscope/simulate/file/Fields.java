package io.splitscope.simulate.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.QuantityFormatException;
import io.splitscope.model.Legible;
import io.splitscope.texts.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The fields of one JSON object, with the place it stands at; a field that nobody asked for is an error. */
final class Fields {

    private final JsonNode object;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param place where it stands, such as {@code fleet[2].link}; empty for the whole file
     * @throws ExperimentException if it is no object
     */
    Fields(JsonNode object, String place) throws ExperimentException {
        this.object = object;
        this.place = place;
        if (!object.isObject()) {
            throw new ExperimentException(
                    place.isEmpty()
                            ? Texts.text("Fields.the-file-must-be-an", shown(object))
                            : Texts.text("Fields.place-must-be-an-object", place, shown(object)));
        }
    }

    private static String shown(JsonNode value) {
        return Legible.of(value.toString(), 60);
    }

    String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    ExperimentException wrong(String field, JsonNode value, String wanted) {
        return new ExperimentException(Texts.text("Fields.is-write", at(field), shown(value), wanted));
    }

    ExperimentException wrong(String field, IllegalArgumentException reason) {
        return new ExperimentException((field.isEmpty() ? place : at(field)) + ": " + reason.getMessage(), reason);
    }

    boolean has(String field) {
        return object.has(field);
    }

    Optional<JsonNode> value(String field) {
        asked.add(field);
        return Optional.ofNullable(object.get(field));
    }

    JsonNode required(String field, String wanted) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            throw new ExperimentException(Texts.text("Fields.is-missing-write", at(field), wanted));
        }
        return value.get();
    }

    Optional<Fields> object(String field) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        return value.isPresent() ? Optional.of(new Fields(value.get(), at(field))) : Optional.empty();
    }

    Fields requiredObject(String field, String wanted) throws ExperimentException {
        return new Fields(required(field, wanted), at(field));
    }

    /** The objects of a list. */
    List<Fields> objects(String field, String wanted) throws ExperimentException {
        JsonNode list = required(field, wanted);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(field, list, Texts.text("Fields.a-list", wanted));
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            objects.add(new Fields(list.get(i), at(field) + "[" + i + "]"));
        }
        return objects;
    }

    Optional<String> text(String field) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !value.get().isTextual()) {
            throw wrong(field, value.get(), Texts.text("Fields.a-text"));
        }
        return value.map(JsonNode::textValue);
    }

    boolean truth(String field, boolean usual) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw wrong(field, value.get(), Texts.text("Fields.true-or-false"));
        }
        return value.map(JsonNode::booleanValue).orElse(usual);
    }

    /** A whole number from 1 on. */
    long count(String field, long usual) throws ExperimentException {
        long number = whole(field, usual);
        if (number < 1) {
            throw wrong(field, object.get(field), Texts.text("Fields.a-whole-number-from-1"));
        }
        return number;
    }

    /** A whole number from 1 on that an int can hold. */
    int intCount(String field, int usual) throws ExperimentException {
        long number = count(field, usual);
        if (number > Integer.MAX_VALUE) {
            throw wrong(field, object.get(field), Texts.text("Fields.at-most", Integer.MAX_VALUE));
        }
        return (int) number;
    }

    long whole(String field, long usual) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !value.get().canConvertToExactIntegral()
                || value.isPresent() && !value.get().canConvertToLong()) {
            throw wrong(field, value.get(), Texts.text("Fields.a-whole-number"));
        }
        return value.map(JsonNode::longValue).orElse(usual);
    }

    /** A plain number. */
    OptionalDouble number(String field) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().isNumber()) {
            throw wrong(field, value.get(), Texts.text("Fields.a-number"));
        }
        return OptionalDouble.of(value.get().doubleValue());
    }

    double requiredNumber(String field, String wanted) throws ExperimentException {
        required(field, wanted);
        return number(field).orElseThrow();
    }

    /** A number in the base unit, or a text with a unit. */
    OptionalDouble quantity(String field, Quantity quantity) throws ExperimentException {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get().isNumber()) {
            return OptionalDouble.of(value.get().doubleValue());
        }
        try {
            return OptionalDouble.of(
                    quantity.parse(value.get().isTextual() ? value.get().textValue() : ""));
        } catch (QuantityFormatException e) {
            throw new ExperimentException(
                    Texts.text("Fields.is-write", at(field), shown(value.get()), example(quantity)), e);
        }
    }

    static String example(Quantity quantity) {
        return Texts.text("Fields.for-example", '"' + quantity.example() + '"');
    }

    double requiredQuantity(String field, Quantity quantity) throws ExperimentException {
        required(field, example(quantity));
        return quantity(field, quantity).orElseThrow();
    }

    /**
     * Says that all fields have been asked for.
     *
     * @throws ExperimentException if there is another
     */
    void end() throws ExperimentException {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                throw new ExperimentException(Texts.text(
                        "Fields.is-not-known",
                        at(Legible.of(name, 60)),
                        String.join(", ", asked.stream().sorted().toList())));
            }
        }
    }
}
