package io.splitscope.trial;

/**
 * One pass that was measured, by the clock of the device's process.
 *
 * @param number which one, from 1
 * @param terms how long each term took; what was held back is in it
 * @param deviceRun seconds that this computer itself took for the device's layers
 * @param serverRun seconds that it took for the server's layers
 * @param bytesUp bytes of the tensors that went up
 * @param bytesDown bytes of those that came down
 */
public record Measured(int number, Terms terms, double deviceRun, double serverRun, long bytesUp, long bytesDown) {}
