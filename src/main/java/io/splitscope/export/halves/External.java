package io.splitscope.export.halves;

/** What to do with weights that the model keeps in other files. */
public enum External {
    /** Copy what a part needs into a file beside it. */
    COPY,
    /** Refer to the files where they are; they may be missing. */
    REFERENCE
}
