package io.splitscope.paint.recording;

import io.splitscope.layout.Box;
import java.util.List;

/**
 * Finds where two series of marks look different. Idea: walk along both; where they differ, leave out as few marks of both
 * as possible until they go on alike. What was left out covers the difference: elsewhere both draw the same marks in the
 * same order. Takes a time in proportion to the marks when few differ, and gives up when many do.
 */
final class Differences {

    /** How far it looks for where both go on alike, in marks. */
    private static final int LOOK_AHEAD = 48;
    /** So many comparisons in vain cost less than drawing everything again. */
    private static final int PATIENCE = 50_000;

    private final Marks now;
    private final Marks before;
    private final Box surface;
    private final Regions regions;
    private int patience = PATIENCE;
    private int atNow;
    private int atBefore;

    Differences(Marks now, Marks before, Box surface) {
        this.now = now;
        this.before = before;
        this.surface = surface;
        this.regions = new Regions(surface);
    }

    List<Box> find() {
        while (atNow < now.size() || atBefore < before.size()) {
            if (goOnAlike(0, 0)) {
                atNow++;
                atBefore++;
            } else {
                leaveOut();
                if (patience < 0 || regions.isMost()) {
                    return List.of(surface);
                }
            }
        }
        return regions.boxes();
    }

    /** Leaves out as few marks as possible, or as many as it looks ahead when that is not enough. */
    private void leaveOut() {
        for (int both = 1; both <= LOOK_AHEAD; both++) {
            for (int ofNow = 0; ofNow <= both; ofNow++) {
                if (goOnAlike(ofNow, both - ofNow)) {
                    leaveOut(ofNow, both - ofNow);
                    return;
                }
                patience--;
            }
        }
        leaveOut(LOOK_AHEAD, LOOK_AHEAD);
    }

    private void leaveOut(int ofNow, int ofBefore) {
        atNow = cover(now, atNow, ofNow);
        atBefore = cover(before, atBefore, ofBefore);
    }

    private int cover(Marks marks, int from, int count) {
        int end = Math.min(marks.size(), from + count);
        for (int mark = from; mark < end; mark++) {
            regions.add(marks.bounds(mark));
        }
        return end;
    }

    /** Whether the same mark comes next in both after so many are left out, or no more comes in either. */
    private boolean goOnAlike(int ofNow, int ofBefore) {
        int next = atNow + ofNow;
        int nextBefore = atBefore + ofBefore;
        if (next >= now.size() || nextBefore >= before.size()) {
            return next >= now.size() && nextBefore >= before.size();
        }
        return now.isLike(next, before, nextBefore);
    }
}
