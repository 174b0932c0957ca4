package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.List;

/** Operators of object detectors: boxes that survive, regions that are pooled. */
final class DetectionRules {

    private DetectionRules() {}

    static void addTo(Registry registry) {
        registry.add(DetectionRules::nonMaxSuppression, "NonMaxSuppression");
        registry.add(DetectionRules::roiAlign, "RoiAlign");
        registry.add(DetectionRules::maxRoiPool, "MaxRoiPool");
        registry.addContributed(DetectionRules::crop, "CropAndResize");
    }

    /** B×N×4 boxes, B×C×N scores: at most min(limit, N) boxes for each of the B·C classes survive. */
    private static void nonMaxSuppression(Call call) {
        Value boxes = call.input(0);
        Value scores = call.input(1);
        Call.requireRank(boxes, 3);
        Call.requireRank(scores, 3);
        Whole most = Whole.anyExtent();
        if (scores.isRanked()) {
            Whole limit = call.has(2) ? call.input(2).onlyInteger() : Whole.ZERO;
            Whole perClass = limit.and(Whole.anyExtent()).min(scores.dim(2));
            most = Whole.upTo(scores.dim(0).times(scores.dim(1)).times(perClass).high());
        }
        call.put(0, Value.of(ElementType.INT64, most, Whole.of(3)));
    }

    private static void roiAlign(Call call) {
        Value x = call.input(0);
        Value regions = call.input(1);
        call.type(0, x.type());
        Call.requireRank(x, 4);
        Call.requireRank(regions, 2);
        if (x.isRanked()) {
            Whole count = regions.isRanked() ? regions.dim(0) : Whole.anyExtent();
            Whole height = Whole.of(call.attribute("output_height", 1));
            Whole width = Whole.of(call.attribute("output_width", 1));
            call.put(0, Value.of(x.type(), count, x.dim(1), height, width));
        }
    }

    /** R regions of an N×C×H×W picture, each as large as an operand of two numbers says. */
    private static void crop(Call call) {
        Value x = call.input(0);
        Value regions = call.input(1);
        call.type(0, x.type());
        Call.requireRank(x, 4);
        Call.requireRank(regions, 2);
        if (x.isRanked()) {
            List<Whole> size = ShapeOperand.of(call.input(3))
                    .filter(extents -> extents.size() == 2)
                    .orElseGet(() -> List.of(Whole.anyExtent(), Whole.anyExtent()));
            Whole count = regions.isRanked() ? regions.dim(0) : Whole.anyExtent();
            call.put(0, Value.of(x.type(), count, x.dim(1), size.get(0), size.get(1)));
        }
    }

    private static void maxRoiPool(Call call) {
        Value x = call.input(0);
        Value regions = call.input(1);
        call.type(0, x.type());
        Call.requireRank(x, 4);
        Call.requireRank(regions, 2);
        List<Long> pooled = call.integers("pooled_shape", 2, 1);
        if (x.isRanked()) {
            Whole count = regions.isRanked() ? regions.dim(0) : Whole.anyExtent();
            call.put(0, Value.of(x.type(), count, x.dim(1), Whole.of(pooled.get(0)), Whole.of(pooled.get(1))));
        }
    }
}
