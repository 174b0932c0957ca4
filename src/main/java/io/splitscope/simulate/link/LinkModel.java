package io.splitscope.simulate.link;

import java.util.SplittableRandom;

/** A link whose rates change, with or without chance. Immutable. */
public sealed interface LinkModel
        permits ConstantLink, SteppedLink, RandomWalkLink, GaussMarkovLink, RadioLink, TraceLink {

    /**
     * One run of the link from time 0 on.
     *
     * @param random where its chance comes from; the same state gives the same run
     */
    LinkProcess start(SplittableRandom random);
}
