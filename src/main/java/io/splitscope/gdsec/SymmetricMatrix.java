package io.splitscope.gdsec;

/** A symmetric matrix of moderate size: its extreme eigenvalues, and linear equations in it. */
final class SymmetricMatrix {

    private static final int MOST_SWEEPS = 60;

    private final double[][] entries;

    /** @param entries rows; kept, not copied */
    SymmetricMatrix(double[][] entries) {
        this.entries = entries;
    }

    /** The least and the greatest eigenvalue, by Jacobi's rotations (Golub, Van Loan, Matrix Computations, 8.5). */
    double[] extremeEigenvalues() {
        int n = entries.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = entries[i].clone();
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-26 * diagonal(a); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, a[i][i]);
            most = Math.max(most, a[i][i]);
        }
        return new double[] {least, most};
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static double diagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i] * a[i][i];
        }
        return sum;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        double[] rowP = a[p];
        double[] rowQ = a[q];
        for (int k = 0; k < a.length; k++) {
            double kp = rowP[k];
            double kq = rowQ[k];
            rowP[k] = c * kp - s * kq;
            rowQ[k] = s * kp + c * kq;
        }
        for (double[] row : a) {
            double kp = row[p];
            double kq = row[q];
            row[p] = c * kp - s * kq;
            row[q] = s * kp + c * kq;
        }
    }

    /**
     * The x with A x = b, by Cholesky's factors.
     *
     * @throws ArithmeticException if the matrix is not positive definite
     */
    double[] solve(double[] b) {
        int n = entries.length;
        double[][] factor = cholesky();
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    private double[][] cholesky() {
        int n = entries.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = entries[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(rest > 0)) {
                        throw new ArithmeticException("The matrix is not positive definite");
                    }
                    factor[i][i] = Math.sqrt(rest);
                } else {
                    factor[i][j] = rest / factor[j][j];
                }
            }
        }
        return factor;
    }
}
