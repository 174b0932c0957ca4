package io.splitscope.simulate;

/**
 * What devices take from their batteries, J.
 *
 * @param compute computing
 * @param transmit sending
 * @param receive receiving
 * @param idle waiting for the server and for other devices
 */
public record Energy(double compute, double transmit, double receive, double idle) {

    /** None. */
    public static final Energy NONE = new Energy(0, 0, 0, 0);

    /** All of it. */
    public double total() {
        return compute + transmit + receive + idle;
    }

    Energy plus(Energy other) {
        return new Energy(
                compute + other.compute, transmit + other.transmit, receive + other.receive, idle + other.idle);
    }

    /** What a device takes in a round in which it has one turn. */
    static Energy of(Power power, Turn turn, double roundSeconds) {
        return new Energy(
                power.compute() * turn.delay().deviceCompute(),
                power.transmit() * turn.sending(),
                power.receive() * turn.receiving(),
                power.idle() * Math.max(0, roundSeconds - turn.busy()));
    }
}
