package io.splitscope.onnx.fuzz;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.cli.Printed;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.UnsatisfiablePinsException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All that happens to a file from its bytes to what is printed about it: read, infer, count, find blocks, split, explain,
 * {@code inspect} as JSON and as text. Tells whether the file was accepted.
 */
public final class Pipeline implements Predicate<byte[]> {

    private static final int LONGEST_SENTENCE = 1_000;
    private static final int LONGEST_LINE = 2_000;

    /** What would break a line or turn the direction of writing. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    /** For those that load this class a second time. */
    public Pipeline() {}

    @Override
    public boolean test(byte[] contents) {
        try {
            OnnxFile file = OnnxReader.read("test", ByteBuffer.wrap(contents), Progress.NONE);
            Model model = file.model();
            ModelCost cost = ModelCost.of(model);
            BlockTree blocks = BlockDetector.detect(model);
            Printed.inspectJson(file, cost);
            requireLines(Printed.inspectText(file, cost));
            requireLines(Printed.solveText(cost, blocks, Setting.DEFAULT));
            return true;
        } catch (OnnxException e) {
            requireLine(e.getMessage(), LONGEST_SENTENCE);
            return false;
        } catch (UnsatisfiablePinsException e) {
            return true;
        }
    }

    private static void requireLines(String text) {
        text.lines().forEach(line -> {
            if (!line.isEmpty()) {
                requireLine(line, LONGEST_LINE);
            }
        });
    }

    private static void requireLine(String line, int longest) {
        if (line.isBlank()
                || line.length() > longest
                || UNPRINTABLE.matcher(line).find()) {
            throw new AssertionError("No line for people: " + line.substring(0, Math.min(line.length(), 300)));
        }
    }
}
