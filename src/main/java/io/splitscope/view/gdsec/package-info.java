/**
 * The laboratory's window for distributed gradient descent: curves of the error against rounds and against bits, live, with
 * sliders that start it anew. {@link io.splitscope.view.gdsec.LiveRace} runs it beside the FX thread and knows no controls.
 */
package io.splitscope.view.gdsec;
