package io.splitscope.export.halves;

import io.splitscope.model.Progress;
import io.splitscope.onnx.wire.Range;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Compares stretches of files, each read once from its start to its end, in little memory. */
final class Stretches {

    /** So much of one file is read before the other's turn, so that a disk with a head seldom has to move it. */
    private static final int BLOCK = 1 << 22;

    private Stretches() {}

    /** Whether two stretches hold the same bytes. */
    static boolean same(FileChannel one, Range mine, FileChannel other, Range theirs, Progress progress)
            throws IOException {
        if (mine.length() != theirs.length()) {
            return false;
        }
        int block = (int) Math.min(BLOCK, mine.length());
        ByteBuffer here = ByteBuffer.allocate(block);
        ByteBuffer there = ByteBuffer.allocate(block);
        for (long done = 0; done < mine.length(); done += here.limit()) {
            progress.checkCancelled();
            int next = (int) Math.min(block, mine.length() - done);
            fill(here.clear().limit(next), one, mine.start() + done);
            fill(there.clear().limit(next), other, theirs.start() + done);
            if (here.mismatch(there) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void fill(ByteBuffer block, FileChannel from, long start) throws IOException {
        while (block.hasRemaining()) {
            if (from.read(block, start + block.position()) < 0) {
                throw new EOFException("The file became shorter");
            }
        }
        block.flip();
    }
}
