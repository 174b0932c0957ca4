package io.splitscope.trial;

import io.splitscope.model.Progress;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Session;
import io.splitscope.runtime.Value;
import io.splitscope.runtime.Values;
import io.splitscope.trial.link.Clock;
import io.splitscope.trial.link.Connection;
import io.splitscope.trial.link.FaultException;
import io.splitscope.trial.link.Kind;
import io.splitscope.trial.link.Pass;
import io.splitscope.trial.link.Throttle;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The second process of a trial: runs the server's side of a split. It reads its {@link Orders} from the standard input, works as long
 * as the connection stands, and ends at once when the standard input does, that is when the first process is no more.
 */
public final class ServerMain {

    private static final double NANOS = 1e9;

    private final Orders orders;
    private final Connection connection;
    private final Throttle downlink;

    private ServerMain(Orders orders, Connection connection) {
        this.orders = orders;
        this.connection = connection;
        this.downlink = new Throttle(orders.downlink(), orders.latency(), Clock.SYSTEM);
    }

    /**
     * Runs until there is nothing more to do.
     *
     * @throws IOException if the orders cannot be read, or nobody waits
     * @throws FaultException never: the first process does not complain, it goes
     */
    public static void main(String[] args) throws IOException, FaultException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            return;
        }
        Thread leash = new Thread(() -> endWith(in), "end with the first process");
        leash.setDaemon(true);
        leash.start();
        Orders orders = Orders.of(line);
        try (Connection connection = Connection.open(orders.port(), orders.key())) {
            new ServerMain(orders, connection).serve();
        } catch (EOFException e) {
            System.exit(0);
        }
    }

    private static void endWith(Reader in) {
        try {
            in.read();
        } catch (IOException e) {
            System.getLogger(ServerMain.class.getName()).log(System.Logger.Level.DEBUG, "The first process is gone", e);
        }
        System.exit(0);
    }

    private void serve() throws IOException, FaultException {
        try (Session session = Sessions.open(Path.of(orders.model()))) {
            connection.send(Kind.READY);
            while (true) {
                answer(session, connection.receivePass());
            }
        } catch (RunException e) {
            connection.sendFault(e.getMessage());
        } catch (OutOfMemoryError e) {
            connection.sendFault("There is not enough memory for the server's side");
        }
    }

    private void answer(Session session, Pass pass) throws IOException, FaultException, RunException {
        try (Values inputs = inputs()) {
            connection.send(Kind.RECEIVED);
            long start = System.nanoTime();
            try (Values results = session.run(inputs.byName())) {
                long nanos = System.nanoTime() - start;
                if (pass.throttled()) {
                    Clock.SYSTEM.sleepUntil(start + (long) (NANOS * orders.least()), Progress.NONE);
                }
                connection.sendComputed(nanos);
                Throttle link = pass.throttled() ? downlink : Throttle.OPEN;
                List<String> wanted = pass.all() ? orders.all() : orders.returned();
                for (int i = 0; i < wanted.size(); i++) {
                    Value value = results.byName().get(wanted.get(i));
                    connection.send(Parcels.of(i, wanted.get(i), value), link, Progress.NONE, bytes -> {});
                }
            }
        }
    }

    private Values inputs() throws IOException, FaultException, RunException {
        Map<String, Value> inputs = new LinkedHashMap<>();
        for (int i = 0; i < orders.inputs().size(); i++) {
            inputs.put(
                    orders.inputs().get(i),
                    Parcels.value(connection.receiveParcel(i), orders.inputs().get(i)));
        }
        return new Values(inputs);
    }
}
