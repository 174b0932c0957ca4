package io.splitscope.cost;

/**
 * A real kind of link to start from.
 *
 * @param name what people call it
 * @param uplink rate from device to server, bit/s
 * @param downlink rate from server to device, bit/s
 * @param source who published the figures, and what they mean
 */
public record LinkPreset(String name, double uplink, double downlink, String source) {}
