package io.splitscope.export.halves;

import java.util.Locale;

/** One of the models a split is exported as, in the order in which data passes through them. */
public enum Part {
    /** What the device runs on the raw data. */
    DEVICE,
    /** What the server runs. */
    SERVER,
    /** What the device runs on what the server returns, because the labels stay with it. */
    TAIL;

    /** The name of its file. */
    public String fileName() {
        return label() + ".onnx";
    }

    /** The name of the file beside it that holds weights which do not fit into it, or lay in such a file before. */
    public String dataFileName() {
        return fileName() + ".data";
    }

    /** What it is called, such as {@code device}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
