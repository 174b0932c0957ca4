package io.splitscope.onnx.fuzz;

import java.nio.ByteBuffer;
import java.util.Random;

/** Changes bytes without regard to what they mean: overwrites, removes, repeats, and puts in lengths and odd letters. */
final class ByteMutation {

    private static final byte[][] PIECES = {
        {
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            1
        },
        {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 8},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 15},
        {(byte) 0xc0, (byte) 0x80},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {(byte) 0xf8},
        {0},
    };

    private final Random random;

    ByteMutation(Random random) {
        this.random = random;
    }

    /** The bytes with one change. */
    byte[] mutate(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(16));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, from, new byte[0], to);
            case 1 -> joined(bytes, to, java.util.Arrays.copyOfRange(bytes, from, to), to);
            case 2 -> piece(bytes, from, false);
            case 3 -> piece(bytes, from, true);
            default -> {
                byte[] changed = bytes.clone();
                changed[from] = (byte) random.nextInt(256);
                yield changed;
            }
        };
    }

    private byte[] piece(byte[] bytes, int at, boolean overwrite) {
        byte[] piece = PIECES[random.nextInt(PIECES.length)];
        return joined(bytes, at, piece, overwrite ? Math.min(bytes.length, at + piece.length) : at);
    }

    /** The bytes up to one place, then others, then the bytes from another place. */
    private static byte[] joined(byte[] bytes, int upTo, byte[] middle, int from) {
        return ByteBuffer.allocate(upTo + middle.length + bytes.length - from)
                .put(bytes, 0, upTo)
                .put(middle)
                .put(bytes, from, bytes.length - from)
                .array();
    }
}
