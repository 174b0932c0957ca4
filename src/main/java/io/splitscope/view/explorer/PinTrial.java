package io.splitscope.view.explorer;

/** What pinning layers to a side would do. */
public sealed interface PinTrial {

    /**
     * The best split that keeps the pins.
     *
     * @param seconds by how much one iteration would take longer, s
     * @param share the same as a part of what it takes now
     * @param others how many other layers would change sides
     */
    record Possible(double seconds, double share, int others) implements PinTrial {}

    /**
     * No split keeps the pins.
     *
     * @param why a sentence for people
     */
    record Impossible(String why) implements PinTrial {}

    /** Finding out takes longer than a hint may. */
    record Unknown() implements PinTrial {}
}
