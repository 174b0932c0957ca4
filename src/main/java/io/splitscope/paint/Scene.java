package io.splitscope.paint;

import io.splitscope.layout.Box;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.PlacedVertex;
import io.splitscope.picture.Edge;
import io.splitscope.picture.Frame;
import io.splitscope.picture.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What is known about a laid-out picture whatever its look: texts, categories, and where a target is. */
final class Scene {

    private final LaidOut laidOut;
    private final CardText[] texts;
    private final OperatorCategory[] categories;
    private final Map<Target, Integer> vertices = new HashMap<>();
    private final Map<Target, Integer> frames = new HashMap<>();
    private final Map<Integer, List<Integer>> edgesOfTensor = new HashMap<>();

    private final EdgeWidths edgeWidths;

    Scene(LaidOut laidOut) {
        this.edgeWidths = new EdgeWidths(laidOut.picture().edges());
        this.laidOut = laidOut;
        List<PlacedVertex> placed = laidOut.vertices();
        this.texts = new CardText[placed.size()];
        this.categories = new OperatorCategory[placed.size()];
        for (PlacedVertex place : placed) {
            Vertex vertex = place.vertex();
            vertices.put(Target.of(vertex), vertex.index());
            if (vertex instanceof Vertex.LayerVertex single) {
                categories[vertex.index()] = OperatorCategory.of(single.layer().op());
            }
        }
        for (Frame frame : laidOut.picture().frames()) {
            frames.put(Target.of(frame), frame.index());
        }
        for (Edge edge : laidOut.picture().edges()) {
            edgesOfTensor
                    .computeIfAbsent(edge.tensor().id(), id -> new ArrayList<>(2))
                    .add(edge.index());
        }
    }

    LaidOut laidOut() {
        return laidOut;
    }

    /** The texts of a vertex, prepared when first asked for. */
    CardText text(PlacedVertex placed) {
        int index = placed.vertex().index();
        if (texts[index] == null) {
            texts[index] = CardText.of(placed.vertex(), placed.box().width(), laidOut.picture());
        }
        return texts[index];
    }

    /** The category of a layer; null for other vertices. */
    OperatorCategory category(int vertex) {
        return categories[vertex];
    }

    /** The vertex that shows a target; empty when none does. */
    OptionalInt vertex(Target target) {
        return optional(vertices.get(target));
    }

    /** The frame that shows a target; empty when none does. */
    OptionalInt frame(Target target) {
        return optional(frames.get(target));
    }

    /** The box of a target; null when nothing with a box shows it. */
    Box box(Target target) {
        Integer vertex = vertices.get(target);
        if (vertex != null) {
            return laidOut.vertices().get(vertex).box();
        }
        Integer frame = frames.get(target);
        return frame == null ? null : laidOut.frames().get(frame).box();
    }

    /** How thick edges are. */
    EdgeWidths edgeWidths() {
        return edgeWidths;
    }

    /** The edges that a tensor takes. */
    List<Integer> edges(int tensor) {
        return edgesOfTensor.getOrDefault(tensor, List.of());
    }

    private static OptionalInt optional(Integer index) {
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
