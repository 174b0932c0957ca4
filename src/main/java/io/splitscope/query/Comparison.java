package io.splitscope.query;

/** How an amount is compared. */
enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean holds(double value, double limit) {
        return switch (this) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
            case ABOVE -> value > limit;
            case BELOW -> value < limit;
        };
    }
}
