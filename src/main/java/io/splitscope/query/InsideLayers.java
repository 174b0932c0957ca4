package io.splitscope.query;

import io.splitscope.cost.LayerCost;
import io.splitscope.cost.ModelCost;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layers inside the bodies of one layer of a model, bodies in bodies included, in the order in which people read them. */
final class InsideLayers {

    /**
     * One of them.
     *
     * @param names all its names in lower case, a line each
     */
    record Inner(Hit.InsideHit hit, Layer layer, LayerCost cost, String names) {}

    private final Map<Hit.InsideHit, Inner> byHit = new LinkedHashMap<>();

    /** Those of a layer; none for one without bodies. */
    InsideLayers(Layer outermost) {
        collect(outermost, List.of());
    }

    private void collect(Layer around, List<Hit.Step> before) {
        around.bodies().forEach((key, body) -> {
            List<Hit.Step> way = new ArrayList<>(before);
            way.add(new Hit.Step(around.id(), key));
            Model model = body.model();
            ModelCost cost = ModelCost.of(model);
            for (Layer layer : model.layers()) {
                Hit.InsideHit hit = new Hit.InsideHit(way, layer.id());
                byHit.put(hit, new Inner(hit, layer, cost.layer(layer.id()), names(layer)));
                collect(layer, way);
            }
        });
    }

    private static String names(Layer layer) {
        return Stream.concat(
                        Stream.of(layer.name(), layer.op()),
                        layer.outputs().stream().map(Tensor::name))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    Collection<Inner> all() {
        return byHit.values();
    }

    Inner get(Hit.InsideHit hit) {
        return byHit.get(hit);
    }
}
