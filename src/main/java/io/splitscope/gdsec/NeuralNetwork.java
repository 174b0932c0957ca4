package io.splitscope.gdsec;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A network with one hidden layer: softmax(V·tanh(W·x + a) + b) with cross-entropy, and a ridge over all numbers. θ holds W
 * row by row (hidden × columns), a, V row by row (classes × hidden), b. It starts at small random weights and zero biases.
 */
final class NeuralNetwork implements Objective {

    private static final int HIDDEN = 16;
    private static final long START = 3;

    private final Dataset data;
    private final int columns;
    private final int classes;
    private final int hiddenBias;
    private final int output;
    private final int outputBias;
    private final int dimension;
    private final int count;
    private final double[] start;

    NeuralNetwork(Dataset data, long seed) {
        this.data = data;
        columns = data.columns();
        classes = data.classes();
        hiddenBias = HIDDEN * columns;
        output = hiddenBias + HIDDEN;
        outputBias = output + classes * HIDDEN;
        dimension = outputBias + classes;
        count = data.count();
        start = new double[dimension];
        Draws draws = Draws.of(seed, START);
        for (int i = 0; i < hiddenBias; i++) {
            start[i] = draws.gaussian() / Math.sqrt(columns);
        }
        for (int i = output; i < outputBias; i++) {
            start[i] = draws.gaussian() / Math.sqrt(HIDDEN);
        }
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
        return start.clone();
    }

    @Override
    public double value(double[] theta) {
        double[] hidden = new double[HIDDEN];
        double[] chances = new double[classes];
        double sum = 0;
        for (Samples samples : data.workers()) {
            for (int j = 0; j < samples.count(); j++) {
                sum += forward(theta, samples.features()[j], (int) samples.targets()[j], hidden, chances);
            }
        }
        return sum / count + RIDGE / 2 * Vectors.squaredNorm(theta);
    }

    /** The cross-entropy of a sample; leaves the hidden layer's values and the classes' probabilities. */
    private double forward(double[] theta, double[] x, int target, double[] hidden, double[] chances) {
        for (int h = 0; h < HIDDEN; h++) {
            double sum = theta[hiddenBias + h];
            for (int i = 0; i < columns; i++) {
                sum += theta[h * columns + i] * x[i];
            }
            hidden[h] = StrictMath.tanh(sum);
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double sum = theta[outputBias + c];
            for (int h = 0; h < HIDDEN; h++) {
                sum += theta[output + c * HIDDEN + h] * hidden[h];
            }
            chances[c] = sum;
            most = Math.max(most, sum);
        }
        double atTarget = chances[target] - most;
        double total = 0;
        for (int c = 0; c < classes; c++) {
            chances[c] = StrictMath.exp(chances[c] - most);
            total += chances[c];
        }
        for (int c = 0; c < classes; c++) {
            chances[c] /= total;
        }
        return StrictMath.log(total) - atTarget;
    }

    @Override
    public void gradient(int worker, double[] theta, Optional<int[]> batch, double[] into) {
        Samples samples = data.workers().get(worker);
        double share = (double) samples.count() / count;
        int drawn = batch.map(chosen -> chosen.length).orElse(samples.count());
        for (int i = 0; i < dimension; i++) {
            into[i] = share * RIDGE * theta[i];
        }
        double[] hidden = new double[HIDDEN];
        double[] chances = new double[classes];
        for (int j = 0; j < drawn; j++) {
            int sample = batch.isPresent() ? batch.get()[j] : j;
            int target = (int) samples.targets()[sample];
            forward(theta, samples.features()[sample], target, hidden, chances);
            chances[target] -= 1;
            backward(theta, samples.features()[sample], hidden, chances, share / drawn, into);
        }
    }

    private void backward(double[] theta, double[] x, double[] hidden, double[] slopes, double weight, double[] into) {
        for (int h = 0; h < HIDDEN; h++) {
            double back = 0;
            for (int c = 0; c < classes; c++) {
                back += slopes[c] * theta[output + c * HIDDEN + h];
                into[output + c * HIDDEN + h] += weight * slopes[c] * hidden[h];
            }
            double inner = weight * back * (1 - hidden[h] * hidden[h]);
            into[hiddenBias + h] += inner;
            for (int i = 0; i < columns; i++) {
                into[h * columns + i] += inner * x[i];
            }
        }
        for (int c = 0; c < classes; c++) {
            into[outputBias + c] += weight * slopes[c];
        }
    }

    @Override
    public OptionalDouble smoothness() {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble strongConvexity() {
        return OptionalDouble.empty();
    }

    @Override
    public Optional<Optimum> optimum() {
        return Optional.empty();
    }
}
