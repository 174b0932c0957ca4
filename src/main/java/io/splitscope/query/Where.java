package io.splitscope.query;

/** What the split and the pins say about something. */
enum Where {
    /** It runs on the device. */
    DEVICE,
    /** It runs on the server. */
    SERVER,
    /** A tensor that it makes crosses. */
    CUT,
    /** It is fixed to a side. */
    PINNED
}
