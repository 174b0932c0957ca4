package io.splitscope.onnx.shape;

import io.splitscope.model.DataExtent;
import io.splitscope.onnx.graph.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What inference found out about the values of a graph. */
public final class Inferred {

    private final Map<String, Value> values;
    private final Map<Node, Map<String, Inferred>> bodies;
    private final Map<Node, OptionalLong> runs;
    private final Map<String, DataExtent> extents;
    private final List<String> warnings;

    Inferred(
            Map<String, Value> values,
            IdentityHashMap<Node, Map<String, Inferred>> bodies,
            IdentityHashMap<Node, OptionalLong> runs,
            Map<String, DataExtent> extents,
            List<String> warnings) {
        this.values = values;
        this.bodies = bodies;
        this.runs = runs;
        this.extents = extents;
        this.warnings = List.copyOf(warnings);
    }

    /** What is known of a value of this graph; {@link Fact#UNKNOWN} for a name that does not occur in it. */
    public Fact fact(String name) {
        Value value = values.get(name);
        if (value == null) {
            return Fact.UNKNOWN;
        }
        return new Fact(
                value.type(), value.shape(), value.type().isFloatingPoint() ? Optional.empty() : value.numbers());
    }

    /**
     * What is known inside the body of a control-flow node of this graph.
     *
     * @param attribute the attribute that holds the body, such as {@code then_branch}
     * @return empty when the node has no such body or it could not be followed
     */
    public Optional<Inferred> body(Node node, String attribute) {
        return Optional.ofNullable(bodies.getOrDefault(node, Map.of()).get(attribute));
    }

    /**
     * How often the body of a Loop or Scan node of this graph runs each time the node does. A branch of an If counts as run
     * once; empty when the data decides or the node has no body.
     */
    public OptionalLong runs(Node node) {
        return runs.getOrDefault(node, OptionalLong.empty());
    }

    /** The numbers that only the data decides, those of bodies included, in order of the nodes. */
    public List<DataExtent> extents() {
        return List.copyOf(extents.values());
    }

    /** One of {@link #extents} by its name; empty when the data decides no such number. */
    public Optional<DataExtent> extent(String name) {
        return Optional.ofNullable(extents.get(name));
    }

    /** What could not be followed, in sentences for people. */
    public List<String> warnings() {
        return warnings;
    }
}
