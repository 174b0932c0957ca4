/**
 * The connection of the two processes of a trial: the loopback address only, one token, one connection, frames of bounded
 * length, and a {@link io.splitscope.trial.link.Throttle} that makes it as slow as the link of a setting.
 */
package io.splitscope.trial.link;
