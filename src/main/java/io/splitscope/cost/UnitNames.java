package io.splitscope.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The names of the units of one quantity, and what each is worth in the base unit. */
final class UnitNames {

    private static final Map<String, Double> DECIMAL =
            Map.of("", 1.0, "k", 1e3, "M", 1e6, "G", 1e9, "T", 1e12, "P", 1e15, "E", 1e18);
    private static final Map<String, Double> BINARY = Map.of("Ki", 0x1p10, "Mi", 0x1p20, "Gi", 0x1p30, "Ti", 0x1p40);

    private final String base;
    private final List<Unit> shown;
    private final Map<String, Double> exact;
    private final Map<String, Set<Double>> anyCase = new HashMap<>();

    /** A unit that values are shown in. */
    record Unit(String symbol, double factor) {}

    private UnitNames(String base, List<Unit> shown, Map<String, Double> exact) {
        this.base = base;
        this.shown = shown.stream()
                .sorted(Comparator.comparingDouble(Unit::factor).reversed())
                .toList();
        this.exact = exact;
        exact.forEach((name, factor) -> anyCase.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                .add(factor));
    }

    /** Names of one unit, the first being its symbol. */
    static UnitNames of(double factor, String... names) {
        Map<String, Double> factors = new HashMap<>();
        for (String name : names) {
            factors.put(name, factor);
        }
        return new UnitNames(names[0], List.of(new Unit(names[0], factor)), factors);
    }

    /** Names of a unit and of its multiples with every prefix, the first being its symbol. */
    static UnitNames withPrefixes(double factor, String... names) {
        List<Unit> shown = new ArrayList<>();
        DECIMAL.forEach((prefix, times) -> shown.add(new Unit(prefix + names[0], times * factor)));
        Map<String, Double> factors = new HashMap<>();
        for (String name : names) {
            DECIMAL.forEach((prefix, times) -> {
                factors.put(prefix.toUpperCase(Locale.ROOT) + name, times * factor);
                factors.put(prefix.toLowerCase(Locale.ROOT) + name, times * factor);
            });
            BINARY.forEach((prefix, times) -> factors.put(prefix + name, times * factor));
        }
        return new UnitNames(names[0], shown, factors);
    }

    /** These units and others. */
    UnitNames and(UnitNames others) {
        List<Unit> both = new ArrayList<>(shown);
        both.addAll(others.shown);
        return new UnitNames(base, both, union(others));
    }

    /** These units, and others that are read but not shown. */
    UnitNames alsoRead(UnitNames others) {
        return new UnitNames(base, shown, union(others));
    }

    private Map<String, Double> union(UnitNames others) {
        Map<String, Double> factors = new HashMap<>(others.exact);
        factors.putAll(exact);
        return factors;
    }

    /** The symbol of the unit in which values are held. */
    String base() {
        return base;
    }

    /** The units that values are shown in, largest first. */
    List<Unit> shown() {
        return shown;
    }

    /** What a unit is worth: by its exact name, or by its name in any case where only one unit can be meant. */
    OptionalDouble factor(String name) {
        Double factor = exact.get(name);
        if (factor == null) {
            Set<Double> candidates = anyCase.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
            factor = candidates.size() == 1 ? candidates.iterator().next() : null;
        }
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** Whether a name could mean several units, depending on case. */
    boolean isAmbiguous(String name) {
        return !exact.containsKey(name)
                && anyCase.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()).size() > 1;
    }
}
