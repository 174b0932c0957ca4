package io.splitscope.model;

import java.util.Optional;

/**
 * The dimension along which samples of a mini-batch are stacked: the first one of the first input. A model that
 * takes a single image (colours, height, width) has a batch of 1.
 *
 * @param symbol its symbolic name; empty when the file fixes it
 * @param size the extent it has at present, at least 1
 */
public record Batch(Optional<String> symbol, long size) {}
