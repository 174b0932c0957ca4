package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which blocks have the same form.
 *
 * <p>The parts of a block are the layers and blocks directly inside, in order of their first layer. Its entering tensors
 * are numbered by first use, part after part; its leaving tensors by the part that makes them. The form says for every part
 * its operator and domain, or its own form; for each of its entering tensors which part makes it, as its how manieth leaving
 * tensor, or that it is the block's how manieth entering tensor; and for each leaving tensor of the block which part makes
 * it. So blocks of equal form have the same parts in the same order with the same arcs between them, and the same ports:
 * they can share one drawing. Shapes, attributes and parameters may differ.
 *
 * <p>Forms are compared whole, not by hash code. Cost: near-linear in layers and arcs, times the depth of nesting.
 */
final class Forms {

    private final Model model;
    private final Wiring wiring;
    private final Face[] layerFaces;
    private final Set<Integer> results;
    private final Map<String, Integer> operators = new HashMap<>();
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    private final Map<Group, Face> faces = new IdentityHashMap<>();

    /** What the outside sees of a layer or block: its form and the tensors that enter and leave. */
    private record Face(int form, List<Tensor> entering, List<Tensor> leaving) {}

    /** Where a tensor inside a block comes from. */
    private record Source(int part, int position) {}

    Forms(Model model, Wiring wiring) {
        this.model = model;
        this.wiring = wiring;
        this.layerFaces = new Face[model.layers().size()];
        this.results = model.outputs().stream().map(Tensor::id).collect(Collectors.toSet());
    }

    /** The form of a block; also notes that of all blocks inside. */
    int of(Group group) {
        return face(group).form();
    }

    private Face face(Group group) {
        Face face = faces.get(group);
        if (face == null) {
            face = look(group);
            faces.put(group, face);
        }
        return face;
    }

    private Face look(Group group) {
        List<Part> parts = group.parts();
        List<Integer> form = new ArrayList<>(List.of(parts.size()));
        Map<Integer, Source> sources = new HashMap<>();
        Map<Integer, Integer> ports = new HashMap<>();
        List<Tensor> entering = new ArrayList<>();
        List<Face> inside = new ArrayList<>();
        for (Part part : parts) {
            Face face = part.group() == null ? face(part.layer()) : face(part.group());
            for (int i = 0; i < face.leaving().size(); i++) {
                sources.put(face.leaving().get(i).id(), new Source(inside.size(), i));
            }
            inside.add(face);
        }
        for (int p = 0; p < inside.size(); p++) {
            Face face = inside.get(p);
            form.add(parts.get(p).group() == null ? -1 - face.form() : face.form());
            form.add(face.entering().size());
            for (Tensor tensor : face.entering()) {
                Source source = sources.get(tensor.id());
                if (source == null) {
                    int port = ports.computeIfAbsent(tensor.id(), id -> ports.size());
                    if (port == entering.size()) {
                        entering.add(tensor);
                    }
                    source = new Source(-1, port);
                }
                form.add(source.part());
                form.add(source.position());
            }
        }
        List<Tensor> leaving = new ArrayList<>();
        for (int p = 0; p < inside.size(); p++) {
            for (Tensor tensor : inside.get(p).leaving()) {
                if (leaves(tensor, group)) {
                    leaving.add(tensor);
                    form.add(p);
                    form.add(sources.get(tensor.id()).position());
                }
            }
        }
        int number = known.computeIfAbsent(List.copyOf(form), key -> known.size() + 1);
        return new Face(number, entering, leaving);
    }

    private Face face(int layer) {
        if (layerFaces[layer] == null) {
            layerFaces[layer] = look(layer);
        }
        return layerFaces[layer];
    }

    private Face look(int id) {
        Layer layer = model.layers().get(id);
        int operator = operators.computeIfAbsent(layer.domain() + "|" + layer.op(), key -> operators.size());
        List<Tensor> leaving = new ArrayList<>(1);
        for (Tensor tensor : layer.outputs()) {
            if (tensor.isData() && (!model.consumers(tensor).isEmpty() || results.contains(tensor.id()))) {
                leaving.add(tensor);
            }
        }
        return new Face(operator, List.of(wiring.inputs(id)), leaving);
    }

    private boolean leaves(Tensor tensor, Group group) {
        if (results.contains(tensor.id())) {
            return true;
        }
        for (Layer consumer : model.consumers(tensor)) {
            if (Arrays.binarySearch(group.layers(), consumer.id()) < 0) {
                return true;
            }
        }
        return false;
    }
}
