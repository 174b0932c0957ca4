package io.splitscope.export.halves;

import io.splitscope.export.ExportException;
import io.splitscope.onnx.graph.FunctionCall;
import io.splitscope.onnx.graph.ValueInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what each part needs beside its layers.
 *
 * <p>Steps: give each part its layers and the data these read; follow what else they read back through constants and shape
 * arithmetic, handing over or folding extents of tensors that are elsewhere; give what nobody reads a place; list inputs and
 * outputs. A call of a local function whose layers are all in one part stays a call there, unless that would need more data.
 */
final class Planner {

    private final Network network;
    private final Map<Part, Draft> drafts = new EnumMap<>(Part.class);
    private final Map<String, Map<Part, Crossing>> crossings = new LinkedHashMap<>();

    Planner(Network network) {
        this.network = network;
    }

    HalvesPlan plan() throws ExportException {
        addLayers();
        addCalls();
        Map<Part, List<String>> results = addResults();
        for (boolean more = true; more; ) {
            more = false;
            for (Draft draft : List.copyOf(drafts.values())) {
                more |= draft.close();
            }
        }
        addUnread();
        return finish(results);
    }

    private Draft draft(Part part) {
        return drafts.computeIfAbsent(part, key -> new Draft(network, key, this::handOver));
    }

    private void addLayers() throws ExportException {
        draft(Part.DEVICE);
        draft(Part.SERVER);
        for (int position = 0; position < network.size(); position++) {
            Optional<Part> part = network.layerPart(position);
            if (part.isPresent()) {
                draft(part.get()).addLayer(position);
            }
        }
        for (Draft draft : drafts.values()) {
            for (String value : draft.data()) {
                Part home = network.home(value).orElseThrow();
                if (network.isContainer(value) && (home == Part.SERVER || draft.part() == Part.SERVER)) {
                    throw Declarations.containerCrosses(value);
                }
                cross(new Crossing(value, home, draft.part(), false));
            }
        }
    }

    private void addCalls() {
        for (FunctionCall call : network.calls().values()) {
            List<Integer> inside = network.inside(call.index());
            Set<Part> parts = EnumSet.noneOf(Part.class);
            inside.forEach(position -> network.layerPart(position).ifPresent(parts::add));
            if (parts.size() == 1) {
                Draft draft = drafts.get(parts.iterator().next());
                if (call.inputs().stream().allMatch(draft::canRead)) {
                    inside.forEach(draft::add);
                    call.inputs().forEach(draft::need);
                }
            }
        }
    }

    /** Gives each output of the model a part. */
    private Map<Part, List<String>> addResults() {
        Map<Part, List<String>> results = new EnumMap<>(Part.class);
        for (ValueInfo output : network.graph().outputs()) {
            Part part = network.home(output.name()).orElseGet(() -> constantPart(output.name()));
            results.computeIfAbsent(part, key -> new ArrayList<>()).add(output.name());
            drafts.get(part).need(output.name());
        }
        return results;
    }

    /** Where a value that is no data is best at home. */
    private Part constantPart(String value) {
        return homes(value).stream().max(Comparator.naturalOrder()).orElse(spare());
    }

    private Part spare() {
        if (drafts.get(Part.SERVER).hasLayers()) {
            return Part.SERVER;
        }
        return drafts.get(Part.DEVICE).hasLayers() || !drafts.containsKey(Part.TAIL) ? Part.DEVICE : Part.TAIL;
    }

    /** The parts that have the tensors whose extents a value depends on. */
    private Set<Part> homes(String value) {
        Set<Part> homes = EnumSet.noneOf(Part.class);
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                network.home(next).ifPresentOrElse(homes::add, () -> network.producer(next)
                        .ifPresent(position -> open.addAll(Network.reads(network.node(position)))));
            }
        }
        return homes;
    }

    private void handOver(String extents, Part from, Part to) {
        cross(new Crossing(extents, from, to, true));
        drafts.get(from).need(extents);
    }

    private void cross(Crossing crossing) {
        crossings
                .computeIfAbsent(crossing.value(), key -> new EnumMap<>(Part.class))
                .put(crossing.to(), crossing);
    }

    /** Constants and weights that nothing reads go where there is room for them. */
    private void addUnread() throws ExportException {
        for (int position = network.size() - 1; position >= 0; position--) {
            int at = position;
            if (network.layerPart(position).isEmpty()
                    && drafts.values().stream().noneMatch(draft -> draft.has(at))) {
                Set<Part> homes = EnumSet.noneOf(Part.class);
                Network.reads(network.node(position)).forEach(value -> homes.addAll(homes(value)));
                if (homes.size() <= 1) {
                    Draft draft = drafts.get(
                            homes.isEmpty() ? spare() : homes.iterator().next());
                    draft.add(position);
                    draft.close();
                }
            }
        }
        for (String weight : network.graph().initializers().keySet()) {
            if (drafts.values().stream().noneMatch(draft -> draft.weights().contains(weight))) {
                drafts.get(spare()).need(weight);
            }
        }
        drafts.get(spare()).close();
    }

    /** Lists what goes in and out; a part that has nothing to do gets no model, since run-times refuse an empty one. */
    private HalvesPlan finish(Map<Part, List<String>> results) {
        List<Crossing> ordered = crossings.values().stream()
                .flatMap(byPart -> byPart.values().stream())
                .sorted(Comparator.comparing(Crossing::shape).thenComparingInt(this::rank))
                .toList();
        Map<Part, PartPlan> plans = new EnumMap<>(Part.class);
        for (Draft draft : drafts.values()) {
            Part part = draft.part();
            Set<String> inputs = new LinkedHashSet<>();
            Set<String> outputs = new LinkedHashSet<>();
            for (Crossing crossing : ordered) {
                if (crossing.from() == part && !(network.isRaw(crossing.value()) && crossing.to() == Part.TAIL)) {
                    outputs.add(crossing.value());
                }
                if (crossing.to() == part) {
                    inputs.add(crossing.value());
                }
            }
            if (part == Part.DEVICE) {
                network.graph().inputs().forEach(input -> inputs.add(input.name()));
            }
            outputs.addAll(results.getOrDefault(part, List.of()));
            if (draft.hasLayers() || !outputs.isEmpty()) {
                plans.put(part, draft.plan(List.copyOf(inputs), List.copyOf(outputs)));
            }
        }
        return new HalvesPlan(plans, ordered);
    }

    /** The place of a crossing among others of its kind. */
    private int rank(Crossing crossing) {
        return network.tensor(crossing.value())
                .filter(tensor -> tensor.id() >= 0)
                .map(tensor -> tensor.id())
                .or(() -> network.producer(crossing.value()))
                .orElse(0);
    }
}
