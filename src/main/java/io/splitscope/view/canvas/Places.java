package io.splitscope.view.canvas;

import io.splitscope.block.Block;
import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Painter;
import io.splitscope.paint.Target;
import io.splitscope.picture.Vertex;
import java.util.List;
import java.util.Optional;

/** Finds where a target is in whatever picture is shown now. */
final class Places {

    private Places() {}

    /** The box of a target, or of the closed block that hides it; empty for a tensor that no edge shows. */
    static Optional<Box> find(Painter painter, Target target) {
        Optional<Box> box = painter.box(target);
        if (box.isPresent()) {
            return box;
        }
        LaidOut laidOut = painter.laidOut();
        if (target instanceof Target.LayerTarget layer) {
            return ofLayer(laidOut, layer.id());
        }
        if (target instanceof Target.BlockTarget hidden) {
            List<Block> blocks = laidOut.picture().tree().blocks();
            return hidden.id() >= blocks.size()
                            || blocks.get(hidden.id()).layers().isEmpty()
                    ? Optional.empty()
                    : ofLayer(laidOut, blocks.get(hidden.id()).layers().get(0));
        }
        if (target instanceof Target.TensorTarget tensor) {
            return ofTensor(laidOut, tensor.id());
        }
        return Optional.empty();
    }

    private static Optional<Box> ofLayer(LaidOut laidOut, int layer) {
        if (layer >= laidOut.picture().model().layers().size()) {
            return Optional.empty();
        }
        Vertex vertex = laidOut.picture().vertexOfLayer(layer);
        return Optional.of(laidOut.vertices().get(vertex.index()).box());
    }

    /** The box around the first edge of a tensor, or the vertex that hides it. */
    private static Optional<Box> ofTensor(LaidOut laidOut, int tensor) {
        Optional<Box> edge = laidOut.routes().stream()
                .filter(route -> route.edge().tensor().id() == tensor)
                .findFirst()
                .map(route -> {
                    double left = route.points().stream()
                            .mapToDouble(p -> p.x())
                            .min()
                            .orElseThrow();
                    double right = route.points().stream()
                            .mapToDouble(p -> p.x())
                            .max()
                            .orElseThrow();
                    double top = route.points().stream()
                            .mapToDouble(p -> p.y())
                            .min()
                            .orElseThrow();
                    double bottom = route.points().stream()
                            .mapToDouble(p -> p.y())
                            .max()
                            .orElseThrow();
                    return new Box(left, top, right - left, bottom - top);
                });
        if (edge.isPresent() || tensor >= laidOut.picture().model().tensors().size()) {
            return edge;
        }
        return laidOut.picture()
                .model()
                .producer(laidOut.picture().model().tensors().get(tensor))
                .flatMap(layer -> ofLayer(laidOut, layer.id()));
    }
}
