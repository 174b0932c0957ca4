package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

import java.util.Locale;

/**
 * A way to descend whose workers send something to a server every round, which moves θ by −α times what it made of it and
 * tells everybody. All are compared at the same step size α, from the same start, on the same mini-batches.
 */
public sealed interface Algorithm {

    /** What people type, such as {@code gd-sec}. */
    String id();

    /** What people read, with its parameters. */
    String title();

    /** Every worker sends its whole gradient. */
    record GradientDescent() implements Algorithm {
        @Override
        public String id() {
            return "gd";
        }

        @Override
        public String title() {
            return text("Algorithm.gradient-descent");
        }
    }

    /**
     * Gradient descent with sparsified differences and error correction (Chen, Blum, Takáč, Sadler, arXiv 2202.02491). Worker
     * m holds h_m, what it believes the server knows of its gradient, and e_m, what it has kept back; both start at 0. With
     * Δ = ∇f_m(θ_k) − h_m + e_m it sends component i iff |Δ_i| &gt; (ξ/M)·|θ_k,i − θ_k−1,i|. With Δ̂ what is sent,
     * h_m += β Δ̂ and e_m = Δ − Δ̂. The server, h = Σ h_m: θ_k+1 = θ_k − α (h + Σ Δ̂), h += β Σ Δ̂.
     *
     * @param xi ξ, the same for all components, 0 or more; 0 keeps nothing back
     * @param beta β, from 0 to 1; 0 holds nothing
     */
    record GdSec(double xi, double beta) implements Algorithm {

        /** What β is unless somebody says otherwise. */
        public static final double USUAL_BETA = 0.1;

        public GdSec {
            if (!(xi >= 0) || Double.isInfinite(xi)) {
                throw new IllegalArgumentException("ξ must be 0 or more, not " + xi);
            }
            if (!(beta >= 0 && beta <= 1)) {
                throw new IllegalArgumentException("β must be from 0 to 1, not " + beta);
            }
        }

        @Override
        public String id() {
            return "gd-sec";
        }

        @Override
        public String title() {
            return String.format(Locale.ROOT, text("Algorithm.gd-sec"), xi, beta);
        }
    }

    /**
     * Every worker sends the largest components of its gradient plus what it kept back before, and keeps back the rest
     * (Stich, Cordonnier, Jaggi, NeurIPS 2018, at a constant step size). Of equal ones the first are sent.
     *
     * @param fraction the part of the components that is sent, above 0 and up to 1; at least one is
     */
    record TopK(double fraction) implements Algorithm {

        /** A tenth is sent. */
        public static final TopK USUAL = new TopK(0.1);

        public TopK {
            if (!(fraction > 0 && fraction <= 1)) {
                throw new IllegalArgumentException(
                        "The part that top-k sends must be above 0 and up to 1, not " + fraction);
            }
        }

        /** How many of d components are sent. */
        public int count(int dimension) {
            return Math.max(1, (int) Math.ceil(fraction * dimension));
        }

        @Override
        public String id() {
            return "top-k";
        }

        @Override
        public String title() {
            return String.format(Locale.ROOT, text("Algorithm.top-k"), fraction * 100);
        }
    }

    /**
     * Every worker sends every component rounded to the nearest of 2^b − 1 equally spaced levels, from minus to plus the
     * largest absolute value, and that value. What is rounded away is lost.
     *
     * @param bits b for each component, from 2 to 16
     */
    record Quantized(int bits) implements Algorithm {

        /** A byte a component. */
        public static final Quantized USUAL = new Quantized(8);

        public Quantized {
            if (bits < 2 || bits > 16) {
                throw new IllegalArgumentException("Bits a component must be from 2 to 16, not " + bits);
            }
        }

        @Override
        public String id() {
            return "quantized";
        }

        @Override
        public String title() {
            return text("Algorithm.quantised", bits);
        }
    }
}
