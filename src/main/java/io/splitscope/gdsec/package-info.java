/**
 * Distributed gradient descent that really runs: plain, GD-SEC, top-k with error feedback, and quantised, on small learning
 * problems whose data lie with workers, unlike each other. Every bit a worker sends is counted.
 *
 * <p>GD-SEC is written from the published description (Chen, Blum, Takáč, Sadler, arXiv 2202.02491); the rates in
 * {@link io.splitscope.gdsec.Guarantee} are this project's own, with their proof. Computing is in double precision, on one
 * thread and with {@link java.lang.StrictMath}, so that a seed gives the same numbers on every machine.
 */
package io.splitscope.gdsec;
