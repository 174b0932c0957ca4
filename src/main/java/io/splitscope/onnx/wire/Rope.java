package io.splitscope.onnx.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bytes to be written: some are at hand, the others are stretches of files. Immutable. */
public final class Rope {

    /** The rope without bytes. */
    public static final Rope EMPTY = new Rope(List.of());

    private final List<Piece> pieces;
    private final long length;

    /** A part of a rope. */
    public sealed interface Piece {
        /** The number of bytes. */
        long length();
    }

    /** Bytes at hand. */
    public static final class Literal implements Piece {
        private final byte[] bytes;

        private Literal(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Bytes in a file. */
    public record Stretch(Path file, Range range) implements Piece {
        @Override
        public long length() {
            return range.length();
        }
    }

    private Rope(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        this.length = pieces.stream().mapToLong(Piece::length).sum();
    }

    /** Bytes at hand, which are copied. */
    public static Rope of(byte[] bytes) {
        return new Rope(List.of(new Literal(bytes.clone())));
    }

    /** A stretch of a file. */
    public static Rope of(Path file, Range range) {
        return range.length() == 0 ? EMPTY : new Rope(List.of(new Stretch(file, range)));
    }

    /** The parts one after the other, those that touch each other in one file as one. */
    public static Rope join(List<Rope> ropes) {
        List<Piece> joined = new ArrayList<>();
        for (Rope rope : ropes) {
            for (Piece piece : rope.pieces) {
                Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                if (last instanceof Stretch before
                        && piece instanceof Stretch next
                        && before.range().end() == next.range().start()
                        && before.file().equals(next.file())) {
                    Range both = new Range(before.range().start(), next.range().end());
                    joined.set(joined.size() - 1, new Stretch(before.file(), both));
                } else {
                    joined.add(piece);
                }
            }
        }
        return new Rope(joined);
    }

    /** The parts in their order. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** Whether this is just a stretch of a file. */
    boolean isStretch(Path file, Range range) {
        return range.length() == 0
                ? length == 0
                : pieces.size() == 1 && pieces.get(0).equals(new Stretch(file, range));
    }

    /** The number of bytes. */
    public long length() {
        return length;
    }
}
