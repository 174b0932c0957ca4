package io.splitscope.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.trial.link.Token;
import java.io.IOException;
import java.util.List;

/**
 * What the second process is told on its standard input, in one line of JSON: nobody else can read that.
 *
 * @param port where the first process waits
 * @param token how to prove that it was sent
 * @param model the file of the server's side
 * @param inputs what it is sent, in this order
 * @param returned what it returns in each pass, in this order
 * @param all what it returns to be compared with the whole model
 * @param downlink rate of the link to the device, bit/s
 * @param latency time a message takes besides its bits, s
 * @param least how long computing has to take at least in a measured pass, s
 */
record Orders(
        int port,
        String token,
        String model,
        List<String> inputs,
        List<String> returned,
        List<String> all,
        double downlink,
        double latency,
        double least) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    Token key() {
        return Token.of(token);
    }

    /** The same for another port. */
    Orders at(int number) {
        return new Orders(number, token, model, inputs, returned, all, downlink, latency, least);
    }

    /** The orders in one line. */
    String line() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written", e);
        }
    }

    /**
     * What {@link #line} wrote.
     *
     * @throws IOException if it is something else
     */
    static Orders of(String line) throws IOException {
        return MAPPER.readValue(line, Orders.class);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Orders[" + model + "]";
    }
}
