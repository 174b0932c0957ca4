package io.splitscope.view.inspector;

import io.splitscope.cost.LayerCost;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Layer;
import io.splitscope.model.Parameter;
import io.splitscope.split.Split;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Solution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The sums over several layers, taken once; only where the layers run is looked up anew. */
final class GroupFacts {

    private final OpenModel model;
    private final Collection<Integer> ids;
    private final List<Fact> work;
    private final List<Fact> parameters;
    private final List<Fact> operators;

    GroupFacts(OpenModel model, Collection<Integer> ids) {
        this.model = model;
        this.ids = ids;
        this.work = sumWork();
        this.parameters = sumParameters();
        this.operators = countOperators();
    }

    FactSheet sheet(String title, String kind, Optional<Solution> solution) {
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", place(solution)));
        sections.add(new FactSection("Work", work));
        sections.add(new FactSection("Parameters", parameters));
        sections.add(new FactSection("Operators", operators));
        return new FactSheet(title, kind, sections);
    }

    List<Fact> place(Optional<Solution> solution) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Layers", Integer.toString(ids.size())));
        solution.ifPresent(solved -> {
            Split split = solved.split();
            long onDevice = ids.stream().filter(split::isOnDevice).count();
            facts.add(Fact.of("On the device", onDevice + " of " + ids.size()));
        });
        return facts;
    }

    List<Fact> work() {
        return work;
    }

    List<Fact> parameters() {
        return parameters;
    }

    private List<Fact> sumWork() {
        OptionalLong flops = sum(LayerCost::flops);
        String all = "Sum over " + ids.size() + " layers";
        return List.of(
                Figures.of("MACs", Quantity.COUNT, sum(LayerCost::macs), all),
                Figures.of("FLOPs", Quantity.WORK, flops, all),
                Figures.share("Share of model", flops, model.cost().total().flops()));
    }

    private List<Fact> sumParameters() {
        Set<Parameter> used = new LinkedHashSet<>();
        ids.forEach(id -> used.addAll(layer(id).parameters()));
        String all = "Sum over " + used.size() + " stored weights";
        return List.of(
                Figures.of("Count", Quantity.COUNT, sum(used, Parameter::count), all),
                Figures.of("Size", Quantity.BYTES, sum(used, Parameter::bytes), all));
    }

    private List<Fact> countOperators() {
        Map<String, Integer> counts = new TreeMap<>();
        ids.forEach(id -> counts.merge(layer(id).op(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> Fact.of(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private Layer layer(int id) {
        return model.model().layers().get(id);
    }

    private OptionalLong sum(Function<LayerCost, OptionalLong> measure) {
        return sum(ids, id -> measure.apply(model.cost().layer(id)));
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
