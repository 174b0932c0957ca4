package io.splitscope.cost;

/**
 * A real piece of hardware to start from.
 *
 * @param name what people call it
 * @param speed its published speed in single precision unless the source says otherwise, FLOP/s
 * @param source who published the figure, and what it means
 */
public record HardwarePreset(String name, double speed, String source) {}
