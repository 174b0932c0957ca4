package io.splitscope.runtime;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.ElementType;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Random values for a model's inputs, of the extents that its dimensions are bound to: Gaussian numbers; whole numbers that all
 * tables they look up have; masks of ones; counts of one to three. The seed decides them.
 */
public final class RandomInputs {

    private static final int SMALL_COUNT = 3;
    private static final int BYTE_RANGE = 128;
    private static final double MOSTLY = 0.75;

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final SafeIndices indices;

    /** @param model the model, with its dimensions bound */
    public RandomInputs(Model model) {
        model.inputs().forEach(input -> tensors.put(input.name(), input));
        indices = new SafeIndices(model);
    }

    /**
     * Values for all inputs of a session, the caller's to close.
     *
     * @throws RunException if an input is no tensor, of a type the runtime takes from nobody, too large, or of open extents
     */
    public Values of(Session session, long seed) throws RunException {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Port input : session.inputs()) {
            SplittableRandom random = new SplittableRandom(
                    seed * 0x9E3779B97F4A7C15L + input.name().hashCode());
            values.put(input.name(), value(input, random));
        }
        return new Values(values);
    }

    private Value value(Port input, SplittableRandom random) throws RunException {
        List<Long> shape = shape(input);
        if (input.type() == ElementType.STRING) {
            List<String> texts = new ArrayList<>();
            long count = shape.stream().reduce(1L, (a, b) -> a * b);
            for (long i = 0; i < count; i++) {
                texts.add(Integer.toString(random.nextInt(10)));
            }
            return Value.ofTexts(shape, texts);
        }
        if (input.type() == ElementType.UNKNOWN) {
            throw new RunException(
                    text("RandomInputs.no-tensor", Legible.name(input.name())), text("RandomInputs.only-tensors"));
        }
        ElementBuffer elements =
                ElementBuffer.of(input.type(), shape, text("RandomInputs.input", Legible.name(input.name())));
        elements.fill(numbers(input, shape, random));
        return elements.value();
    }

    private List<Long> shape(Port input) throws RunException {
        Tensor tensor = tensors.get(input.name());
        if (tensor == null || !tensor.shape().ranked()) {
            return input.shape().stream().map(extent -> Math.max(1, extent)).toList();
        }
        if (tensor.shape().dims().stream().anyMatch(dim -> dim.size().isEmpty())) {
            throw new RunException(
                    text("RandomInputs.open-extents", Legible.name(input.name()), tensor.shape()),
                    text("RandomInputs.bind-them"));
        }
        return tensor.shape().dims().stream().map(dim -> dim.size().getAsLong()).toList();
    }

    private DoubleSupplier numbers(Port input, List<Long> shape, SplittableRandom random) {
        boolean single = shape.stream().allMatch(extent -> extent == 1) && shape.size() <= 1;
        if (input.type().isFloatingPoint()) {
            return () -> gaussian(random);
        }
        if (input.type() == ElementType.BOOL) {
            return single ? () -> random.nextInt(2) : () -> 1;
        }
        Tensor tensor = tensors.get(input.name());
        SafeIndices.Use use = tensor == null ? SafeIndices.Use.NONE : indices.use(tensor);
        if (use.exactly().isPresent()) {
            return () -> use.exactly().getAsLong();
        }
        if (use.below().isPresent()) {
            return () -> random.nextLong(use.below().getAsLong());
        }
        if (input.name().toLowerCase(Locale.ROOT).contains("mask")) {
            return () -> 1;
        }
        if (single) {
            return () -> 1 + random.nextInt(SMALL_COUNT);
        }
        return input.type().bits() == Byte.SIZE
                ? () -> random.nextInt(BYTE_RANGE)
                : () -> random.nextDouble() < MOSTLY ? 1 : 0;
    }

    /** Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958. */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
