package io.splitscope.trial.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorwayTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Token token = Token.random();
    private Doorway door;

    @BeforeEach
    void openDoor() throws IOException {
        door = new Doorway(token, Duration.ofMillis(200));
    }

    @AfterEach
    void closeDoor() throws IOException {
        door.close();
    }

    @Test
    void who_knows_the_token_is_let_in() throws IOException, FaultException {
        try (Connection visitor = Connection.open(door.port(), token);
                Connection host = door.admit(WAIT).orElseThrow()) {
            visitor.send(Kind.READY);
            host.expect(Kind.READY);
        }
    }

    @Test
    void a_wrong_token_is_refused_and_the_right_one_still_let_in() throws IOException, FaultException {
        try (Connection stranger = Connection.open(door.port(), Token.random())) {
            assertThat(door.admit(WAIT)).isEmpty();
            assertThatThrownBy(() -> stranger.expect(Kind.PASS)).isInstanceOf(IOException.class);
        }
        try (Connection visitor = Connection.open(door.port(), token);
                Connection host = door.admit(WAIT).orElseThrow()) {
            visitor.send(Kind.READY);
            host.expect(Kind.READY);
        }
    }

    @Test
    void who_says_nothing_or_nonsense_is_sent_away() throws IOException {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), door.port());
                Socket chatty = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            chatty.getOutputStream().write(new byte[10_000]);
            assertThat(silent.isConnected()).isTrue();
            assertThat(door.admit(WAIT)).isEmpty();
            assertThat(door.admit(WAIT)).isEmpty();
        }
    }

    @Test
    void after_the_right_one_nobody_is_let_in() throws IOException, FaultException {
        try (Connection visitor = Connection.open(door.port(), token);
                Connection host = door.admit(WAIT).orElseThrow()) {
            assertThatThrownBy(() -> Connection.open(door.port(), token)).isInstanceOf(ConnectException.class);
            visitor.send(Kind.READY);
            host.expect(Kind.READY);
        }
    }

    @Test
    void nobody_comes() throws IOException {
        assertThat(door.admit(Duration.ofMillis(10))).isEmpty();
    }

    @Test
    void only_this_computer_can_reach_the_door() {
        assertThat(Doorway.address().isLoopbackAddress()).isTrue();
    }

    @Test
    void tokens_are_long_and_never_the_same() {
        assertThat(Token.random().text())
                .hasSize(64)
                .isNotEqualTo(Token.random().text());
        assertThat(Token.of(token.text()).text()).isEqualTo(token.text());
        assertThatThrownBy(() -> Token.of("abcd")).isInstanceOf(IllegalArgumentException.class);
    }
}
