package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.splitscope.cost.ModelCost;
import io.splitscope.model.Dim;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.model.Shape;
import io.splitscope.model.Tensor;
import io.splitscope.onnx.OperatorTests.Case;
import io.splitscope.onnx.OperatorTests.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Types, shapes and MACs agree with the ONNX project's operator tests. Where operands that the tests only give at run time
 * decide a shape, it has to stay open, in agreement with what a run gives: such tests are listed in {@code open-shapes.txt},
 * with the operand. The list may only get shorter, and nothing may contradict a run.
 */
class ConformanceTest {

    /** Attention like any other, but the answers count no MACs for it. */
    private static final String LEFT_OUT = "ai.onnx.preview::FlexAttention";

    @Test
    void inference_agrees_with_the_operator_tests_of_onnx() throws IOException {
        Optional<OperatorTests> tests = OperatorTests.find();
        assumeTrue(tests.isPresent(), "The operator tests are not in shared/onnx-tests beside the checkout");
        List<Case> cases = tests.get().cases();
        Map<String, String> misses = new TreeMap<>();
        Map<String, String> open = new TreeMap<>();
        for (Case test : cases) {
            Optional<String> miss = miss(test);
            miss.ifPresent(what -> misses.put(test.name(), what));
            if (miss.isEmpty()) {
                open(test).ifPresent(what -> open.put(test.name(), what));
            }
        }

        report(cases.size(), misses, open);
        assertThat(misses).as("tests that a run contradicts").isEmpty();
        assertThat(open.keySet())
                .as("tests with a shape that stays open; each is explained in open-shapes.txt")
                .containsExactlyInAnyOrderElementsOf(knownOpen());
    }

    private static void report(int all, Map<String, String> misses, Map<String, String> open) {
        int agree = all - misses.size() - open.size();
        System.out.printf(
                "Operator tests of ONNX: %d of %d agree (%.1f %%), %d leave a shape open, %d contradict%n",
                agree, all, 100.0 * agree / all, open.size(), misses.size());
        misses.forEach((name, miss) -> System.out.println("  contradicts " + name + ": " + miss));
        open.forEach((name, shape) -> System.out.println("  open " + name + ": " + shape));
    }

    private static List<String> knownOpen() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ConformanceTest.class.getResourceAsStream("open-shapes.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+")[0])
                    .toList();
        }
    }

    /** What a run contradicts; empty when nothing does. */
    private static Optional<String> miss(Case test) {
        Model model;
        try {
            model = model(test);
        } catch (OnnxException e) {
            return Optional.of(test.operators() + ": " + e.getMessage());
        }
        for (Result result : test.results()) {
            Tensor found = output(model, result);
            if (result.shape().isPresent() && !found.type().name().equals(result.type())) {
                return Optional.of(
                        test.operators() + ": " + result.name() + " is " + found.type() + ", not " + result.type());
            }
            if (result.shape().isPresent()
                    && !allows(found.shape(), result.shape().get())) {
                return Optional.of(test.operators() + ": " + result.name() + " is "
                        + found.shape().bound() + ", not " + text(result.shape().get()));
            }
        }
        OptionalLong macs = ModelCost.of(model).total().macs();
        return test.macs()
                .filter(expected -> !test.operators().equals(LEFT_OUT))
                .filter(expected -> macs.isPresent() && macs.getAsLong() != expected)
                .map(expected -> test.operators() + ": " + macs.getAsLong() + " MACs, not " + expected);
    }

    /** What stays open although a run gives it; empty when all is known. */
    private static Optional<String> open(Case test) {
        try {
            Model model = model(test);
            return test.results().stream()
                    .filter(result -> result.shape().isPresent())
                    .filter(result ->
                            isOpen(output(model, result).shape(), result.shape().get()))
                    .map(result -> output(model, result))
                    .map(output -> test.operators() + ": " + output.name() + " is "
                            + output.shape().bound())
                    .findFirst();
        } catch (OnnxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOpen(Shape found, List<Long> extents) {
        for (int i = 0; i < extents.size(); i++) {
            boolean known = found.ranked() && found.dims().get(i).size().isPresent();
            if (extents.get(i) != OperatorTests.FREE && !known) {
                return true;
            }
        }
        return !found.ranked();
    }

    private static Model model(Case test) throws OnnxException {
        return OnnxReader.read(test.name(), test.model(), Progress.NONE).model();
    }

    private static Tensor output(Model model, Result result) {
        return model.outputs().stream()
                .filter(output -> output.name().equals(result.name()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean allows(Shape found, List<Long> extents) {
        if (!found.ranked()) {
            return true;
        }
        if (found.rank() != extents.size()) {
            return false;
        }
        for (int i = 0; i < extents.size(); i++) {
            Dim dim = found.dims().get(i);
            long extent = extents.get(i);
            boolean fits = dim.size().orElse(extent) == extent && dim.atMost().orElse(extent) >= extent;
            if (extent != OperatorTests.FREE && !fits) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<Long> shape) {
        return shape.isEmpty() ? "scalar" : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
