package io.splitscope.view.inspector;

import io.splitscope.model.Attribute;

/** Writes an attribute for people. */
final class AttributeText {

    private AttributeText() {}

    static String of(Attribute attribute) {
        if (attribute instanceof Attribute.Int number) {
            return Long.toString(number.value());
        }
        if (attribute instanceof Attribute.Ints numbers) {
            return numbers.values().toString();
        }
        if (attribute instanceof Attribute.Real number) {
            return Float.toString(number.value());
        }
        if (attribute instanceof Attribute.Reals numbers) {
            return numbers.values().toString();
        }
        if (attribute instanceof Attribute.Text text) {
            return text.value();
        }
        if (attribute instanceof Attribute.Texts texts) {
            return texts.values().toString();
        }
        if (attribute instanceof Attribute.Constant constant) {
            return constant.type().label() + " " + constant.shape();
        }
        if (attribute instanceof Attribute.Body body) {
            return "a body of " + body.model().layers().size() + " layers";
        }
        return ((Attribute.Other) attribute).kind();
    }
}
