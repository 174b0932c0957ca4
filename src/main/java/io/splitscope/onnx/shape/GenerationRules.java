package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;

/**
 * Text generation as one operator of ONNX Runtime. Results have room for the longest text; how long it becomes, only the data
 * tells.
 *
 * <p>Source: docs/ContribOperators.md of ONNX Runtime.
 */
final class GenerationRules {

    private GenerationRules() {}

    static void addTo(Registry registry) {
        registry.addContributed(GenerationRules::beams, "BeamSearch", "WhisperBeamSearch");
        registry.addContributed(GenerationRules::one, "GreedySearch", "Sampling");
        registry.addContributed(
                call -> call.put(0, call.input(1).as(call.input(1).type())), "NGramRepeatBlock");
        registry.addContributed(GenerationRules::hashes, "NGramHashMapping");
        registry.addContributed(GenerationRules::bifurcation, "BifurcationDetector");
    }

    private static Whole extent(Value number) {
        return number.onlyInteger().and(Whole.anyExtent());
    }

    private static Whole batch(Call call) {
        Value prompt = call.input(0);
        return prompt.isRanked() && prompt.rank() >= 1 ? prompt.dim(0) : Whole.anyExtent();
    }

    /** B×returned×longest tokens, B×returned scores. */
    private static void beams(Call call) {
        Whole batch = batch(call);
        Whole returned = extent(call.input(4));
        ElementType scores = call.has(5) ? call.input(5).type() : ElementType.FLOAT;
        call.put(0, Value.of(ElementType.INT32, batch, returned, extent(call.input(1))));
        call.put(1, Value.of(scores, batch, returned));
        Whole words =
                call.attribute("vocab_size", -1) > 0 ? Whole.of(call.attribute("vocab_size", -1)) : Whole.anyExtent();
        call.put(2, Value.of(scores, Whole.anyExtent(), batch, extent(call.input(3)), words));
        call.type(3, scores);
        call.put(4, Value.of(scores, batch));
    }

    /** B×longest tokens; for sampling, B×words scores. */
    private static void one(Call call) {
        Whole batch = batch(call);
        call.put(0, Value.of(ElementType.INT32, batch, extent(call.input(1))));
        Whole words =
                call.attribute("vocab_size", -1) > 0 ? Whole.of(call.attribute("vocab_size", -1)) : Whole.anyExtent();
        call.put(1, Value.of(call.has(3) ? call.input(3).type() : ElementType.FLOAT, batch, words));
    }

    /** B×L token numbers give B×L×((n − 1)·heads) hashes and the last n − 1 numbers. */
    private static void hashes(Call call) {
        Value ids = call.input(0);
        call.types(ids.type());
        if (ids.isRanked() && ids.rank() == 2) {
            long before = call.attribute("max_ngram_size", 1) - 1;
            if (before < 0 || before > 1 << 20) {
                throw new InvalidNode("attribute max_ngram_size is " + (before + 1));
            }
            Whole heads = Whole.of(before).times(call.attribute("n_head_per_ngram", 1));
            call.put(0, Value.of(ids.type(), ids.dim(0), ids.dim(1), heads));
            call.put(1, Value.of(ids.type(), ids.dim(0), Whole.of(before)));
        }
    }

    private static void bifurcation(Call call) {
        ElementType type = call.input(0).type();
        call.put(0, Value.of(type, Whole.anyExtent()));
        call.put(1, Value.of(type, Whole.ONE));
    }
}
