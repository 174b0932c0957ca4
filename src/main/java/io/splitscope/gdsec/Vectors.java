package io.splitscope.gdsec;

/** Sums over vectors, always from the first component to the last. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double squaredNorm(double[] a) {
        return dot(a, a);
    }

    /** target += factor · a. */
    static void add(double[] target, double factor, double[] a) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * a[i];
        }
    }
}
