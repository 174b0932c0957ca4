package io.splitscope.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names for the values inside inlined functions, so that no two values of the network share one. */
final class UniqueNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** Keeps a name that the file itself uses. */
    void reserve(String name) {
        taken.add(name);
    }

    /** The wanted name, or that name with a number behind it when it is taken. */
    String pick(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name = wanted + "#" + copies.merge(wanted, 1, Integer::sum);
        }
        return name;
    }
}
