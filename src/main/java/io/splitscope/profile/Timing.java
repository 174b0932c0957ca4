package io.splitscope.profile;

import java.util.Optional;

/**
 * What one node took in one run, as a file tells it.
 *
 * @param name the node's name there, which an optimiser may have changed
 * @param operator the operator that ran, if the file tells
 * @param seconds how long it took
 */
record Timing(String name, Optional<String> operator, double seconds) {}
