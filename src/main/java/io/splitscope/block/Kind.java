package io.splitscope.block;

/** What a block is, as people speak of it. */
public enum Kind {
    /** The whole model. */
    MODEL("model", "Model"),
    /** A module of the source of no special kind. */
    MODULE("module", "Module"),
    /** A module that only lists others (Sequential, ModuleList). */
    SEQUENTIAL("sequential", "Sequence"),
    /** A call of a local function. */
    FUNCTION("function", "Function"),
    /** Blocks of one kind, one after the other. */
    SERIES("series", "Series"),
    /** Blocks of one kind, one after the other, whose results have the same shape. */
    STAGE("stage", "Stage"),
    /** A skip connection that is added to what it skips. */
    RESIDUAL("residual", "Residual"),
    /** Parallel branches joined by a concatenation. */
    INCEPTION("inception", "Inception"),
    /** Layers that each read the results of all before. */
    DENSE_BLOCK("dense_block", "Dense"),
    /** One step of a dense block. */
    DENSE_LAYER("dense_layer", "Dense layer"),
    /** What joins two dense blocks. */
    TRANSITION("transition", "Transition"),
    /** A convolution with its normalisation and activation. */
    CONV_UNIT("conv_unit", "Conv"),
    /** Attention and feed-forward part, each with its skip connection. */
    TRANSFORMER("transformer", "Transformer"),
    /** Products of queries, keys and values. */
    ATTENTION("attention", "Attention"),
    /** Two or more fully connected layers in a row. */
    MLP("mlp", "MLP"),
    /** A normalisation written out as arithmetic. */
    NORM("norm", "Norm"),
    /** An activation written out as arithmetic. */
    ACTIVATION("activation", "Activation"),
    /** A gate that scales what it looks at (squeeze and excitation). */
    GATE("squeeze_excite", "Gate"),
    /** Looks up vectors for tokens and positions. */
    EMBEDDING("embedding", "Embedding"),
    /** A long skip connection that is concatenated with what it skips, as in a U-Net. */
    SKIP("skip", "Skip"),
    /** One of several parallel paths. */
    BRANCH("branch", "Branch"),
    /** Parallel paths that meet again. */
    PARALLEL("parallel", "Parallel"),
    /** A part that could be told apart but not recognised. */
    PART("part", "Part");

    private final String label;
    private final String title;

    Kind(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** The word in {@link Block#kind()}: lower case, words joined by underscores. */
    public String label() {
        return label;
    }

    /** The word that starts the name of a block found by structure, such as {@code Residual} in "Residual 3". */
    String title() {
        return title;
    }
}
