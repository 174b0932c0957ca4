package io.splitscope.trial;

/**
 * The delay of one forward pass, term by term, in seconds; one follows the other.
 *
 * @param device work of the device's layers, the tail's included
 * @param up what goes to the server
 * @param server work of the server's layers
 * @param down what returns
 */
public record Terms(double device, double up, double server, double down) {

    /** All of it, in seconds. */
    public double total() {
        return device + up + server + down;
    }
}
