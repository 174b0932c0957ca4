package io.splitscope.block;

import io.splitscope.block.Scope.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads scopes out of node names that are paths.
 *
 * <p>The TorchScript exporter writes {@code /layer1/layer1.0/conv1/Conv}: a leading slash, one element per module that is
 * called, the operator last. The children of a Sequential repeat its name ({@code layer1.0} inside {@code layer1});
 * those of a ModuleList, which itself is never called, carry its name ({@code h.0}). TensorFlow and Caffe write
 * {@code block1/conv/Conv2D} without a leading slash. Names without a slash ({@code Conv_0}) say nothing.
 */
final class NodeNameScope {

    private NodeNameScope() {}

    /** The scope in a node's name; empty when the name is no path. */
    static Optional<List<Step>> of(String name) {
        String path = name.contains(";") ? name.substring(0, name.indexOf(';')) : name;
        int last = path.lastIndexOf('/');
        if (last < 0) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        String outer = "";
        for (String element : path.substring(0, last).split("/")) {
            if (element.isBlank()) {
                continue;
            }
            boolean repeatsOuter = !outer.isEmpty() && element.startsWith(outer + ".");
            addTokens(repeatsOuter ? element.substring(outer.length() + 1) : element, steps);
            outer = element;
        }
        return Optional.of(steps);
    }

    private static void addTokens(String dotted, List<Step> steps) {
        for (String token : dotted.split("\\.")) {
            if (!token.isEmpty()) {
                steps.add(new Step(token, "", false));
            }
        }
    }
}
