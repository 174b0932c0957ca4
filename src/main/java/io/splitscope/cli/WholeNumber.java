package io.splitscope.cli;

/** Amounts as JSON writes them: without a fraction where they have none. */
final class WholeNumber {

    private WholeNumber() {}

    /** A Long where the amount is whole and exact, else a Double; null when it is infinite, that is unknown. */
    static Number of(double amount) {
        if (Double.isInfinite(amount)) {
            return null;
        }
        long whole = (long) amount;
        return whole == amount && whole < Long.MAX_VALUE ? (Number) whole : (Number) amount;
    }
}
