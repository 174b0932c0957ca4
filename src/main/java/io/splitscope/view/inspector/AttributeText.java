package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

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
            return text("AttributeText.a-body-of-layers", body.model().layers().size());
        }
        return ((Attribute.Other) attribute).kind();
    }
}
