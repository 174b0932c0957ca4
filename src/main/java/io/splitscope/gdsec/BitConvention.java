package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

/** How the positions of what a worker sends are counted. */
public enum BitConvention {
    /** d·H(p) bits for a part p of d components, with H the binary entropy. */
    ENTROPY_CODED {
        @Override
        public double of(MessageBits bits) {
            return bits.coded();
        }

        @Override
        double ratio(double p) {
            return MessageBits.VALUE / (MessageBits.VALUE * p + MessageBits.entropy(p));
        }

        @Override
        public String title() {
            return text("BitConvention.positions-entropy-coded");
        }
    },
    /** 32 bits for each position. */
    PLAIN {
        @Override
        public double of(MessageBits bits) {
            return bits.indexed();
        }

        @Override
        double ratio(double p) {
            return MessageBits.VALUE / ((MessageBits.VALUE + MessageBits.INDEX) * p);
        }

        @Override
        public String title() {
            return text("BitConvention.positions-plain");
        }
    };

    /** The bits of messages, counted like this. */
    public abstract double of(MessageBits bits);

    /**
     * How many times smaller an update becomes of which a part is sent; infinite for none of it, below 1 where it grows.
     *
     * @param p the part that is sent, from 0 to 1
     */
    abstract double ratio(double p);

    /** For people, to stand behind a comma. */
    public abstract String title();
}
