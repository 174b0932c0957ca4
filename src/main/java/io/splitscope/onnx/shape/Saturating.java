package io.splitscope.onnx.shape;

/** Arithmetic of interval ends: {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} stand for the infinities. */
final class Saturating {

    private Saturating() {}

    static boolean isInfinite(long a) {
        return a == Long.MIN_VALUE || a == Long.MAX_VALUE;
    }

    static long negate(long a) {
        return a == Long.MIN_VALUE ? Long.MAX_VALUE : a == Long.MAX_VALUE ? Long.MIN_VALUE : -a;
    }

    /** The sum; of two ends of one kind, so that opposite infinities do not meet. */
    static long plus(long a, long b) {
        if (isInfinite(a)) {
            return a;
        }
        if (isInfinite(b)) {
            return b;
        }
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : sum;
    }

    static long times(long a, long b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        boolean negative = a < 0 != b < 0;
        if (isInfinite(a) || isInfinite(b) || Math.multiplyHigh(a, b) != (a * b) >> 63) {
            return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return a * b;
    }

    /** The quotient by a positive divisor, rounded towards minus infinity. */
    static long floorDiv(long a, long positive) {
        return isInfinite(a) ? a : Math.floorDiv(a, positive);
    }
}
