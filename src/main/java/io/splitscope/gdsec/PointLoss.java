package io.splitscope.gdsec;

/** The loss of one sample as a function of t = x·θ and of its target y, with its derivatives by t. */
enum PointLoss {
    /** ½ (t − y)². */
    SQUARED(1, true) {
        @Override
        double value(double t, double y) {
            return (t - y) * (t - y) / 2;
        }

        @Override
        double slope(double t, double y) {
            return t - y;
        }

        @Override
        double curvature(double t) {
            return 1;
        }
    },
    /** log(1 + exp(−s t)) with s = ±1 for the classes 1 and 0. */
    LOGISTIC(0.25, true) {
        @Override
        double value(double t, double y) {
            double margin = y > 0 ? t : -t;
            return StrictMath.log1p(StrictMath.exp(-StrictMath.abs(margin))) + StrictMath.max(-margin, 0);
        }

        @Override
        double slope(double t, double y) {
            return sigmoid(t) - y;
        }

        @Override
        double curvature(double t) {
            return sigmoid(t) * sigmoid(-t);
        }
    },
    /**
     * ½ (σ(t) − y)² with σ the sigmoid. Its second derivative is σ'² + (σ − y) σ''; with |σ'| ≤ 1/4, |σ''| ≤ 1/(6√3) and
     * |σ − y| ≤ 1 it is at most 1/16 + 1/(6√3).
     */
    SIGMOID(1.0 / 16 + 1 / (6 * StrictMath.sqrt(3)), false) {
        @Override
        double value(double t, double y) {
            double off = sigmoid(t) - y;
            return off * off / 2;
        }

        @Override
        double slope(double t, double y) {
            return (sigmoid(t) - y) * sigmoid(t) * sigmoid(-t);
        }

        @Override
        double curvature(double t) {
            throw new UnsupportedOperationException("Newton's method is for convex losses");
        }
    };

    private final double mostCurvature;
    private final boolean convex;

    PointLoss(double mostCurvature, boolean convex) {
        this.mostCurvature = mostCurvature;
        this.convex = convex;
    }

    /** A bound on the absolute value of the second derivative. */
    double mostCurvature() {
        return mostCurvature;
    }

    boolean isConvex() {
        return convex;
    }

    abstract double value(double t, double y);

    /** The first derivative. */
    abstract double slope(double t, double y);

    /** The second derivative of a convex loss, which does not depend on y. */
    abstract double curvature(double t);

    private static double sigmoid(double t) {
        double small = StrictMath.exp(-StrictMath.abs(t));
        return (t >= 0 ? 1 : small) / (1 + small);
    }
}
