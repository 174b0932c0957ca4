package io.splitscope.trial;

import static io.splitscope.texts.Texts.text;

/** What somebody has to know who compares a trial with its prediction. */
public enum Remark {
    /** The setting is one of training; only the forward pass is tried. */
    FORWARD_PASS_ONLY(text("Remark.the-setting-is-one-of-training")),
    /** The setting compresses what travels; the models do not. */
    NOT_COMPRESSED(text("Remark.the-setting-compresses")),
    /** The setting lets numbers travel in another type; the models send them as they are. */
    TYPE_AS_IN_THE_MODEL(text("Remark.the-setting-sends-another-type")),
    /** The model takes another number of samples at once than the setting's mini-batch; so many are tried and predicted. */
    BATCH_OF_THE_MODEL(text("Remark.the-model-takes-another-number")),
    /** Tiny tensors of extents travel as well, which the prediction does not count. */
    EXTENTS_TRAVEL(text("Remark.tiny-tensors-of-extents")),
    /** The size of something that travels is known only when it does; the prediction counts the most it can be. */
    UNKNOWN_SIZE(text("Remark.the-size-of-something")),
    /** All layers run on the device: there is no second process, and nothing travels. */
    NO_SERVER(text("Remark.all-layers-run-on-the-device")),
    /** No layer runs on the device: it sends the raw data. */
    NO_DEVICE(text("Remark.no-layer-runs-on-the-device")),
    /** The weights are not there; random ones took their place. */
    RANDOM_WEIGHTS(text("Remark.the-weights-are-not-there"));

    private final String sentence;

    Remark(String sentence) {
        this.sentence = sentence;
    }

    /** The remark in a sentence. */
    public String sentence() {
        return sentence;
    }
}
