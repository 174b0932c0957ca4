package io.splitscope.split;

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
            return "reads the raw data '" + raw.input() + "', which stays on the device";
        }
        if (this instanceof Needed needed) {
            return "makes '" + needed.tensor() + "', which the device needs and which, of unknown size, cannot be sent";
        }
        return this instanceof WithLabels ? "stays on the device with the labels" : "is pinned to the device";
    }
}
