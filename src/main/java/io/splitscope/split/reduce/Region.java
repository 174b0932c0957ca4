package io.splitscope.split.reduce;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.ParameterLoad;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Some layers as a part of the graph: what enters, what leaves, where it begins and ends. */
final class Region {

    /** With more tensors entering there are too many ways in which they may have been sent before. */
    private static final int MOST_ENTRIES = 4;

    private final GraphIndex graph;
    private final BitSet layers = new BitSet();
    private final Collection<Integer> entering = new TreeSet<>();
    private final Collection<Integer> parameters = new TreeSet<>();
    private final List<Integer> inner = new ArrayList<>();
    private final List<Integer> leaving = new ArrayList<>();
    private final BitSet first;
    private final BitSet last;

    Region(GraphIndex graph, Collection<Integer> members) {
        this.graph = graph;
        members.forEach(layers::set);
        first = (BitSet) layers.clone();
        last = (BitSet) layers.clone();
        for (int layer : members) {
            graph.made(layer).forEach(this::addMade);
            graph.read(layer).stream().filter(tensor -> !isMade(tensor)).forEach(entering::add);
            parameters.addAll(graph.used(layer));
        }
    }

    private boolean isMade(int tensor) {
        return !graph.tensor(tensor).isRaw() && layers.get(graph.tensor(tensor).producer());
    }

    private void addMade(int tensor) {
        List<Integer> readers = graph.iteration().readers(tensor);
        if (readers.stream().anyMatch(layers::get)) {
            inner.add(tensor);
            last.clear(graph.tensor(tensor).producer());
            readers.forEach(first::clear);
        }
        if (isReadOutside(tensor)) {
            leaving.add(tensor);
        }
    }

    /** Why it is not to be contracted in any case; empty when a test decides. */
    Optional<String> obstacle(Setting setting) {
        if (layers.cardinality() < 2) {
            return Optional.of(text("Region.it-is-a-single-layer"));
        }
        if (layers.intersects(graph.iteration().tail())) {
            return Optional.of(text("Region.it-holds-layers-that-stay"));
        }
        if (setting.pins().device().stream().anyMatch(layers::get)
                || setting.pins().server().stream().anyMatch(layers::get)) {
            return Optional.of(text("Region.a-layer-in-it-is"));
        }
        if (last.cardinality() != 1) {
            return Optional.of(text("Region.it-ends-in-layers", last.cardinality()));
        }
        return early().map(tensor -> text(
                        "Region.leaves-it-before-its-end", graph.tensor(tensor).name()))
                .or(() -> returned()
                        .map(tensor -> text(
                                "Region.has-to-return-to-the",
                                graph.tensor(tensor).name())))
                .or(() -> entry(setting))
                .or(this::sharing);
    }

    private Optional<Integer> early() {
        return leaving.stream()
                .filter(tensor -> graph.tensor(tensor).producer() != end())
                .findFirst();
    }

    private Optional<Integer> returned() {
        return layers.stream()
                .filter(layer -> layer != end())
                .boxed()
                .flatMap(layer -> graph.made(layer).stream())
                .filter(graph.iteration()::isWantedOnDevice)
                .findFirst();
    }

    private Optional<String> entry(Setting setting) {
        if (setting.rawDataStays()
                && entering.stream().anyMatch(tensor -> graph.tensor(tensor).isRaw())) {
            return Optional.of(text("Region.it-reads-the-raw-data"));
        }
        return entering.size() > MOST_ENTRIES
                ? Optional.of(text("Region.tensors-enter-it", entering.size()))
                : Optional.empty();
    }

    private Optional<String> sharing() {
        List<ParameterLoad> all = graph.iteration().workload().parameters();
        return parameters.stream()
                .map(all::get)
                .filter(parameter -> !parameter.users().stream().allMatch(layers::get))
                .findFirst()
                .map(parameter -> text("Region.layers-outside-share-its-weight", parameter.name()));
    }

    /**
     * The tensors that may have been sent before, or not, when the region's end is on the server; the others that enter
     * have been for sure, since layers below the end read them, too.
     */
    List<Integer> perhapsSent() {
        BitSet below = graph.below(end());
        return entering.stream()
                .filter(tensor -> graph.iteration().readers(tensor).stream().noneMatch(below::get))
                .toList();
    }

    /** Whether a tensor is read outside. */
    boolean isReadOutside(int tensor) {
        return graph.iteration().readers(tensor).stream().anyMatch(reader -> !layers.get(reader));
    }

    /** Whether one tensor enters and every layer without a predecessor inside reads it. */
    boolean hasOneEntry() {
        return entering.size() == 1
                && first.stream().allMatch(layer -> graph.read(layer)
                        .contains(entering.iterator().next()));
    }

    /** The layers. */
    int[] layers() {
        return layers.stream().toArray();
    }

    /** Whether a layer was measured, so that its work is not the same on both sides. */
    boolean isMeasured() {
        return layers.stream()
                .anyMatch(layer ->
                        graph.iteration().deviceWork(layer) != graph.iteration().serverWork(layer));
    }

    /** Work of a layer. */
    double flops(int layer) {
        return graph.iteration().deviceWork(layer);
    }

    /** Work of the layers in a set that are inside. */
    double flops(BitSet some) {
        return IntStream.of(layers()).filter(some::get).mapToDouble(this::flops).sum();
    }

    /** Layers that read nothing made inside. */
    int[] first() {
        return first.stream().toArray();
    }

    /** The layer that all others lead to. */
    int end() {
        return last.nextSetBit(0);
    }

    /** Positions of the tensors that enter. */
    List<Integer> entering() {
        return List.copyOf(entering);
    }

    /** Positions of the tensors made and read inside. */
    List<Integer> inner() {
        return inner;
    }

    /** Positions of the tensors made inside and read outside. */
    List<Integer> leaving() {
        return leaving;
    }

    /** Positions of the exchanged parameters that layers inside use. */
    List<Integer> parameters() {
        return List.copyOf(parameters);
    }

    /** The layer inside that makes a tensor. */
    int producer(int tensor) {
        return graph.tensor(tensor).producer();
    }

    /** The layers inside that read a tensor. */
    List<Integer> readers(int tensor) {
        return graph.iteration().readers(tensor).stream().filter(layers::get).toList();
    }

    /** The layers inside that use a parameter. */
    List<Integer> users(int parameter) {
        return graph.iteration().workload().parameters().get(parameter).users().stream()
                .filter(layers::get)
                .toList();
    }
}
