package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Operators on strings. */
final class TextRules {

    private TextRules() {}

    static void addTo(Registry registry) {
        registry.add(TextRules::concat, "StringConcat");
        registry.add(call -> call.put(0, call.input(0).as(ElementType.BOOL)), "RegexFullMatch");
        registry.add(TextRules::split, "StringSplit");
        registry.add(TextRules::normalise, "StringNormalizer");
        registry.add(TextRules::termFrequencies, "TfIdfVectorizer");
        registry.addContributed(TextRules::tokens, "Tokenizer");
        registry.addContributed(TextRules::words, "WordConvEmbedding");
    }

    private static void concat(Call call) {
        call.type(0, ElementType.STRING);
        Broadcast.dims(call.inputsFrom(0)).ifPresent(dims -> call.put(0, ElementType.STRING, dims));
    }

    /** Texts of shape C or N×C, each to as many tokens as the longest has. */
    private static void tokens(Call call) {
        Value x = call.input(0);
        call.type(0, ElementType.STRING);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.add(Whole.anyExtent());
            call.put(0, ElementType.STRING, dims);
        }
    }

    /** Words of characters, …×W×letters, and F filters: …×W×F. */
    private static void words(Call call) {
        Value x = call.input(0);
        Value filters = call.input(1);
        call.type(0, filters.type());
        Call.requireRank(x, 1);
        if (x.isRanked() && filters.isRanked() && filters.rank() > 0) {
            List<Whole> dims = new ArrayList<>(x.dims().subList(0, x.rank() - 1));
            dims.add(filters.dim(0));
            call.put(0, filters.type(), dims);
        }
    }

    private static void split(Call call) {
        Value x = call.input(0);
        call.type(0, ElementType.STRING);
        call.put(1, x.as(ElementType.INT64));
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.add(Whole.anyExtent());
            call.put(0, ElementType.STRING, dims);
        }
    }

    /** Stop words go, so the last extent may shrink. */
    private static void normalise(Call call) {
        Value x = call.input(0);
        call.type(0, ElementType.STRING);
        if (x.isRanked() && x.rank() > 0) {
            List<Whole> dims = new ArrayList<>(x.dims());
            dims.set(x.rank() - 1, Whole.upTo(Math.max(1, x.dim(-1).high())));
            call.put(0, ElementType.STRING, dims);
        }
    }

    private static void termFrequencies(Call call) {
        Value x = call.input(0);
        call.type(0, ElementType.FLOAT);
        long width = call.integers("ngram_indexes").stream()
                .flatMap(List::stream)
                .mapToLong(index -> index + 1)
                .max()
                .orElse(0);
        if (x.isRanked() && x.rank() <= 2) {
            List<Whole> dims = new ArrayList<>(x.dims().subList(0, Math.max(0, x.rank() - 1)));
            dims.add(Whole.of(Math.max(0, width)));
            call.put(0, ElementType.FLOAT, dims);
        }
    }
}
