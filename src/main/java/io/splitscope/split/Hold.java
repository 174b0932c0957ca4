package io.splitscope.split;

import static io.splitscope.texts.Texts.text;

/** What holds a layer on the device. */
public sealed interface Hold {

    /** It is pinned there. */
    record Pinned() implements Hold {}

    /**
     * It reads raw data, which must not leave the device.
     *
     * @param input the raw input's name
     */
    record RawData(String input) implements Hold {}

    /** It stays there with the labels. */
    record WithLabels() implements Hold {}

    /**
     * It makes a tensor that the device needs and that cannot be sent, as its size has no known bound.
     *
     * @param tensor the tensor's name
     */
    record Needed(String tensor) implements Hold {}

    /** The end of a sentence that begins with the layer. */
    default String describe() {
        if (this instanceof RawData raw) {
            return text("Hold.reads-the-raw-data-which", raw.input());
        }
        if (this instanceof Needed needed) {
            return text("Hold.makes-which-the-device-needs", needed.tensor());
        }
        return this instanceof WithLabels
                ? text("Hold.stays-on-the-device-with")
                : text("Hold.is-pinned-to-the-device");
    }
}
