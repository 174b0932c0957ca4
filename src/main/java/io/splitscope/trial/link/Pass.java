package io.splitscope.trial.link;

/**
 * How one pass through the two models goes.
 *
 * @param throttled whether the link is as slow as that of the setting; at once otherwise
 * @param all whether all results return, to be looked at; only what has to otherwise
 */
public record Pass(boolean throttled, boolean all) {

    /** Shows all results as fast as can be. */
    public static final Pass PROOF = new Pass(false, true);

    /** Makes warm. */
    public static final Pass WARM_UP = new Pass(false, false);

    /** Is measured. */
    public static final Pass MEASURED = new Pass(true, false);

    byte[] bytes() {
        return new byte[] {(byte) (throttled ? 1 : 0), (byte) (all ? 1 : 0)};
    }

    static Pass of(byte[] content) throws FrameException {
        if (content.length != 2) {
            throw new FrameException("A pass was announced in " + content.length + " bytes");
        }
        return new Pass(content[0] == 1, content[1] == 1);
    }
}
