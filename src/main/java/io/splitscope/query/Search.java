package io.splitscope.query;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Pins;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.split.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for things in one model. Each question takes time in proportion to the layers and the terms. */
public final class Search {

    private final ModelCost cost;
    private final Model model;
    private final BlockTree tree;
    private final List<String> names;
    private final Map<Integer, InsideLayers> inside = new HashMap<>();

    /** Prepares to look for things in a model. */
    public Search(ModelCost cost, BlockTree tree) {
        this.cost = cost;
        this.model = cost.model();
        this.tree = tree;
        this.names = model.layers().stream().map(this::names).toList();
        model.layers().stream()
                .filter(layer -> !layer.bodies().isEmpty())
                .forEach(layer -> inside.put(layer.id(), new InsideLayers(layer)));
    }

    private String names(Layer layer) {
        Stream<String> own =
                Stream.of(layer.name(), layer.op(), tree.innermost(layer.id()).path());
        Stream<String> made = layer.outputs().stream().map(Tensor::name);
        return Stream.concat(own, made).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    /**
     * What a query finds: raw inputs, then blocks and layers in topological order, each block before its first layer, each
     * layer before those inside its bodies.
     *
     * @param split who runs what; when empty, nothing is found by it
     */
    public List<Hit> find(Query query, Optional<Split> split, Pins pins) {
        Situation situation = new Situation(split, pins);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            if (query.matches(new InputCandidate(model.inputs().get(i), situation))) {
                hits.add(new Hit.InputHit(i));
            }
        }
        Iterator<Block> blocks = blocks(query).iterator();
        Block block = blocks.hasNext() ? blocks.next() : null;
        for (Layer layer : model.layers()) {
            while (block != null && block.layers().get(0) <= layer.id()) {
                hits.add(new Hit.BlockHit(block.id()));
                block = blocks.hasNext() ? blocks.next() : null;
            }
            if (query.matches(new LayerCandidate(layer, cost.layer(layer.id()), names.get(layer.id()), situation))) {
                hits.add(new Hit.LayerHit(layer.id()));
            }
            addInside(query, layer, situation, hits);
        }
        return hits;
    }

    private void addInside(Query query, Layer outermost, Situation situation, List<Hit> hits) {
        InsideLayers layers = inside.get(outermost.id());
        if (layers != null) {
            for (InsideLayers.Inner inner : layers.all()) {
                LayerCandidate own = new LayerCandidate(inner.layer(), inner.cost(), inner.names(), situation);
                if (query.matches(new InsideCandidate(own, outermost, situation))) {
                    hits.add(inner.hit());
                }
            }
        }
    }

    /** The layer that lies inside a body. */
    public Layer layer(Hit.InsideHit hit) {
        return inside.get(hit.outermost()).get(hit).layer();
    }

    /** The blocks it finds by the place of their first layer, outer ones first. */
    private List<Block> blocks(Query query) {
        return tree.blocks().stream()
                .filter(block -> block.id() != 0 && !block.layers().isEmpty())
                .filter(block -> query.matches(new BlockCandidate(block)))
                .sorted(Comparator.<Block>comparingInt(block -> block.layers().get(0))
                        .thenComparingInt(Block::id))
                .toList();
    }

    /** A number of something found; empty when it is unknown, or when the thing has none of its own. */
    public OptionalLong amount(Hit hit, Measure measure) {
        if (hit instanceof Hit.LayerHit layer) {
            return LayerCandidate.amount(model.layers().get(layer.id()), cost.layer(layer.id()), measure);
        }
        if (hit instanceof Hit.InsideHit found) {
            InsideLayers.Inner inner = inside.get(found.outermost()).get(found);
            return LayerCandidate.amount(inner.layer(), inner.cost(), measure);
        }
        if (hit instanceof Hit.InputHit input && measure == Measure.OUTPUT_BYTES) {
            return model.inputs().get(input.position()).bytes();
        }
        return OptionalLong.empty();
    }
}
