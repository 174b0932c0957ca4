package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

import io.splitscope.gdsec.CsvData.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A table's samples, standardised and dealt out to workers. Every feature gets mean 0 and variance 1 (one that never changes
 * becomes 0), numbers as targets too; a column of ones is added. A part of the samples, the unlikeness, is sorted by target
 * and cut into stretches, one for each worker; the others are shuffled and dealt in turn.
 */
final class SharedData {

    private static final int MOST_CLASSES = 20;
    private static final long PURPOSE = 2;

    private SharedData() {}

    /**
     * @throws DataException if there are fewer samples than workers, or the targets do not suit the problem
     */
    static Dataset of(Table table, ProblemKind problem, int workers, double unlikeness, long seed)
            throws DataException {
        int count = table.features().size();
        if (count < workers) {
            throw new DataException(text("SharedData.samples-for-workers", table.file(), count, workers));
        }
        List<String> classes = List.copyOf(new TreeSet<>(table.targets()));
        if (problem.classifies() && classes.size() > MOST_CLASSES) {
            throw new DataException(text("SharedData.the-last-column-has", table.file(), classes.size(), MOST_CLASSES));
        }
        double[][] x = standardised(table.features());
        double[] y = new double[count];
        for (int j = 0; j < count; j++) {
            y[j] = problem.classifies() ? classes.indexOf(table.targets().get(j)) : CsvData.target(table, j);
        }
        if (!problem.classifies()) {
            standardise(y);
        }
        List<Samples> parts = new ArrayList<>();
        for (List<Integer> part : parts(y, workers, unlikeness, seed)) {
            parts.add(new Samples(
                    part.stream().map(j -> x[j]).toArray(double[][]::new),
                    part.stream().mapToDouble(j -> y[j]).toArray()));
        }
        String kind = problem.classifies()
                ? text("SharedData.classes", classes.size())
                : text("SharedData.a-number-as-target");
        return new Dataset(
                parts,
                problem.classifies() ? classes.size() : 0,
                String.format(
                        Locale.ROOT,
                        text("SharedData.description"),
                        table.file().getFileName(),
                        count,
                        workers,
                        table.features().get(0).length,
                        kind,
                        unlikeness));
    }

    private static double[][] standardised(List<double[]> features) {
        int columns = features.get(0).length;
        double[][] x = new double[features.size()][columns + 1];
        double[] column = new double[features.size()];
        for (int c = 0; c < columns; c++) {
            for (int j = 0; j < column.length; j++) {
                column[j] = features.get(j)[c];
            }
            standardise(column);
            for (int j = 0; j < column.length; j++) {
                x[j][c] = column[j];
            }
        }
        for (double[] row : x) {
            row[columns] = 1;
        }
        return x;
    }

    private static void standardise(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double deviation = 0;
        for (double value : values) {
            deviation = Math.hypot(deviation, (value - mean) / Math.sqrt(values.length));
        }
        boolean constant = deviation <= 1e-12 * largest;
        for (int j = 0; j < values.length; j++) {
            values[j] = constant ? 0 : (values[j] - mean) / deviation;
        }
    }

    private static List<List<Integer>> parts(double[] y, int workers, double unlikeness, long seed) {
        List<Integer> shuffled = shuffled(y.length, Draws.of(seed, PURPOSE));
        int sortedCount = (int) Math.round(unlikeness * y.length);
        List<Integer> sorted = new ArrayList<>(shuffled.subList(0, sortedCount));
        sorted.sort(Comparator.<Integer>comparingDouble(j -> y[j]).thenComparing(Comparator.naturalOrder()));
        List<List<Integer>> parts = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int from = (int) ((long) sortedCount * worker / workers);
            int to = (int) ((long) sortedCount * (worker + 1) / workers);
            parts.add(new ArrayList<>(sorted.subList(from, to)));
        }
        List<List<Integer>> smallestFirst = new ArrayList<>(parts);
        smallestFirst.sort(Comparator.comparingInt(List::size));
        for (int j = sortedCount; j < y.length; j++) {
            smallestFirst.get((j - sortedCount) % workers).add(shuffled.get(j));
        }
        return parts;
    }

    private static List<Integer> shuffled(int count, Draws draws) {
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            order.add(j);
            Collections.swap(order, j, draws.below(j + 1));
        }
        return order;
    }
}
