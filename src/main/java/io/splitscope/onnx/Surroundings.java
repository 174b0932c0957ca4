package io.splitscope.onnx;

import io.splitscope.model.NodeId;
import io.splitscope.onnx.graph.AttributeValue;
import io.splitscope.onnx.proto.OperatorSetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What nodes need to know about the network or function they are written in.
 *
 * @param opsets operator-set version by domain
 * @param attributes what a reference to an attribute of the enclosing function stands for; empty outside functions
 * @param prefix stands before the names of values inside a function; empty outside functions
 * @param index position of the outermost call; without meaning outside functions
 * @param inner positions of the calls inside that call, outermost first
 * @param calls the names of all these calls, outermost first; empty outside functions
 * @param inBody whether a body of If, Loop or Scan lies around them
 */
record Surroundings(
        Map<String, Long> opsets,
        Map<String, AttributeValue> attributes,
        String prefix,
        int index,
        List<Integer> inner,
        List<String> calls,
        boolean inBody) {

    /** Those of the network itself. */
    static Surroundings network(List<OperatorSetId> opsets) {
        return new Surroundings(versions(opsets, Map.of()), Map.of(), "", 0, List.of(), List.of(), false);
    }

    /** Operator-set versions by domain: those listed, else those given. */
    static Map<String, Long> versions(List<OperatorSetId> listed, Map<String, Long> otherwise) {
        Map<String, Long> versions = new HashMap<>(otherwise);
        for (OperatorSetId opset : listed) {
            versions.put(domain(opset.getDomain()), opset.getVersion());
        }
        return versions;
    }

    /** A domain as the records write it: the standard one is the empty text. */
    static String domain(String written) {
        return written.equals("ai.onnx") ? "" : written;
    }

    /** Those of a body: positions start anew. */
    Surroundings body() {
        return new Surroundings(opsets, attributes, prefix, 0, List.of(), List.of(), true);
    }

    /** Whether names of values must be made unique. */
    boolean insideFunction() {
        return !prefix.isEmpty();
    }

    /** The name of a value that is written inside a function. */
    String prefixed(String written) {
        return prefix + (written.startsWith("/") ? "" : "/") + written;
    }

    /** Where the node at a position stands in the file. */
    NodeId id(int position) {
        return calls.isEmpty() ? NodeId.of(position) : new NodeId(index, plus(inner, position), calls);
    }

    /** Those inside a function that the node at a position calls. */
    Surroundings inside(
            int position,
            String call,
            String callPrefix,
            Map<String, Long> versions,
            Map<String, AttributeValue> given) {
        return calls.isEmpty()
                ? new Surroundings(versions, given, callPrefix, position, List.of(), List.of(call), inBody)
                : new Surroundings(
                        versions, given, callPrefix, index, plus(inner, position), plus(calls, call), inBody);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> all = new ArrayList<>(list);
        all.add(last);
        return List.copyOf(all);
    }
}
