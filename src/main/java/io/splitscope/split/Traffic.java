package io.splitscope.split;

/**
 * What goes one way over the link in one iteration.
 *
 * @param bytes bytes in all, as they travel but before compression
 * @param messages the number of tensors
 */
public record Traffic(double bytes, int messages) {

    Traffic minus(Traffic other) {
        return new Traffic(bytes - other.bytes, messages - other.messages);
    }
}
