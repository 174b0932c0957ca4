package io.splitscope.gdsec;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A loss of x·θ, with a ridge: f(θ) = 1/N Σ ℓ(x_j·θ, y_j) + λ/2 ‖θ‖². It starts at zero.
 *
 * <p>∇f has the Lipschitz constant L = c·λ_max(XᵀX/N) + λ with c a bound on ℓ''. Least squares is strongly convex with
 * μ = λ_min(XᵀX/N) + λ, any other convex loss with λ at least.
 */
final class LinearModel implements Objective {

    private static final int MOST_NEWTON_STEPS = 100;

    private final Dataset data;
    private final PointLoss loss;
    private final int dimension;
    private final int count;
    private final double smoothness;
    private final OptionalDouble strongConvexity;
    private final Optional<Optimum> optimum;

    LinearModel(Dataset data, PointLoss loss) {
        this.data = data;
        this.loss = loss;
        dimension = data.columns();
        count = data.count();
        double[] eigenvalues = new SymmetricMatrix(weightedSquares(Optional.empty(), 0)).extremeEigenvalues();
        smoothness = loss.mostCurvature() * eigenvalues[1] + RIDGE;
        double least = loss == PointLoss.SQUARED ? Math.max(0, eigenvalues[0]) : 0;
        strongConvexity = loss.isConvex() ? OptionalDouble.of(least + RIDGE) : OptionalDouble.empty();
        optimum = loss.isConvex() ? Optional.of(newton()) : Optional.empty();
    }

    /** 1/N Σ w_j x_j x_jᵀ + ridge·I, with w_j the curvature of the loss at a point, or 1. */
    private double[][] weightedSquares(Optional<double[]> theta, double ridge) {
        double[][] sum = new double[dimension][dimension];
        for (Samples samples : data.workers()) {
            for (double[] x : samples.features()) {
                double weight = theta.isPresent() ? loss.curvature(Vectors.dot(x, theta.get())) : 1;
                for (int i = 0; i < dimension; i++) {
                    double scaled = weight * x[i] / count;
                    for (int j = 0; j <= i; j++) {
                        sum[i][j] += scaled * x[j];
                    }
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            sum[i][i] += ridge;
            for (int j = 0; j < i; j++) {
                sum[j][i] = sum[i][j];
            }
        }
        return sum;
    }

    /** Newton's method with halved steps where a whole one does not descend; ends when nothing lower is found. */
    private Optimum newton() {
        double[] theta = start();
        double least = value(theta);
        for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
            double[] direction = new SymmetricMatrix(weightedSquares(Optional.of(theta), RIDGE)).solve(gradient(theta));
            double factor = 1;
            double[] next = moved(theta, factor, direction);
            while (value(next) >= least && factor > 1e-4) {
                factor /= 2;
                next = moved(theta, factor, direction);
            }
            if (!(value(next) < least)) {
                break;
            }
            theta = next;
            least = value(theta);
        }
        return new Optimum(theta, least);
    }

    private static double[] moved(double[] theta, double factor, double[] direction) {
        double[] next = theta.clone();
        Vectors.add(next, -factor, direction);
        return next;
    }

    private double[] gradient(double[] theta) {
        double[] sum = new double[dimension];
        double[] part = new double[dimension];
        for (int worker = 0; worker < workers(); worker++) {
            gradient(worker, theta, Optional.empty(), part);
            Vectors.add(sum, 1, part);
        }
        return sum;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int workers() {
        return data.workers().size();
    }

    @Override
    public int samples(int worker) {
        return data.countOf(worker);
    }

    @Override
    public double[] start() {
        return new double[dimension];
    }

    @Override
    public double value(double[] theta) {
        double sum = 0;
        for (Samples samples : data.workers()) {
            for (int j = 0; j < samples.count(); j++) {
                sum += loss.value(Vectors.dot(samples.features()[j], theta), samples.targets()[j]);
            }
        }
        return sum / count + RIDGE / 2 * Vectors.squaredNorm(theta);
    }

    @Override
    public void gradient(int worker, double[] theta, Optional<int[]> batch, double[] into) {
        Samples samples = data.workers().get(worker);
        double share = (double) samples.count() / count;
        int drawn = batch.map(chosen -> chosen.length).orElse(samples.count());
        for (int i = 0; i < dimension; i++) {
            into[i] = share * RIDGE * theta[i];
        }
        for (int j = 0; j < drawn; j++) {
            int sample = batch.isPresent() ? batch.get()[j] : j;
            double[] x = samples.features()[sample];
            double slope = loss.slope(Vectors.dot(x, theta), samples.targets()[sample]);
            Vectors.add(into, share / drawn * slope, x);
        }
    }

    @Override
    public OptionalDouble smoothness() {
        return OptionalDouble.of(smoothness);
    }

    @Override
    public OptionalDouble strongConvexity() {
        return strongConvexity;
    }

    @Override
    public Optional<Optimum> optimum() {
        return optimum;
    }
}
