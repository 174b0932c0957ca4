/**
 * Scenarios: what a user decided about a model, under a name, and the JSON files that keep them. No window is needed here.
 *
 * <p>{@link io.splitscope.scenario.ScenarioFile} reads and writes a {@link io.splitscope.scenario.ScenarioBook}, a model with
 * its scenarios; {@link io.splitscope.scenario.LayerIndex} tells which layers of an open model the names in it mean.
 */
package io.splitscope.scenario;
