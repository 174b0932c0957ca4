package io.splitscope.profile;

/**
 * How long nodes took over many runs, each node by itself.
 *
 * @param lower what a quarter of the runs did not exceed
 * @param median what half of them did not exceed
 * @param upper what three quarters of them did not exceed
 */
public record Quartiles(Measurement lower, Measurement median, Measurement upper) {}
