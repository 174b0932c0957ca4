package io.splitscope.onnx.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Changes files again and again, and keeps those that reached new code as the start of further changes: guided by coverage,
 * as in AFL (lcamtuf.coredump.cx/afl/technical_details.txt).
 */
final class Campaign {

    private final CoveredClasses classes = new CoveredClasses();
    private final Predicate<byte[]> pipeline = pipeline();
    private final Guard guard = new Guard(pipeline);
    private final Random random;
    private final List<byte[]> corpus;
    private final int seeds;
    private final List<Failure> failures = new ArrayList<>();
    private int tried;
    private int accepted;
    private double dearest;

    /** A file that broke a promise. */
    record Failure(byte[] file, Throwable problem) {}

    /** @param seeds the files to begin with */
    Campaign(Random random, List<byte[]> seeds) {
        this.random = random;
        this.corpus = new ArrayList<>(seeds);
        this.seeds = seeds.size();
    }

    private Predicate<byte[]> pipeline() {
        try {
            @SuppressWarnings("unchecked")
            Predicate<byte[]> covered = (Predicate<byte[]>)
                    classes.loadClass(Pipeline.class.getName()).getConstructor().newInstance();
            return covered;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The program cannot be loaded a second time", e);
        }
    }

    /**
     * Runs the files to begin with once, so that classes are loaded; then tries changed ones until the time is over or several have failed.
     *
     * @param change makes a file of another
     */
    void run(double seconds, int mostFailures, BiFunction<byte[], Random, byte[]> change) throws InterruptedException {
        corpus.forEach(pipeline::test);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long reached = classes.reached();
        while (System.nanoTime() < end && failures.size() < mostFailures) {
            byte[] file = change.apply(pick(), random);
            if (attempt(file)) {
                long now = classes.reached();
                if (now > reached) {
                    corpus.add(file);
                    reached = now;
                }
            }
        }
    }

    /** Half the time one of those that were found, else any. */
    private byte[] pick() {
        int found = corpus.size() - seeds;
        return random.nextBoolean() && found > 0
                ? corpus.get(seeds + random.nextInt(found))
                : corpus.get(random.nextInt(corpus.size()));
    }

    private boolean attempt(byte[] file) throws InterruptedException {
        Guard.Outcome outcome = guard.run(file);
        tried++;
        accepted += outcome.accepted() ? 1 : 0;
        dearest = Math.max(dearest, outcome.share());
        if (outcome.failure() != null) {
            failures.add(new Failure(file, outcome.failure()));
        }
        return outcome.failure() == null;
    }

    List<Failure> failures() {
        return failures;
    }

    int tried() {
        return tried;
    }

    int accepted() {
        return accepted;
    }

    @Override
    public String toString() {
        return tried + " files, " + accepted + " of them accepted, " + (corpus.size() - seeds) + " reached new code, "
                + classes.reached() + " branches in all, at most " + Math.round(100 * dearest)
                + " % of the memory allowed";
    }
}
