package io.splitscope.gdsec;

import java.util.Arrays;
import java.util.List;

/** Samples, and which worker has which. */
public final class Dataset {

    private final List<Samples> workers;
    private final int classes;
    private final String description;

    /**
     * @param workers the samples of each worker; each has at least one
     * @param classes how many classes the targets name; 0 when they are numbers
     */
    Dataset(List<Samples> workers, int classes, String description) {
        this.workers = List.copyOf(workers);
        this.classes = classes;
        this.description = description;
    }

    List<Samples> workers() {
        return workers;
    }

    /** How many classes the targets name; 0 when they are numbers. */
    public int classes() {
        return classes;
    }

    /** Where the data come from and how they differ between workers. */
    public String description() {
        return description;
    }

    /** How many workers share the samples. */
    public int workerCount() {
        return workers.size();
    }

    /** Features of a sample. */
    public int columns() {
        return workers.get(0).columns();
    }

    /** Samples of all workers. */
    public int count() {
        return workers.stream().mapToInt(Samples::count).sum();
    }

    /** How many samples a worker has. */
    public int countOf(int worker) {
        return workers.get(worker).count();
    }

    /** One sample of a worker: its features and, behind them, its target. */
    public double[] row(int worker, int sample) {
        Samples samples = workers.get(worker);
        double[] row = Arrays.copyOf(samples.features()[sample], columns() + 1);
        row[columns()] = samples.targets()[sample];
        return row;
    }
}
