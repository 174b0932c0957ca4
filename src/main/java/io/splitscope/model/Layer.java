package io.splitscope.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A node of the network that does work on data: neither a constant nor shape arithmetic.
 *
 * @param id the position in {@link Model#layers()}, which is in topological order
 * @param node where it stands in the file
 * @param name its name in the file, possibly empty or not unique
 * @param op the operator, such as {@code Conv}
 * @param domain the operator's domain; empty for the standard one
 * @param inputs its operands by position: data, parameters, constants, {@link Tensor#ABSENT} for those left out
 * @param captures outer tensors its bodies use (If, Loop, Scan); otherwise empty
 * @param outputs its results by position; {@link Tensor#ABSENT} for those left out
 * @param parameters the stored weights that reach it, directly or through constant nodes, each once
 * @param attributes its fixed settings
 * @param metadata free text the exporter attached to the node
 */
public record Layer(
        int id,
        NodeId node,
        String name,
        String op,
        String domain,
        List<Tensor> inputs,
        List<Tensor> captures,
        List<Tensor> outputs,
        List<Parameter> parameters,
        Map<String, Attribute> attributes,
        Map<String, String> metadata) {

    public Layer {
        Objects.requireNonNull(node);
        inputs = List.copyOf(inputs);
        captures = List.copyOf(captures);
        outputs = List.copyOf(outputs);
        parameters = List.copyOf(parameters);
        attributes = Map.copyOf(attributes);
        metadata = Map.copyOf(metadata);
    }

    /** The data tensors it reads, captured ones included, each once, in order of first use. */
    public Set<Tensor> dataInputs() {
        if (inputs.size() == 1 && captures.isEmpty()) {
            return inputs.get(0).isData() ? Set.of(inputs.get(0)) : Set.of();
        }
        Set<Tensor> data = new LinkedHashSet<>();
        addData(inputs, data);
        addData(captures, data);
        return data;
    }

    private static void addData(List<Tensor> tensors, Set<Tensor> data) {
        for (Tensor tensor : tensors) {
            if (tensor.isData()) {
                data.add(tensor);
            }
        }
    }

    /** The operand at a position, or {@link Tensor#ABSENT} when there is none. */
    public Tensor input(int position) {
        return position < inputs.size() ? inputs.get(position) : Tensor.ABSENT;
    }

    /** The result at a position, or {@link Tensor#ABSENT} when there is none. */
    public Tensor output(int position) {
        return position < outputs.size() ? outputs.get(position) : Tensor.ABSENT;
    }

    /** A whole-number attribute, or the given value when it is not set. */
    public long attribute(String key, long otherwise) {
        return attributes.get(key) instanceof Attribute.Int number ? number.value() : otherwise;
    }

    /** A list-of-whole-numbers attribute, or the given list when it is not set. */
    public List<Long> attribute(String key, List<Long> otherwise) {
        return attributes.get(key) instanceof Attribute.Ints numbers ? numbers.values() : otherwise;
    }

    /** A text attribute, or the given text when it is not set. */
    public String attribute(String key, String otherwise) {
        return attributes.get(key) instanceof Attribute.Text text ? text.value() : otherwise;
    }

    /**
     * The bodies it runs, by the attributes that hold them: of an If the branch for true first. Empty for most layers.
     *
     * <p>What a body reads from outside is among the inputs of its model.
     */
    public SortedMap<String, Attribute.Body> bodies() {
        if (attributes.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Attribute.Body> bodies =
                new TreeMap<>(Comparator.comparing((String key) -> !key.equals("then_branch"))
                        .thenComparing(Comparator.naturalOrder()));
        attributes.forEach((key, value) -> {
            if (value instanceof Attribute.Body body) {
                bodies.put(key, body);
            }
        });
        return bodies;
    }

    /** The number of parameter elements it uses; empty when any is unknown or the sum leaves the range of a long. */
    public OptionalLong parameterCount() {
        return sum(Parameter::count);
    }

    /** Bytes of the parameters it uses; empty when any is unknown or the sum leaves the range of a long. */
    public OptionalLong parameterBytes() {
        return sum(Parameter::bytes);
    }

    private OptionalLong sum(Function<Parameter, OptionalLong> measure) {
        long sum = 0;
        for (Parameter parameter : parameters) {
            OptionalLong value = measure.apply(parameter);
            if (value.isEmpty() || value.getAsLong() > Long.MAX_VALUE - sum) {
                return OptionalLong.empty();
            }
            sum += value.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** Its name, or its operator and place in the file when it has none; in one line of bounded length. */
    public String displayName() {
        String readable = Legible.name(name);
        return readable.isBlank() ? Legible.name(op) + " " + node : readable;
    }
}
