package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Made-up data, unlike between workers. Nothing about it is taken from any real data set. */
final class GeneratedData {

    private static final int COLUMNS = 50;
    private static final double NARROWEST = 0.1;
    private static final double NOISE = 0.1;
    private static final double SHARPNESS = 3;
    private static final int NETWORK_COLUMNS = 10;
    private static final int CLASSES = 4;
    private static final long COMMON = 1;
    private static final long WORKERS = 100_000_000_000L;

    private GeneratedData() {}

    /**
     * Data for a problem.
     *
     * @param unlikeness 0 for workers of the same distribution, 1 for very different ones
     */
    static Dataset of(ProblemKind problem, int workers, int samples, double unlikeness, long seed) {
        return problem == ProblemKind.NETWORK
                ? clouds(workers, samples, unlikeness, seed)
                : linear(problem == ProblemKind.LINEAR, workers, samples, unlikeness, seed);
    }

    private static Dataset linear(boolean numbers, int workers, int count, double unlikeness, long seed) {
        double[] truth = Draws.of(seed, COMMON).gaussians(COLUMNS);
        List<Samples> all = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Draws draws = Draws.of(seed, WORKERS + worker);
            double[] own = draws.gaussians(COLUMNS);
            double[] shift = draws.gaussians(COLUMNS);
            double[] stretch = draws.gaussians(COLUMNS);
            double[][] x = new double[count][COLUMNS];
            double[] y = new double[count];
            for (int j = 0; j < count; j++) {
                double t = 0;
                for (int i = 0; i < COLUMNS; i++) {
                    double width = StrictMath.pow(NARROWEST, i / (COLUMNS - 1.0));
                    double spread = width * StrictMath.exp(unlikeness * 0.5 * stretch[i]);
                    x[j][i] = spread * draws.gaussian() + width * unlikeness * 0.5 * shift[i];
                    t += x[j][i] * (truth[i] + unlikeness * own[i]);
                }
                y[j] = numbers
                        ? t + NOISE * draws.gaussian()
                        : draws.uniform() < 1 / (1 + StrictMath.exp(-SHARPNESS * t)) ? 1 : 0;
            }
            all.add(new Samples(x, y));
        }
        String targets = numbers
                ? text("GeneratedData.a-linear-function-plus-noise", NOISE)
                : text("GeneratedData.one-of-two-classes", (int) SHARPNESS);
        return new Dataset(
                all,
                numbers ? 0 : 2,
                String.format(
                        Locale.ROOT,
                        text("GeneratedData.description"),
                        count,
                        workers,
                        COLUMNS,
                        NARROWEST,
                        targets,
                        unlikeness));
    }

    private static Dataset clouds(int workers, int count, double unlikeness, long seed) {
        Draws common = Draws.of(seed, COMMON);
        double[][] centres = new double[CLASSES][];
        for (int c = 0; c < CLASSES; c++) {
            centres[c] = common.gaussians(NETWORK_COLUMNS);
        }
        List<Samples> all = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Draws draws = Draws.of(seed, WORKERS + worker);
            double[][] x = new double[count][NETWORK_COLUMNS];
            double[] y = new double[count];
            for (int j = 0; j < count; j++) {
                int target = draws.uniform() < unlikeness ? worker % CLASSES : draws.below(CLASSES);
                y[j] = target;
                for (int i = 0; i < NETWORK_COLUMNS; i++) {
                    x[j][i] = centres[target][i] + draws.gaussian();
                }
            }
            all.add(new Samples(x, y));
        }
        return new Dataset(
                all,
                CLASSES,
                String.format(
                        Locale.ROOT,
                        text("GeneratedData.description-of-classes"),
                        count,
                        workers,
                        NETWORK_COLUMNS,
                        CLASSES,
                        unlikeness));
    }
}
