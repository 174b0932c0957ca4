package io.splitscope.onnx.fuzz;

import com.sun.management.ThreadMXBean;
import io.splitscope.block.BlockDetector;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * All that happens to a file from its bytes to a split, held to what is promised of any bytes whatever: an answer or a
 * sentence, within 5 s of computing, allocating no more than a fixed amount and a multiple of the file's size.
 */
public final class Pipeline {

    private static final double MOST_SECONDS = 5;
    private static final long ALLOWED_BYTES = 128L << 20;
    private static final long ALLOWED_BYTES_PER_BYTE = 1_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Pipeline() {}

    /**
     * Runs it.
     *
     * @return whether the file was accepted
     * @throws AssertionError if it took too long or too much memory
     */
    public static boolean run(byte[] file) {
        long start = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        boolean accepted = isAccepted(file);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        if (seconds > MOST_SECONDS) {
            throw new AssertionError("It took " + seconds + " s for " + file.length + " bytes");
        }
        if (bytes > ALLOWED_BYTES + ALLOWED_BYTES_PER_BYTE * file.length) {
            throw new AssertionError("It allocated " + bytes + " bytes for " + file.length);
        }
        return accepted;
    }

    private static boolean isAccepted(byte[] file) {
        try {
            Model model = OnnxReader.read("test", ByteBuffer.wrap(file), Progress.NONE)
                    .model();
            ModelCost cost = ModelCost.of(model);
            BlockDetector.detect(model);
            new Splitter(cost.workload(OptionalLong.empty(), FlopRule.ALL)).solve(Setting.DEFAULT);
            return true;
        } catch (OnnxException e) {
            requireOneLine(e);
            return false;
        } catch (UnsatisfiablePinsException e) {
            return true;
        }
    }

    private static void requireOneLine(OnnxException refusal) {
        String sentence = refusal.getMessage();
        if (sentence.isBlank() || sentence.length() > 1_000 || sentence.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("No sentence for people: " + sentence);
        }
    }
}
