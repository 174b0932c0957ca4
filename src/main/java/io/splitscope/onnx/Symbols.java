package io.splitscope.onnx;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Batch;
import io.splitscope.model.DataExtent;
import io.splitscope.model.Symbol;
import io.splitscope.onnx.graph.DeclaredDim;
import io.splitscope.onnx.graph.ValueInfo;
import io.splitscope.onnx.graph.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The symbolic dimensions of a network's inputs, with the values they usually have. */
final class Symbols {

    private static final int MOST_LISTED = 8;
    private static final DeclaredDim COLOURS = new DeclaredDim.Number(3);

    private final List<ValueInfo> inputs;
    /** Symbols a user can set, with their usual values, in order of appearance. */
    private final Map<String, Long> usual = new LinkedHashMap<>();
    /** Dimensions such as {@code past + 1} that follow from others. */
    private final Map<String, DimExpression> derived = new LinkedHashMap<>();

    private Symbols(List<ValueInfo> inputs) {
        this.inputs = inputs;
    }

    /** The symbolic dimensions of these inputs. */
    static Symbols of(List<ValueInfo> inputs) {
        Symbols symbols = new Symbols(inputs);
        for (ValueInfo input : inputs) {
            if (input.type() instanceof ValueType.OfTensor tensor
                    && tensor.dims().isPresent()) {
                symbols.collect(tensor, tensor.dims().get());
            }
        }
        symbols.usual.keySet().forEach(name -> DimExpression.parse(name)
                .filter(expression -> expression.symbols().stream()
                        .allMatch(part -> !part.equals(name) && symbols.usual.containsKey(part)))
                .ifPresent(expression -> symbols.derived.put(name, expression)));
        symbols.usual.keySet().removeAll(symbols.derived.keySet());
        symbols.batchDim().ifPresent(dim -> {
            if (dim instanceof DeclaredDim.Symbol symbol) {
                symbols.usual.computeIfPresent(symbol.name(), (name, value) -> 1L);
            }
        });
        return symbols;
    }

    private void collect(ValueType.OfTensor tensor, List<DeclaredDim> dims) {
        for (int i = 0; i < dims.size(); i++) {
            if (dims.get(i) instanceof DeclaredDim.Symbol symbol) {
                usual.putIfAbsent(symbol.name(), UsualExtent.of(symbol.name(), i, dims.size(), tensor.element()));
            }
        }
    }

    private Optional<DeclaredDim> batchDim() {
        if (inputs.isEmpty() || !(inputs.get(0).type() instanceof ValueType.OfTensor first)) {
            return Optional.empty();
        }
        return first.dims().filter(dims -> !dims.isEmpty()).map(dims -> dims.get(0));
    }

    /**
     * These dimensions with values.
     *
     * @param chosen values of some of them
     * @throws IllegalArgumentException if a value is below 1 or there is no such dimension
     */
    Bound bind(Map<String, Long> chosen) {
        chosen.forEach(this::check);
        Map<String, Long> decided = new HashMap<>(chosen);
        decided.keySet().removeAll(usual.keySet());
        List<Symbol> symbols = new ArrayList<>();
        Map<String, Long> values = new HashMap<>();
        usual.forEach((name, value) -> {
            long bound = chosen.getOrDefault(name, value);
            symbols.add(new Symbol(name, bound));
            values.put(name, bound);
        });
        Map<String, Long> all = new HashMap<>(values);
        derived.forEach((name, expression) -> {
            OptionalLong value = expression.value(values);
            if (value.isPresent() && value.getAsLong() >= 0) {
                all.put(name, value.getAsLong());
            }
        });
        return new Bound(symbols, all, decided, batch(all));
    }

    private void check(String name, long value) {
        if (!usual.containsKey(name) && name.indexOf('#') < 0) {
            throw new IllegalArgumentException(
                    usual.isEmpty()
                            ? text("Symbols.no-symbolic-dimension-at-all", Quote.of(name))
                            : text("Symbols.no-symbolic-dimension", Quote.of(name), String.join(", ", usual.keySet())));
        }
        if (value < 1) {
            throw new IllegalArgumentException(text("Symbols.a-dimension-is-1-or", name, value));
        }
    }

    private Batch batch(Map<String, Long> values) {
        Optional<DeclaredDim> dim = batchDim();
        if (dim.isPresent() && dim.get() instanceof DeclaredDim.Symbol symbol) {
            return new Batch(
                    usual.containsKey(symbol.name()) ? Optional.of(symbol.name()) : Optional.empty(),
                    Math.max(1, values.getOrDefault(symbol.name(), 1L)));
        }
        return dim.isPresent() && dim.get() instanceof DeclaredDim.Number number && !isSingleImage()
                ? new Batch(Optional.empty(), Math.max(1, number.value()))
                : new Batch(Optional.empty(), 1);
    }

    /** Detectors take one image without a batch dimension: colours, height, width. */
    private boolean isSingleImage() {
        return inputs.get(0).type() instanceof ValueType.OfTensor first
                && first.element().isFloatingPoint()
                && first.dims().stream()
                        .anyMatch(dims -> dims.size() == 3 && dims.get(0).equals(COLOURS));
    }

    /**
     * Symbolic dimensions with values.
     *
     * @param symbols those a user can set
     * @param values of these and those that follow from them, by name
     * @param decided values of what only the data decides, by name; not yet checked
     * @param batch the batch dimension
     */
    record Bound(List<Symbol> symbols, Map<String, Long> values, Map<String, Long> decided, Batch batch) {

        /**
         * Checks the values of what the data decides against what turned out to be possible.
         *
         * @throws IllegalArgumentException if a value is not within its bounds, or the data does not decide it
         */
        void check(List<DataExtent> extents) {
            Map<String, DataExtent> byName = new LinkedHashMap<>();
            extents.forEach(extent -> byName.put(extent.name(), extent));
            decided.forEach((name, value) -> {
                if (!byName.containsKey(name)) {
                    throw new IllegalArgumentException(
                            "The data does not decide " + Quote.of(name) + ". " + those(byName.keySet()));
                }
                byName.get(name).check(value);
            });
        }

        private static String those(Set<String> names) {
            return names.isEmpty()
                    ? "It decides no extent of this model"
                    : "It decides "
                            + names.stream().limit(MOST_LISTED).map(Quote::of).collect(Collectors.joining(", "))
                            + (names.size() > MOST_LISTED ? " and " + (names.size() - MOST_LISTED) + " more" : "");
        }
    }
}
