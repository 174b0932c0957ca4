package io.splitscope.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A call of a node in a trace.
 *
 * @param start microseconds since the profile began; negative when the trace does not tell
 * @param duration microseconds
 * @param thread where it ran
 */
record NodeEvent(String node, double start, double duration, long thread) {

    /**
     * The events without those that ran as a part of another: the nodes in the body of a Loop, whose time is also the Loop's.
     * An event of no measurable duration is never taken for a part, since it may as well have come before.
     */
    static List<NodeEvent> outermost(List<NodeEvent> events) {
        List<NodeEvent> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(NodeEvent::thread)
                .thenComparingDouble(NodeEvent::start)
                .thenComparingDouble(event -> event.start < 0 ? 0 : -event.duration));
        List<NodeEvent> outer = new ArrayList<>();
        NodeEvent cover = null;
        for (NodeEvent event : sorted) {
            if (cover == null || !event.isPartOf(cover)) {
                outer.add(event);
                if (cover == null || cover.thread != event.thread || event.end() >= cover.end()) {
                    cover = event;
                }
            }
        }
        outer.sort(Comparator.comparingDouble(NodeEvent::start));
        return outer;
    }

    private boolean isPartOf(NodeEvent other) {
        return start >= 0 && duration > 0 && thread == other.thread && start >= other.start && end() <= other.end();
    }

    private double end() {
        return start + duration;
    }
}
