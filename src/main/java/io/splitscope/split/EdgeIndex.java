package io.splitscope.split;

import java.util.Arrays;

/** The edges of a network under construction by their two ends: a hash table of primitives with linear probing. */
final class EdgeIndex {

    /** What {@link #find} returns when there is no such edge. */
    static final int NONE = -1;

    private static final long EMPTY = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] edges;
    private int size;

    /**
     * @param expected about how many edges there will be
     */
    EdgeIndex(int expected) {
        allocate(Integer.highestOneBit(Math.max(expected, 8)) << 2);
    }

    private void allocate(int capacity) {
        keys = new long[capacity];
        edges = new int[capacity];
        Arrays.fill(keys, EMPTY);
    }

    /** The edge from one vertex to another, or {@link #NONE}. */
    int find(int tail, int head) {
        long key = key(tail, head);
        int slot = slot(key);
        return keys[slot] == EMPTY ? NONE : edges[slot];
    }

    /** Adds an edge that is not there yet. */
    void add(int tail, int head, int edge) {
        if (2 * size >= keys.length) {
            grow();
        }
        put(key(tail, head), edge);
        size++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldEdges = edges;
        allocate(2 * oldKeys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                put(oldKeys[i], oldEdges[i]);
            }
        }
    }

    private void put(long key, int edge) {
        int slot = slot(key);
        keys[slot] = key;
        edges[slot] = edge;
    }

    private static long key(int tail, int head) {
        return ((long) tail << Integer.SIZE) | head;
    }

    /** Where a key is, or where it belongs. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * SPREAD >>> Integer.SIZE) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
