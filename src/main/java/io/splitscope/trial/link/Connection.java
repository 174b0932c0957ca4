package io.splitscope.trial.link;

import io.splitscope.model.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** One end of the connection between the two processes of a trial. */
public final class Connection implements Closeable {

    private static final int LONGEST_TEXT = 2_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** @throws IOException if the socket is closed already */
    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /**
     * Goes to somebody who waits at a {@link Doorway}.
     *
     * @throws IOException if nobody does
     */
    public static Connection open(int port, Token token) throws IOException {
        Connection connection = new Connection(new Socket(Doorway.address(), port));
        connection.send(Kind.HELLO, token.bytes());
        return connection;
    }

    private void send(Kind kind, byte[] content) throws IOException {
        out.write(new Frame(kind, content).bytes());
        out.flush();
    }

    /** Says something that needs no more words: {@link Kind#READY} or {@link Kind#RECEIVED}. */
    public void send(Kind kind) throws IOException {
        send(kind, new byte[0]);
    }

    /** Announces the values of one pass. */
    public void sendPass(Pass pass) throws IOException {
        send(Kind.PASS, pass.bytes());
    }

    /** Says that the results are there, and how many nanoseconds the run-time took. */
    public void sendComputed(long nanos) throws IOException {
        send(Kind.COMPUTED, ByteBuffer.allocate(Long.BYTES).putLong(nanos).array());
    }

    /** Says what went wrong. */
    public void sendFault(String sentence) throws IOException {
        String text = sentence.length() > LONGEST_TEXT ? sentence.substring(0, LONGEST_TEXT) : sentence;
        send(Kind.FAULT, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends a tensor.
     *
     * @param arrived is told how many of its bytes are through
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public void send(Parcel parcel, Throttle throttle, Progress progress, LongConsumer arrived) throws IOException {
        long start = throttle.now();
        throttle.send(start, new Frame(Kind.TENSOR, parcel.bytes()).bytes(), out, progress, arrived);
    }

    /**
     * Waits for a frame without content.
     *
     * @throws FaultException if the other side says what went wrong instead
     * @throws IOException if it has gone, or says something else
     */
    public void expect(Kind kind) throws IOException, FaultException {
        content(kind);
    }

    /** Waits for the announcement of a pass. */
    public Pass receivePass() throws IOException, FaultException {
        return Pass.of(content(Kind.PASS));
    }

    /** Waits for the results and gives the nanoseconds that the run-time took. */
    public long receiveComputed() throws IOException, FaultException {
        byte[] content = content(Kind.COMPUTED);
        if (content.length != Long.BYTES) {
            throw new FrameException("A time came in " + content.length + " bytes");
        }
        return ByteBuffer.wrap(content).getLong();
    }

    /**
     * Waits for a tensor.
     *
     * @param position which one has to come next
     */
    public Parcel receiveParcel(int position) throws IOException, FaultException {
        Parcel parcel = Parcel.of(content(Kind.TENSOR));
        if (parcel.position() != position) {
            throw new FrameException("Tensor " + parcel.position() + " came in place of " + position);
        }
        return parcel;
    }

    private byte[] content(Kind kind) throws IOException, FaultException {
        Frame frame = Frame.read(in);
        if (frame.kind() == Kind.FAULT) {
            throw new FaultException(new String(frame.content(), StandardCharsets.UTF_8));
        }
        if (frame.kind() != kind) {
            throw new FrameException("A frame " + frame.kind() + " came in place of " + kind);
        }
        return frame.content();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
