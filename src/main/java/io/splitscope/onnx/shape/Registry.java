package io.splitscope.onnx.shape;

import io.splitscope.onnx.graph.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules by domain and operator. */
final class Registry {

    private static final String MICROSOFT = "com.microsoft";
    private static final String MACHINE_LEARNING = "ai.onnx.ml";
    private static final String PREVIEW = "ai.onnx.preview";
    private static final String TRAINING = "ai.onnx.preview.training";
    private static final String BLOCKED = "com.microsoft.nchwc";

    private final Map<Operator, Rule> rules = new HashMap<>();

    /** What a rule is found by; the standard domain is the empty text. */
    record Operator(String domain, String name) {}

    /** Adds a rule for operators of the standard domain. */
    void add(Rule rule, String... operators) {
        add("", rule, operators);
    }

    /** Adds a rule for operators that ONNX Runtime adds in its own domain; some files use them without a domain. */
    void addContributed(Rule rule, String... operators) {
        add(MICROSOFT, rule, operators);
    }

    /** Adds a rule for operators that ONNX Runtime writes for data in blocks of channels, N×(C/b)×spatial×b under an N×C×spatial shape. */
    void addBlocked(Rule rule, String... operators) {
        add(BLOCKED, rule, operators);
    }

    /** Adds a rule for operators of classical machine learning. */
    void addMachineLearning(Rule rule, String... operators) {
        add(MACHINE_LEARNING, rule, operators);
    }

    /** Adds a rule for operators that ONNX tries out. */
    void addPreview(Rule rule, String... operators) {
        add(PREVIEW, rule, operators);
    }

    /** Adds a rule for operators that train. */
    void addTraining(Rule rule, String... operators) {
        add(TRAINING, rule, operators);
    }

    private void add(String domain, Rule rule, String... operators) {
        for (String operator : operators) {
            if (rules.put(new Operator(domain, operator), rule) != null) {
                throw new IllegalStateException("Two rules for " + operator);
            }
        }
    }

    Set<Operator> operators() {
        return rules.keySet();
    }

    /** The rule for a node; without a domain, a standard operator goes before a contributed one. */
    Optional<Rule> find(Node node) {
        Rule rule = rules.get(new Operator(node.domain(), node.op()));
        return Optional.ofNullable(
                rule == null && node.isStandard() ? rules.get(new Operator(MICROSOFT, node.op())) : rule);
    }
}
