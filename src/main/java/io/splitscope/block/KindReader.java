package io.splitscope.block;

import io.splitscope.model.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what the blocks from scopes are: by the names of their classes and their own where these say so and the contents
 * agree, otherwise by structure. Blocks of equal form are looked at once.
 */
final class KindReader {

    /** The largest block whose structure is looked at. */
    private static final int LARGEST = 400;

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+");

    private final Model model;
    private final StructureGrouper structure;
    private final Forms forms;
    private final Map<Integer, Optional<Kind>> kindOfForm = new HashMap<>();

    KindReader(Model model, StructureGrouper structure, Forms forms) {
        this.model = model;
        this.structure = structure;
        this.forms = forms;
    }

    /** The same blocks with their kinds, innermost first. */
    Group read(Group group) {
        int form = forms.of(group);
        Group inner = group.with(group.children().stream().map(this::read).toList());
        boolean isLeftToStructure =
                inner.kind() == Kind.FUNCTION && inner.children().isEmpty();
        if (inner.kind() == Kind.MODEL || isLeftToStructure) {
            return inner;
        }
        Contents contents = Contents.of(model, inner.layers());
        return inner.as(named(inner, contents)
                .or(() -> isList(inner) ? Optional.of(Kind.SEQUENTIAL) : Optional.empty())
                .or(() -> kindOfForm.computeIfAbsent(form, key -> formed(inner, contents)))
                .orElse(inner.kind()));
    }

    private static Optional<Kind> named(Group group, Contents contents) {
        for (int i = group.types().size() - 1; i >= 0; i--) {
            String type = group.types().get(i);
            Optional<Kind> kind = byName(type.substring(type.lastIndexOf('.') + 1), contents);
            if (kind.isPresent()) {
                return kind;
            }
        }
        String token = group.tokens().get(group.tokens().size() - 1);
        return byName(token, contents);
    }

    private static Optional<Kind> byName(String name, Contents contents) {
        String lower = name.toLowerCase(Locale.ROOT).replace("_", "");
        boolean isWeighted = !contents.isArithmetic();
        boolean attends = contents.has(Operators::isAttention) || contents.count(Operators::isLinear) > 2;
        if (lower.contains("denseblock") && contents.has("Concat")) {
            return Optional.of(Kind.DENSE_BLOCK);
        } else if (lower.contains("denselayer") && contents.has(Operators::isConvolution)) {
            return Optional.of(Kind.DENSE_LAYER);
        } else if (lower.startsWith("transition") && contents.has(Operators::isConvolution)) {
            return Optional.of(Kind.TRANSITION);
        } else if (lower.startsWith("inception") && contents.has("Concat") && contents.has(Operators::isConvolution)) {
            return contents.count("Concat"::equals) <= 3 ? Optional.of(Kind.INCEPTION) : Optional.empty();
        } else if (lower.contains("squeezeexcit")) {
            return Optional.of(Kind.GATE);
        } else if ((lower.contains("attention") || lower.endsWith("attn")) && attends) {
            return Optional.of(Kind.ATTENTION);
        } else if ((lower.contains("mlp") || lower.contains("feedforward") || lower.equals("ffn")) && isWeighted) {
            return contents.has(Operators::isAttention) ? Optional.empty() : Optional.of(Kind.MLP);
        } else if (lower.contains("embedding")) {
            return Optional.of(Kind.EMBEDDING);
        }
        return Optional.empty();
    }

    /** A Sequential or ModuleList: nothing but numbered children. */
    private static boolean isList(Group group) {
        int inside = group.children().stream()
                .mapToInt(child -> child.layers().length)
                .sum();
        return group.children().size() > 1
                && inside == group.layers().length
                && group.children().stream().map(Group::tokens).allMatch(tokens -> BARE_NUMBER
                        .matcher(tokens.get(tokens.size() - 1))
                        .matches());
    }

    private Optional<Kind> formed(Group group, Contents contents) {
        int attentions = contents.count(Operators::isAttention);
        int products = contents.count(Operators::isLinear);
        int convolutions = contents.count(Operators::isConvolution);
        if (attentions == 1 || attentions == 2) {
            boolean hasMore = products >= 6 * attentions && contents.has(Operators::isSum);
            if (hasMore && group.children().stream().anyMatch(KindReader::holdsAttention)) {
                return Optional.of(Kind.TRANSFORMER);
            }
        }
        List<Item> items = group.parts().size() <= LARGEST ? structure.read(group) : List.of();
        for (Item item : items) {
            if (item.isFound() && 2 * item.part().layers().length > group.layers().length && isTelling(item.kind())) {
                return Optional.of(item.kind());
            }
        }
        if (convolutions == 1 && isConvolutionUnit(group, contents)) {
            return Optional.of(Kind.CONV_UNIT);
        }
        if (attentions == 0 && convolutions == 0 && products > 1 && products <= 4) {
            return Optional.of(Kind.MLP);
        }
        return attentions == 1 && products > 1 ? Optional.of(Kind.ATTENTION) : Optional.empty();
    }

    private static boolean holdsAttention(Group group) {
        return group.kind() == Kind.ATTENTION || group.children().stream().anyMatch(KindReader::holdsAttention);
    }

    private static boolean isTelling(Kind kind) {
        return switch (kind) {
            case RESIDUAL, INCEPTION, DENSE_BLOCK, DENSE_LAYER, TRANSFORMER, ATTENTION, GATE, NORM, ACTIVATION -> true;
            default -> false;
        };
    }

    /** A convolution and nothing behind it but normalisation and activation. */
    private boolean isConvolutionUnit(Group group, Contents contents) {
        return group.layers().length <= 4
                && !contents.has(Operators::isPool)
                && Operators.isConvolution(model.layers().get(group.layers()[0]).op());
    }
}
