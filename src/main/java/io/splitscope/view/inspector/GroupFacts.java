package io.splitscope.view.inspector;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.LayerCost;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Layer;
import io.splitscope.model.Parameter;
import io.splitscope.model.Tensor;
import io.splitscope.split.Split;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Solution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sums over several layers, taken once; only where the layers run is looked up anew. */
final class GroupFacts {

    private static final int MOST_NAMED = 12;

    private final OpenModel model;
    private final Collection<Integer> ids;
    private final List<Fact> work;
    private final List<Fact> parameters;
    private final List<Fact> tensors;
    private final List<Fact> operators;

    GroupFacts(OpenModel model, Collection<Integer> ids) {
        this.model = model;
        this.ids = ids;
        this.work = sumWork();
        this.parameters = sumParameters();
        this.tensors = sumTensors();
        this.operators = countOperators();
    }

    FactSheet sheet(String title, String kind, Optional<Solution> solution) {
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection("", place(solution)));
        sections.add(new FactSection(text("GroupFacts.work"), work));
        sections.add(new FactSection(text("GroupFacts.parameters"), parameters));
        sections.add(new FactSection(text("GroupFacts.tensors"), tensors));
        sections.add(new FactSection(text("GroupFacts.operators"), operators));
        return new FactSheet(title, kind, sections);
    }

    List<Fact> place(Optional<Solution> solution) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("GroupFacts.layers"), Integer.toString(ids.size())));
        solution.ifPresent(solved -> {
            Split split = solved.shownSplit();
            long onDevice = ids.stream().filter(split::isOnDevice).count();
            facts.add(Fact.of(text("GroupFacts.on-the-device"), text("GroupFacts.of", onDevice, ids.size())));
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
        String all = text("GroupFacts.sum-over-layers", ids.size());
        return List.of(
                Figures.of(text("GroupFacts.macs"), Quantity.COUNT, sum(LayerCost::macs), all),
                Figures.of(text("GroupFacts.flops"), Quantity.WORK, flops, all),
                Figures.share(
                        text("GroupFacts.share-of-model"),
                        flops,
                        model.cost().total().flops()));
    }

    private List<Fact> sumParameters() {
        Set<Parameter> used = new LinkedHashSet<>();
        ids.forEach(id -> used.addAll(layer(id).parameters()));
        String all = text("GroupFacts.sum-over-stored-weights", used.size());
        return List.of(
                Figures.of(text("GroupFacts.count"), Quantity.COUNT, sum(used, Parameter::count), all),
                Figures.of(text("GroupFacts.size"), Quantity.BYTES, sum(used, Parameter::bytes), all));
    }

    private List<Fact> sumTensors() {
        Set<Integer> inside = new HashSet<>(ids);
        Set<Tensor> entering = new LinkedHashSet<>();
        Set<Tensor> leaving = new LinkedHashSet<>();
        for (int id : ids) {
            layer(id).dataInputs().stream()
                    .filter(tensor -> !madeInside(tensor, inside))
                    .forEach(entering::add);
            layer(id).outputs().stream()
                    .filter(tensor -> tensor.isData() && leaves(tensor, inside))
                    .forEach(leaving::add);
        }
        return List.of(
                Fact.of(text("GroupFacts.enter"), Integer.toString(entering.size())),
                bytes(text("GroupFacts.bytes-that-enter"), entering),
                Fact.of(text("GroupFacts.leave"), Integer.toString(leaving.size())),
                bytes(text("GroupFacts.bytes-that-leave"), leaving));
    }

    private boolean madeInside(Tensor tensor, Set<Integer> inside) {
        return model.model()
                .producer(tensor)
                .map(Layer::id)
                .filter(inside::contains)
                .isPresent();
    }

    private boolean leaves(Tensor tensor, Set<Integer> inside) {
        return model.model().outputs().contains(tensor)
                || model.model().consumers(tensor).stream().anyMatch(reader -> !inside.contains(reader.id()));
    }

    private static Fact bytes(String label, Set<Tensor> tensors) {
        String formula = tensors.stream()
                .limit(MOST_NAMED)
                .map(tensor -> tensor.displayName() + ": " + tensor.shape().bound() + " "
                        + tensor.type().label())
                .collect(Collectors.joining("\n"));
        return Figures.of(label, Quantity.BYTES, sum(tensors, Tensor::bytes), formula);
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
            if (value.isEmpty() || value.getAsLong() > Long.MAX_VALUE - sum) {
                return OptionalLong.empty();
            }
            sum += value.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
