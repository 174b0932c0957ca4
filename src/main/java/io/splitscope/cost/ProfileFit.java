package io.splitscope.cost;

import java.util.List;

/**
 * How well what was measured fits a model.
 *
 * @param flopShare the part of the model's FLOPs that the measured layers do, from 0 to 1
 * @param unmatchedSeconds seconds that were measured but belong to no layer, such as those of an optimiser's own nodes
 * @param unmatched how many names in the file belong to no layer
 * @param unmatchedNames the first few of them
 * @param doubts why what was measured may be of something else, as sentences
 */
public record ProfileFit(
        double flopShare, double unmatchedSeconds, int unmatched, List<String> unmatchedNames, List<String> doubts) {

    /** All layers were measured, and nothing else. */
    public static final ProfileFit WHOLE = new ProfileFit(1, 0, 0, List.of(), List.of());

    public ProfileFit {
        unmatchedNames = List.copyOf(unmatchedNames);
        doubts = List.copyOf(doubts);
    }
}
