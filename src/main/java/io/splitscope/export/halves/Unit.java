package io.splitscope.export.halves;

import io.splitscope.onnx.wire.Rope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A node to be written.
 *
 * @param order where it stands in the file, roughly
 * @param reads the values it reads
 * @param makes the values it makes
 * @param content its message
 */
record Unit(int order, List<String> reads, List<String> makes, Rope content) {

    /** The units so that each comes after those it reads from, otherwise in the order of the file. */
    static List<Unit> sorted(List<Unit> units) {
        Map<String, Integer> makers = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            for (String value : units.get(i).makes()) {
                makers.put(value, i);
            }
        }
        List<List<Integer>> readers = new ArrayList<>();
        units.forEach(unit -> readers.add(new ArrayList<>()));
        int[] waiting = new int[units.size()];
        for (int i = 0; i < units.size(); i++) {
            for (String value : units.get(i).reads()) {
                Integer maker = value.isEmpty() ? null : makers.get(value);
                if (maker != null) {
                    readers.get(maker).add(i);
                    waiting[i]++;
                }
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                (a, b) -> units.get(a).order() != units.get(b).order()
                        ? Integer.compare(units.get(a).order(), units.get(b).order())
                        : Integer.compare(a, b));
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<Unit> sorted = new ArrayList<>(units.size());
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(units.get(next));
            for (int reader : readers.get(next)) {
                if (--waiting[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        return sorted;
    }
}
