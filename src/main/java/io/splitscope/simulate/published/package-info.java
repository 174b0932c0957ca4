/**
 * Our figures beside those of arXiv 2507.01041 ("Fast AI Model Partition for Split Learning over Edge Networks"), of which
 * the abstract was at hand: "within milliseconds", running time up to 13.0 times lower block-wise, training delay 24.62 % to
 * 38.95 % lower than benchmarks. Its settings and benchmarks are not known in full, so a spread of plausible ones is run.
 */
package io.splitscope.simulate.published;
