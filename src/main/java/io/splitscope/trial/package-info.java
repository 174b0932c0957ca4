/**
 * Tries a split on this computer, inference only: the device side runs in this process, the server side in a second one, joined by a
 * link as slow as that of the setting, and each term of the delay is measured beside its prediction.
 *
 * <p>{@link io.splitscope.trial.Trial} is the entrance. Nothing listens on anything but the loopback address, on a random port, for
 * one connection that knows a one-time token; the second process ends with the first.
 */
package io.splitscope.trial;
