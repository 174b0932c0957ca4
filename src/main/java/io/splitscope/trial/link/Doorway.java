package io.splitscope.trial.link;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits on a random port of the loopback address for the one who knows the token. Whoever else comes is sent away; after the
 * right one nobody is let in.
 */
public final class Doorway implements Closeable {

    private static final int MOST_WAITING = 4;

    private final ServerSocket door;
    private final Token token;
    private final Duration patience;

    /**
     * @param patience how long a visitor may take to show the token
     * @throws IOException if no port is free
     */
    public Doorway(Token token, Duration patience) throws IOException {
        this.token = token;
        this.patience = patience;
        door = new ServerSocket();
        door.bind(new InetSocketAddress(address(), 0), MOST_WAITING);
    }

    static InetAddress address() {
        return InetAddress.getLoopbackAddress();
    }

    /** The port. */
    public int port() {
        return door.getLocalPort();
    }

    /**
     * Waits a while for a visitor, and closes the door behind the right one.
     *
     * @return the connection; empty when nobody came, or somebody without the token
     * @throws IOException if the door is closed
     */
    public Optional<Connection> admit(Duration wait) throws IOException {
        door.setSoTimeout((int) wait.toMillis());
        Socket visitor;
        try {
            visitor = door.accept();
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
        if (!knowsToken(visitor)) {
            visitor.close();
            return Optional.empty();
        }
        door.close();
        return Optional.of(new Connection(visitor));
    }

    /** Compares in the same time whatever is wrong. */
    private boolean knowsToken(Socket visitor) {
        byte[] expected = new Frame(Kind.HELLO, token.bytes()).bytes();
        try {
            visitor.setSoTimeout((int) patience.toMillis());
            byte[] said = visitor.getInputStream().readNBytes(expected.length);
            visitor.setSoTimeout(0);
            return MessageDigest.isEqual(expected, said);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
