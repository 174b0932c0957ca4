package io.splitscope.split.memory;

/** What an optimiser keeps for each weight that trains, in numbers of the weight's type. */
public enum Optimizer {
    /** Plain stochastic gradient descent: nothing. */
    SGD(0),
    /** With momentum: the velocity. */
    MOMENTUM(1),
    /** Adam and AdamW: first and second moment. */
    ADAM(2);

    private final int state;

    Optimizer(int state) {
        this.state = state;
    }

    /** Numbers kept for each weight, its gradient not counted. */
    public int state() {
        return state;
    }
}
