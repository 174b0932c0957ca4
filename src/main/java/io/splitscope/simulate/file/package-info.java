/** Experiments as files, traces of links as files, and what came out as tables and JSON. */
package io.splitscope.simulate.file;
