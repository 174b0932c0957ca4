package io.splitscope.view;

import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.paint.Target;
import io.splitscope.picture.Neighbourhood;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Vertex;
import io.splitscope.view.explorer.OpenModel;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What lies before, behind and around a selection. */
final class Relations {

    private final OpenModel open;
    private final Model model;

    Relations(OpenModel open) {
        this.open = open;
        this.model = open.model();
    }

    /** The layers and raw inputs that make what a selection reads from outside itself. */
    Set<Target> producers(Set<Target> selection) {
        Set<Integer> inside = Selected.layers(open, selection);
        Set<Tensor> read = new LinkedHashSet<>();
        for (Target target : selection) {
            if (target instanceof Target.TensorTarget tensor) {
                read.add(model.tensors().get(tensor.id()));
            } else if (target instanceof Target.OutputTarget output) {
                read.add(model.outputs().get(output.position()));
            }
        }
        inside.forEach(layer -> read.addAll(model.layers().get(layer).dataInputs()));
        Set<Target> producers = new LinkedHashSet<>();
        for (Tensor tensor : read) {
            if (!tensor.isData()) {
                continue;
            }
            Layer maker = model.producer(tensor).orElse(null);
            if (maker == null) {
                producers.add(new Target.InputTarget(model.inputs().indexOf(tensor)));
            } else if (!inside.contains(maker.id())) {
                producers.add(new Target.LayerTarget(maker.id()));
            }
        }
        return producers;
    }

    /** The layers outside a selection that read what it makes, and the results of the model that it makes. */
    Set<Target> consumers(Set<Target> selection) {
        Set<Integer> inside = Selected.layers(open, selection);
        Set<Tensor> made = new LinkedHashSet<>();
        for (Target target : selection) {
            if (target instanceof Target.TensorTarget tensor) {
                made.add(model.tensors().get(tensor.id()));
            } else if (target instanceof Target.InputTarget input) {
                made.add(model.inputs().get(input.position()));
            }
        }
        inside.forEach(layer -> made.addAll(model.layers().get(layer).outputs()));
        Set<Target> consumers = new LinkedHashSet<>();
        for (Tensor tensor : made) {
            if (!tensor.isData()) {
                continue;
            }
            for (Layer reader : model.consumers(tensor)) {
                if (!inside.contains(reader.id())) {
                    consumers.add(new Target.LayerTarget(reader.id()));
                }
            }
            int result = model.outputs().indexOf(tensor);
            if (result >= 0) {
                consumers.add(new Target.OutputTarget(result));
            }
        }
        return consumers;
    }

    /** What is drawn at most so many edges away from a selection, itself included; a closed block is one step. */
    Set<Target> within(Picture picture, Set<Target> selection, int steps) {
        Set<Integer> layers = new HashSet<>(Selected.layers(open, selection));
        for (Target target : selection) {
            if (target instanceof Target.TensorTarget) {
                producers(Set.of(target)).forEach(maker -> layers.addAll(Selected.layers(open, Set.of(maker))));
                consumers(Set.of(target)).forEach(reader -> layers.addAll(Selected.layers(open, Set.of(reader))));
            }
        }
        BitSet from = new BitSet();
        layers.forEach(layer -> from.set(picture.vertexOfLayer(layer).index()));
        for (Vertex vertex : picture.vertices()) {
            if (selection.contains(Target.of(vertex))) {
                from.set(vertex.index());
            }
        }
        return new Neighbourhood(picture)
                .within(from, steps).stream()
                        .mapToObj(index -> Target.of(picture.vertices().get(index)))
                        .collect(Collectors.toSet());
    }
}
