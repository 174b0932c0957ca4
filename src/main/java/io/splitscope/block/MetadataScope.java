package io.splitscope.block;

import io.splitscope.block.Scope.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads scopes out of what the dynamo exporter attaches to nodes.
 *
 * <p>{@code pkg.torch.onnx.name_scopes} is a list of full module names written as text, such as {@code ['', 'layer1',
 * 'layer1.0', 'add_65']}; the last one is the operation. {@code pkg.torch.onnx.class_hierarchy} lists the classes at the
 * same positions. {@code namespace} says both: {@code : torchvision...ResNet/layer1: torch...Sequential/add_65: aten.add}.
 * A module called again has {@code @1}, {@code @2}, ... behind its name.
 */
final class MetadataScope {

    private static final String NAMES = "pkg.torch.onnx.name_scopes";
    private static final String CLASSES = "pkg.torch.onnx.class_hierarchy";
    private static final String NAMESPACE = "namespace";
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CALLED_AGAIN = Pattern.compile("(.+)@(\\d{1,6})");

    private MetadataScope() {}

    /** The scope in a node's metadata; empty when there is none or it starts outside the model. */
    static Optional<List<Step>> of(Map<String, String> metadata) {
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        if (metadata.containsKey(NAMES)) {
            names.addAll(quoted(metadata.get(NAMES)));
            types.addAll(quoted(metadata.getOrDefault(CLASSES, "")));
        } else if (metadata.containsKey(NAMESPACE)) {
            for (String element : metadata.get(NAMESPACE).split("/")) {
                int colon = element.lastIndexOf(": ");
                names.add(colon < 0 ? element : element.substring(0, colon));
                types.add(colon < 0 ? "" : element.substring(colon + 2));
            }
        }
        if (names.isEmpty() || !names.get(0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(steps(names, types));
    }

    /** Every dotted prefix of a module's name is a module, so each name adds the tokens its predecessor lacks. */
    private static List<Step> steps(List<String> names, List<String> types) {
        List<Step> steps = new ArrayList<>();
        String outer = "";
        int outerCall = 0;
        for (int i = 1; i < names.size() - 1; i++) {
            Matcher again = CALLED_AGAIN.matcher(names.get(i));
            String name = again.matches() ? again.group(1) : names.get(i);
            int call = again.matches() ? Integer.parseInt(again.group(2)) : 0;
            boolean isInside = outer.isEmpty() || name.startsWith(outer + ".");
            if (!isInside) {
                steps.clear();
                outer = "";
                outerCall = 0;
            }
            String[] tokens =
                    name.substring(outer.isEmpty() ? 0 : outer.length() + 1).split("\\.");
            for (int k = 0; k < tokens.length - 1; k++) {
                steps.add(new Step(tokens[k], "", false));
            }
            String mark = call == outerCall ? "" : " (" + (call + 1) + ")";
            steps.add(new Step(tokens[tokens.length - 1] + mark, i < types.size() ? types.get(i) : "", false));
            outer = name;
            outerCall = call;
        }
        return steps;
    }

    private static List<String> quoted(String list) {
        List<String> texts = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(list);
        while (matcher.find()) {
            texts.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return texts;
    }
}
