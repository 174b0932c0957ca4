package io.splitscope.trial.link;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret that is good for one trial: 256 random bits. */
public final class Token {

    static final int LENGTH = 32;

    private final byte[] bytes;

    private Token(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    public static Token random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Token(bytes);
    }

    /**
     * The one that {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Token of(String text) {
        byte[] bytes = HexFormat.of().parseHex(text);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A token has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Token(bytes);
    }

    /** The token in hexadecimal digits. */
    public String text() {
        return HexFormat.of().formatHex(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
