package io.splitscope.view.controls;

/**
 * A mark on a slider.
 *
 * @param value where it is, in the base unit of the slider's quantity
 * @param text what happens there, for people
 */
public record Tick(double value, String text) {}
