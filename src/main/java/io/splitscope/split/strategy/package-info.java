/**
 * Ways to choose a split, as the field compares them: one interface, each with a name and a sentence, none with a window.
 *
 * <p>{@link io.splitscope.split.strategy.Strategies} lists them; {@link io.splitscope.split.strategy.Comparison} asks all
 * of them for one setting. Strategies that choose among a fixed family of splits sum up what each asks for once, so that
 * another setting costs one scalar product per split.
 */
package io.splitscope.split.strategy;
