package io.splitscope.trial;

import io.splitscope.cost.Link;
import io.splitscope.model.Progress;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Value;
import io.splitscope.trial.link.Clock;
import io.splitscope.trial.link.Connection;
import io.splitscope.trial.link.FaultException;
import io.splitscope.trial.link.Kind;
import io.splitscope.trial.link.Parcel;
import io.splitscope.trial.link.Pass;
import io.splitscope.trial.link.Throttle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** The server's side of the split, in the second process, as the first one sees it. */
final class RemoteServer implements AutoCloseable {

    private final ServerProcess process;
    private final Connection connection;
    private final Orders orders;
    private final Throttle uplink;
    private final Progress progress;

    private RemoteServer(
            ServerProcess process, Connection connection, Orders orders, Throttle uplink, Progress progress) {
        this.process = process;
        this.connection = connection;
        this.orders = orders;
        this.uplink = uplink;
        this.progress = progress;
    }

    /**
     * Starts the second process and lets it in.
     *
     * @param orders what it is to do; the port does not matter
     * @param link the link to it
     * @param folder a place for its temporary files
     * @param progress when the caller gives up, the process ends
     * @throws TrialException if it does not start
     * @throws CancellationException if the caller gave up
     */
    static RemoteServer start(Orders orders, Link link, Path folder, Progress progress) throws TrialException {
        ServerProcess process =
                ServerProcess.start(ServerProcess.command(ServerMain.class.getName(), folder), progress);
        try {
            Connection connection = process.connect(orders, progress);
            Throttle uplink = new Throttle(link.uplink(), link.latency(), Clock.SYSTEM);
            return new RemoteServer(process, connection, orders, uplink, progress);
        } catch (TrialException | CancellationException e) {
            process.close();
            throw e;
        }
    }

    /** What it returns in a pass. */
    List<String> results(Pass pass) {
        return pass.all() ? orders.all() : orders.returned();
    }

    /** Something that needs the connection. */
    private interface Exchange<T> {
        T run() throws IOException, FaultException, RunException;
    }

    /** Names what went wrong: that nobody waits any more, what the other side says, or that it is gone. */
    private <T> T with(Exchange<T> exchange) throws TrialException, RunException {
        try {
            return exchange.run();
        } catch (FaultException e) {
            throw new TrialException("On the server's side: " + e.getMessage(), e);
        } catch (IOException e) {
            progress.checkCancelled();
            throw process.ended(e);
        }
    }

    /** Waits until the model is open there. */
    void awaitReady() throws TrialException, RunException {
        with(() -> {
            connection.expect(Kind.READY);
            return null;
        });
    }

    /** Announces a pass. */
    void begin(Pass pass) throws TrialException, RunException {
        with(() -> {
            connection.sendPass(pass);
            return null;
        });
    }

    /**
     * Sends what the server needs, and waits until it is all there.
     *
     * @param arrived is told how many bytes are through
     * @return bytes of the tensors
     */
    long send(Map<String, Value> values, Pass pass, LongConsumer arrived) throws TrialException, RunException {
        return with(() -> {
            Throttle link = pass.throttled() ? uplink : Throttle.OPEN;
            long sum = 0;
            for (int i = 0; i < orders.inputs().size(); i++) {
                String name = orders.inputs().get(i);
                Parcel parcel = Parcels.of(i, name, values.get(name));
                long before = sum;
                connection.send(parcel, link, progress, bytes -> arrived.accept(before + bytes));
                sum += parcel.data().remaining();
            }
            connection.expect(Kind.RECEIVED);
            return sum;
        });
    }

    /** Waits for the end of the computation and gives the seconds that the run-time itself took. */
    double awaitComputed() throws TrialException, RunException {
        return with(connection::receiveComputed) / 1e9;
    }

    /**
     * Receives the results.
     *
     * @param values where to put them
     * @return bytes of the tensors
     */
    long receive(Map<String, Value> values, Pass pass) throws TrialException, RunException {
        return with(() -> {
            long sum = 0;
            for (int i = 0; i < results(pass).size(); i++) {
                Parcel parcel = connection.receiveParcel(i);
                String name = results(pass).get(i);
                values.put(name, Parcels.value(parcel, name));
                sum += parcel.data().remaining();
            }
            return sum;
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            System.getLogger(RemoteServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "The connection was closed already", e);
        } finally {
            process.close();
        }
    }
}
