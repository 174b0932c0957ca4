package io.splitscope.onnx;

import io.splitscope.model.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a value is made of: data, or stored weights and constants only, possibly by way of shapes. */
final class Provenance {

    /** What decides a value. */
    enum Kind {
        /** Stored weights and constants. */
        CONSTANT,
        /** These and the shapes of data. */
        SHAPE,
        /** Data. */
        DATA
    }

    /** Made of data. */
    static final Provenance DATA = new Provenance(Kind.DATA, Optional.empty(), List.of());

    private final Kind kind;
    private final Optional<Parameter> stored;
    private final List<Provenance> sources;
    private final boolean weighted;
    private final boolean trainable;

    private Provenance(Kind kind, Optional<Parameter> stored, List<Provenance> sources) {
        this.kind = kind;
        this.stored = stored;
        this.sources = weighted(sources);
        this.weighted = stored.isPresent() || !this.sources.isEmpty();
        this.trainable = stored.map(Parameter::isTrainable).orElse(false)
                || this.sources.stream().anyMatch(source -> source.trainable);
    }

    private static List<Provenance> weighted(List<Provenance> sources) {
        List<Provenance> weighted = new ArrayList<>(sources.size());
        for (Provenance source : sources) {
            if (source.weighted) {
                weighted.add(source);
            }
        }
        return weighted;
    }

    /** A stored weight. */
    static Provenance stored(Parameter weight) {
        return new Provenance(Kind.CONSTANT, Optional.of(weight), List.of());
    }

    /**
     * The result of a node that needs no data. Through shape arithmetic only weights that can be trained pass, such as
     * position embeddings; the stored numbers that the arithmetic itself needs are part of no layer.
     */
    static Provenance folded(Kind kind, List<Provenance> sources) {
        return new Provenance(
                kind,
                Optional.empty(),
                kind == Kind.SHAPE
                        ? sources.stream().filter(source -> source.trainable).toList()
                        : sources);
    }

    Kind kind() {
        return kind;
    }

    /** Whether stored weights are in it. */
    boolean isWeighted() {
        return weighted;
    }

    /** The stored weights in all of these, each once, in order of first use. */
    static List<Parameter> weights(List<Provenance> values) {
        List<Provenance> weighted = weighted(values);
        if (weighted.isEmpty()) {
            return List.of();
        }
        List<Parameter> weights = new ArrayList<>();
        Set<Provenance> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Provenance> open = new ArrayDeque<>(weighted);
        while (!open.isEmpty()) {
            Provenance next = open.removeFirst();
            if (visited.add(next)) {
                next.stored.ifPresent(weights::add);
                for (int i = next.sources.size() - 1; i >= 0; i--) {
                    open.addFirst(next.sources.get(i));
                }
            }
        }
        return weights;
    }
}
