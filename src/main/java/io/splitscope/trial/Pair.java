package io.splitscope.trial;

import io.splitscope.model.Progress;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Session;
import io.splitscope.runtime.Value;
import io.splitscope.trial.link.Clock;
import io.splitscope.trial.link.Pass;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The models of a split, ready to run: the device's here, the server's in the second process. One clock, this process's, times all of
 * it: a term ends where the next one begins.
 */
final class Pair implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Optional<Session> device;
    private final Optional<RemoteServer> server;
    private final Optional<Session> tail;
    private final Prediction prediction;
    private final boolean heldBack;
    private final Watcher watcher;
    private final Progress progress;

    /**
     * @param device what the device runs on the raw data; empty when that is nothing
     * @param server what the server runs; empty when that is nothing
     * @param tail what the device runs on what the server returns; empty when that is nothing
     */
    Pair(
            Optional<Session> device,
            Optional<RemoteServer> server,
            Optional<Session> tail,
            Prediction prediction,
            boolean heldBack,
            Watcher watcher,
            Progress progress) {
        this.device = device;
        this.server = server;
        this.tail = tail;
        this.prediction = prediction;
        this.heldBack = heldBack;
        this.watcher = watcher;
        this.progress = progress;
    }

    /**
     * Runs the models once.
     *
     * @param number which iteration it is; 0 for one that is not measured
     * @param passed begins with the inputs, and has all that was made or returned at the end
     */
    Measured run(Pass pass, int number, Passed passed) throws RunException, TrialException {
        if (server.isPresent()) {
            server.get().begin(pass);
        }
        long start = now();
        tell(number, Term.DEVICE, 0);
        double deviceRun = compute(device, passed, pass, prediction.terms().device() - prediction.tail());
        long sending = now();
        long computing = sending;
        long receiving = sending;
        double serverRun = 0;
        long up = 0;
        long down = 0;
        if (server.isPresent()) {
            up = send(server.get(), passed, pass, number);
            computing = now();
            tell(number, Term.SERVER, 0);
            serverRun = server.get().awaitComputed();
            receiving = now();
            tell(number, Term.DOWN, 0);
            Map<String, Value> returned = new HashMap<>();
            try {
                down = server.get().receive(returned, pass);
            } finally {
                passed.add(returned);
            }
        }
        long ending = server.isPresent() ? now() : receiving;
        if (tail.isPresent()) {
            tell(number, Term.DEVICE, 0);
            deviceRun += compute(tail, passed, pass, prediction.tail());
        }
        Terms terms = new Terms(
                (sending - start + now() - ending) / NANOS,
                (computing - sending) / NANOS,
                (receiving - computing) / NANOS,
                (ending - receiving) / NANOS);
        return new Measured(number, terms, deviceRun, serverRun, up, down);
    }

    private long send(RemoteServer to, Passed passed, Pass pass, int number) throws RunException, TrialException {
        double predicted = prediction.terms().up();
        long start = now();
        tell(number, Term.UP, 0);
        return to.send(
                passed.values(),
                pass,
                bytes -> tell(number, Term.UP, Math.min(1, (now() - start) / NANOS / Math.max(predicted, 1 / NANOS))));
    }

    /** Runs a model here, held back to some seconds when that is wanted, and gives the seconds of its own. */
    private double compute(Optional<Session> session, Passed passed, Pass pass, double least) throws RunException {
        progress.checkCancelled();
        if (session.isEmpty()) {
            return 0;
        }
        long start = now();
        passed.add(session.get().run(passed.values(), progress).byName());
        long end = now();
        if (heldBack && pass.throttled()) {
            Clock.SYSTEM.sleepUntil(start + (long) (NANOS * least), progress);
        }
        return (end - start) / NANOS;
    }

    private void tell(int number, Term term, double part) {
        if (number > 0) {
            watcher.doing(number, term, part);
        }
    }

    private static long now() {
        return Clock.SYSTEM.nanos();
    }

    @Override
    public void close() {
        device.ifPresent(Session::close);
        tail.ifPresent(Session::close);
        server.ifPresent(RemoteServer::close);
    }
}
