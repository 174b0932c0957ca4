package io.splitscope.trial.link;

/** What a frame says, in the order in which frames come. */
public enum Kind {
    /** Server to device: here is the token. */
    HELLO(Token.LENGTH),
    /** Server to device: the model is open. */
    READY(0),
    /** Device to server: the values of one pass follow; whether the link is throttled, whether all results return. */
    PASS(2),
    /** Either way: one tensor. */
    TENSOR(Integer.MAX_VALUE - 64),
    /** Server to device: all tensors are there. */
    RECEIVED(0),
    /** Server to device: the results are there; nanoseconds that the run-time took. */
    COMPUTED(Long.BYTES),
    /** Server to device: what went wrong, in a sentence. */
    FAULT(1 << 13);

    private final int longest;

    Kind(int longest) {
        this.longest = longest;
    }

    /** The largest number of bytes such a frame may hold. */
    int longest() {
        return longest;
    }
}
