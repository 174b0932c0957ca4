/**
 * Says in words why a split is the best one, and why it changed. Every number is that of a split which
 * {@link io.splitscope.split.Splitter} has found or evaluated in the setting in question.
 */
package io.splitscope.explain;
