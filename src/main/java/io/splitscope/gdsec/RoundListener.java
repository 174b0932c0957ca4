package io.splitscope.gdsec;

/** Is told of every round as it is done, on the thread that runs it. */
@FunctionalInterface
public interface RoundListener {

    /** Tells nobody. */
    RoundListener NONE = (algorithm, round) -> {};

    /**
     * @param algorithm its place in the list of those that run
     * @param round where it stands; round 0 comes first
     */
    void done(int algorithm, Round round);
}
