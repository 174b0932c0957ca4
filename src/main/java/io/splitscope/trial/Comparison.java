package io.splitscope.trial;

import io.splitscope.runtime.Comparing;
import io.splitscope.runtime.OutputComparison;
import io.splitscope.runtime.Port;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Tolerance;
import io.splitscope.runtime.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the results of the two sides with those of the whole. */
final class Comparison {

    private Comparison() {}

    /**
     * Compares all outputs that hold numbers.
     *
     * @param got what the two sides gave, by name
     * @throws RunException if one of them cannot be read
     */
    static Agreement of(Whole whole, Map<String, Value> got) throws RunException {
        Comparing comparing = new Comparing(Tolerance.BY_TYPE);
        List<String> names = whole.comparable();
        List<OutputComparison> outputs = new ArrayList<>();
        for (String name : names) {
            outputs.add(comparing.compare(name, whole.results().byName().get(name), got.get(name)));
        }
        List<String> left = whole.outputs().stream()
                .map(Port::name)
                .filter(name -> !names.contains(name))
                .toList();
        return new Agreement(outputs, left);
    }
}
