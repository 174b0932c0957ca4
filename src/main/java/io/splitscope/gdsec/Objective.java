package io.splitscope.gdsec;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is minimised: f = f_1 + … + f_M, one part for each worker, which alone has its data. f is the mean loss over all
 * samples plus λ/2 ‖θ‖²; each worker's part has its samples' share of both. Vectors are of length {@link #dimension}.
 */
public sealed interface Objective permits LinearModel, NeuralNetwork {

    /** The weight λ of the ridge. */
    double RIDGE = 1e-3;

    /** How many numbers are trained, d. */
    int dimension();

    /** How many workers share the data, M. */
    int workers();

    /** How many samples a worker has. */
    int samples(int worker);

    /** Where every run starts; a new array. */
    double[] start();

    /** f(θ). */
    double value(double[] theta);

    /**
     * Writes the gradient of a worker's part, ∇f_m(θ).
     *
     * @param batch the worker's samples that stand for all of them; empty for all
     * @param into is overwritten
     */
    void gradient(int worker, double[] theta, Optional<int[]> batch, double[] into);

    /** A Lipschitz constant L of ∇f; empty where there is none or none is known. */
    OptionalDouble smoothness();

    /** A constant μ > 0 of strong convexity; empty where f is not strongly convex. */
    OptionalDouble strongConvexity();

    /** The least value and where it is; empty where nobody knows it. */
    Optional<Optimum> optimum();

    /**
     * The least value of f.
     *
     * @param point where it is
     * @param value f there
     */
    record Optimum(double[] point, double value) {}
}
