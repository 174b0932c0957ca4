package io.splitscope.view.inspector;

import io.splitscope.cost.LayerCost;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Layer;
import io.splitscope.model.Parameter;
import io.splitscope.view.explorer.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The sums over several layers. */
final class GroupFacts {

    private final Shown shown;
    private final Collection<Integer> ids;

    GroupFacts(Shown shown, Collection<Integer> ids) {
        this.shown = shown;
        this.ids = ids;
    }

    FactSheet sheet(String title, String kind) {
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", place()));
        sections.add(new FactSection("Work", work()));
        sections.add(new FactSection("Parameters", parameters()));
        sections.add(new FactSection("Operators", operators()));
        return new FactSheet(title, kind, sections);
    }

    List<Fact> place() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Layers", Integer.toString(ids.size())));
        shown.solution().ifPresent(solution -> {
            long onDevice = ids.stream().filter(solution.split()::isOnDevice).count();
            facts.add(Fact.of("On the device", onDevice + " of " + ids.size()));
        });
        return facts;
    }

    List<Fact> work() {
        OptionalLong flops = sum(LayerCost::flops);
        String all = "Sum over " + ids.size() + " layers";
        return List.of(
                Figures.of("MACs", Quantity.COUNT, sum(LayerCost::macs), all),
                Figures.of("FLOPs", Quantity.WORK, flops, all),
                Figures.share(
                        "Share of model", flops, shown.model().cost().total().flops()));
    }

    List<Fact> parameters() {
        Set<Parameter> used = new LinkedHashSet<>();
        ids.forEach(id -> used.addAll(layer(id).parameters()));
        String all = "Sum over " + used.size() + " stored weights";
        return List.of(
                Figures.of("Count", Quantity.COUNT, sum(used, Parameter::count), all),
                Figures.of("Size", Quantity.BYTES, sum(used, Parameter::bytes), all));
    }

    private List<Fact> operators() {
        Map<String, Integer> counts = new TreeMap<>();
        ids.forEach(id -> counts.merge(layer(id).op(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> Fact.of(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private Layer layer(int id) {
        return shown.model().model().layers().get(id);
    }

    private OptionalLong sum(Function<LayerCost, OptionalLong> measure) {
        return sum(ids, id -> measure.apply(shown.model().cost().layer(id)));
    }

    private static <T> OptionalLong sum(Collection<T> parts, Function<T, OptionalLong> measure) {
        long sum = 0;
        for (T part : parts) {
            OptionalLong value = measure.apply(part);
            if (value.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += value.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
