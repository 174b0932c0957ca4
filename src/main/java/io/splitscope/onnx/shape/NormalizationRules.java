package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Normalisation keeps the extents; some forms also give the statistics they used. */
final class NormalizationRules {

    private NormalizationRules() {}

    static void addTo(Registry registry) {
        registry.add(
                call -> call.put(0, call.input(0).as(call.input(0).type())),
                "InstanceNormalization",
                "GroupNormalization",
                "LRN",
                "LpNormalization",
                "MeanVarianceNormalization");
        registry.addContributed(
                call -> call.put(0, call.input(0).as(call.input(0).type())), "GroupNorm");
        registry.addContributed(NormalizationRules::skipGroup, "SkipGroupNorm");
        registry.add(NormalizationRules::batch, "BatchNormalization");
        registry.add(NormalizationRules::dropout, "Dropout");
        registry.add(NormalizationRules::layer, "LayerNormalization", "RMSNormalization");
        registry.addContributed(NormalizationRules::layer, "SimplifiedLayerNormalization");
        registry.addContributed(NormalizationRules::skip, "SkipLayerNormalization", "SkipSimplifiedLayerNormalization");
    }

    /** Data plus skip, normalised; the second result is their sum. */
    private static void skipGroup(Call call) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        call.put(1, x.as(x.type()));
    }

    /** In training the statistics follow: two since opset 14, up to four before. */
    private static void batch(Call call) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        Call.requireRank(x, 1);
        Whole channels = x.isRanked() && x.rank() > 1 ? x.dim(1) : Whole.anyExtent();
        for (int i = 1; i < call.outputs(); i++) {
            ElementType type = call.input(i < 3 ? i + 2 : i).type();
            call.put(i, Value.of(type == ElementType.UNKNOWN ? x.type() : type, channels));
        }
    }

    /** The mask has the data's type before opset 10, then it is boolean. */
    private static void dropout(Call call) {
        Value x = call.input(0);
        call.put(0, call.opset() >= 12 && !isTraining(call) ? x : x.as(x.type()));
        call.put(1, x.as(call.opset() >= 10 ? ElementType.BOOL : x.type()));
    }

    private static boolean isTraining(Call call) {
        return call.has(2) && !call.input(2).onlyInteger().is(0);
    }

    /** Mean and inverse deviation have extent 1 from the axis on. */
    private static void layer(Call call) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        ElementType statistics = call.typeAttribute("stash_type", ElementType.FLOAT);
        call.type(1, statistics);
        call.type(2, statistics);
        if (x.isRanked()) {
            int axis = Call.axis(call.attribute("axis", -1), x.rank());
            List<Whole> dims = new ArrayList<>(x.dims().subList(0, axis));
            while (dims.size() < x.rank()) {
                dims.add(Whole.ONE);
            }
            call.put(1, statistics, dims);
            call.put(2, statistics, dims);
        }
    }

    /** Data plus skip, normalised; the fourth result is their sum. */
    private static void skip(Call call) {
        Value x = call.input(0);
        call.put(0, x.as(x.type()));
        call.put(3, x.as(x.type()));
        if (x.isRanked() && x.rank() > 0) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.set(x.rank() - 1, Whole.ONE);
            call.put(1, ElementType.FLOAT, dims);
            call.put(2, ElementType.FLOAT, dims);
        }
    }
}
