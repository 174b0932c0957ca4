package io.splitscope.paint;

import java.util.List;

/** The sizes and weights of text in a picture. */
public enum TextStyle {
    /** The first line above a picture. */
    CAPTION(17, true),
    /** The name of a block. */
    HEADING(13, true),
    /** The operator of a layer. */
    STRONG(12, true),
    /** Names, shapes and numbers. */
    PLAIN(11, false),
    /** Marks and captions. */
    SMALL(10, true);

    /** The font families to try in turn; when none is there, the system's sans serif. */
    public static final List<String> FAMILIES = List.of("Inter", "Segoe UI", "SF Pro Text", "Roboto", "DejaVu Sans");

    private final double size;
    private final boolean bold;

    TextStyle(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** The size of an em, px at scale 1. */
    public double size() {
        return size;
    }

    /** Whether the letters are bold. */
    public boolean bold() {
        return bold;
    }
}
