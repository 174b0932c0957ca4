package io.splitscope.trial;

import io.splitscope.model.Legible;
import io.splitscope.model.Progress;
import io.splitscope.trial.link.Connection;
import io.splitscope.trial.link.Doorway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The second process of a trial, seen from the first. It is started with the same Java and the same classes, learns the token on its
 * standard input, and is ended by {@link #close}, by the end of its standard input, or as soon as nobody waits for the trial.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration VISITOR_PATIENCE = Duration.ofSeconds(2);
    private static final int GRACE_SECONDS = 2;
    private static final int LINES_KEPT = 12;

    private final Process process;
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread listener;
    private final Thread watch;

    private ServerProcess(Process process, Progress progress) {
        this.process = process;
        listener = new Thread(this::listen, "messages of the second process");
        listener.setDaemon(true);
        listener.start();
        watch = new Thread(() -> watch(progress), "cancel the second process");
        watch.setDaemon(true);
        watch.start();
    }

    /** The command that starts a class of this program in another process. */
    static List<String> command(String mainClass, Path temporary) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path")));
        Optional.ofNullable(System.getProperty("onnxruntime.native.path"))
                .ifPresent(path -> command.add(1, "-Donnxruntime.native.path=" + path));
        command.add(mainClass);
        return command;
    }

    /**
     * Starts it.
     *
     * @param command how
     * @param progress when the caller gives up, the process ends
     * @throws TrialException if it does not start
     */
    static ServerProcess start(List<String> command, Progress progress) throws TrialException {
        try {
            return new ServerProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), progress);
        } catch (IOException e) {
            throw new TrialException(
                    "The second process, for the server's side, does not start: " + e.getMessage()
                            + ". It needs the java program of " + System.getProperty("java.home"),
                    e);
        }
    }

    /**
     * Gives it its orders and waits until it comes to the door.
     *
     * @param orders what it is to do; the port does not matter
     * @throws TrialException if it ends, or does not come
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    Connection connect(Orders orders, Progress progress) throws TrialException {
        try (Doorway door = new Doorway(orders.key(), VISITOR_PATIENCE)) {
            Writer in = process.outputWriter(StandardCharsets.UTF_8);
            in.write(orders.at(door.port()).line() + "\n");
            in.flush();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                progress.checkCancelled();
                Optional<Connection> connection = door.admit(LOOK_EVERY);
                if (connection.isPresent()) {
                    return connection.get();
                }
                if (!process.isAlive()) {
                    throw ended(null);
                }
            }
            throw new TrialException("The second process, for the server's side, did not answer within "
                    + PATIENCE.toSeconds() + " s. Try again when the computer has less to do");
        } catch (IOException e) {
            progress.checkCancelled();
            throw ended(e);
        }
    }

    /** What to say of a connection that broke. */
    TrialException ended(IOException cause) {
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            listener.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String how = process.isAlive() ? "broke off" : "ended with code " + process.exitValue();
        String last;
        synchronized (said) {
            last = said.isEmpty()
                    ? ". Somebody ended it, or memory ran out: try again, or take a smaller mini-batch"
                    : ": " + Legible.line(String.join(" ", said));
        }
        return new TrialException("The second process, for the server's side, " + how + last, cause);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (said) {
                    said.add(line);
                    if (said.size() > LINES_KEPT) {
                        said.removeFirst();
                    }
                }
            }
        } catch (IOException e) {
            System.getLogger(ServerProcess.class.getName())
                    .log(System.Logger.Level.DEBUG, "The second process has gone", e);
        }
    }

    private void watch(Progress progress) {
        try {
            while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    process.destroy();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
