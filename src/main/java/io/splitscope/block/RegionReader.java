package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Recognises a region by its form.
 *
 * <table>
 *   <caption>What is recognised; a skip is an arc from the region's entry straight to where its branches meet</caption>
 *   <tr><td>residual</td><td>branches meet in an addition: one and a skip, or two of which one projects</td></tr>
 *   <tr><td>inception</td><td>two or more branches with convolutions meet in a concatenation</td></tr>
 *   <tr><td>dense block</td><td>one branch of several entangled chains that meet in a concatenation</td></tr>
 *   <tr><td>dense layer</td><td>one branch and a skip meet in a concatenation</td></tr>
 *   <tr><td>attention</td><td>what goes through a softmax meets something else in a product</td></tr>
 *   <tr><td>gate</td><td>a branch with weights and a skip meet in a multiplication</td></tr>
 *   <tr><td>norm, activation</td><td>arithmetic without weights, by its operators</td></tr>
 * </table>
 */
final class RegionReader {

    /** Arithmetic of no known form below this size is left as single layers. */
    private static final int SMALL = 8;

    private final Model model;

    RegionReader(Model model) {
        this.model = model;
    }

    /** A branch, as the links of its chains; one chain unless chains are entangled. */
    record Branch(List<List<Item>> chains) {

        List<Item> items() {
            return chains.size() == 1
                    ? chains.get(0)
                    : chains.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * The links a region adds to its chain, usually one.
     *
     * @param hasSkip whether an arc leads from the region's entry straight to where the branches meet
     * @param meeting where the branches meet; part of the region
     */
    List<Item> read(boolean hasSkip, List<Branch> branches, List<Item> meeting) {
        List<Item> items = new ArrayList<>();
        branches.forEach(branch -> items.addAll(branch.items()));
        items.addAll(meeting);
        String op = meeting.get(meeting.size() - 1).op();
        Contents contents = Contents.of(model, Item.parts(items));
        if (contents.isArithmetic() && !contents.has(Operators::isAttention)) {
            return arithmetic(contents, items);
        }
        if (Operators.isSum(op) && (hasSkip ? branches.size() <= 2 : isProjected(branches))) {
            return List.of(residual(branches, meeting));
        }
        if ("Concat".equals(op)) {
            return List.of(concatenated(hasSkip, branches, meeting));
        }
        if (contents.has(Operators::isAttention)) {
            return List.of(group(Kind.ATTENTION, items));
        }
        if ("Mul".equals(op) && hasSkip && branches.size() == 1) {
            return List.of(group(Kind.GATE, items));
        }
        if (branches.size() > 1) {
            return List.of(group(Kind.PARALLEL, branchItems(branches), meeting));
        }
        return items.size() < SMALL ? items : List.of(group(Kind.PART, items));
    }

    /** The links of what has no common beginning or no common end: branches that stand side by side. */
    List<Item> readOpen(List<Branch> branches, List<Item> meeting) {
        List<Item> items =
                new ArrayList<>(branches.size() == 1 ? branches.get(0).items() : branchItems(branches));
        items.addAll(meeting);
        Contents contents = Contents.of(model, Item.parts(items));
        boolean looksUp = contents.has("Gather") && contents.isArithmetic() && items.size() > 1;
        return looksUp && !meeting.isEmpty() ? List.of(group(Kind.EMBEDDING, items)) : items;
    }

    private List<Item> arithmetic(Contents contents, List<Item> items) {
        Kind kind = contents.arithmetic();
        return kind == Kind.PART && items.size() < SMALL
                ? items
                : List.of(Item.of(Group.of(kind, opened(items, item -> true))));
    }

    private boolean isProjected(List<Branch> branches) {
        return branches.size() == 2
                && branches.stream().allMatch(branch -> !contents(branch).isArithmetic())
                && branches.stream().anyMatch(branch -> branch.items().size() <= 3);
    }

    private Contents contents(Branch branch) {
        return Contents.of(model, Item.parts(branch.items()));
    }

    private Item residual(List<Branch> branches, List<Item> meeting) {
        List<Item> items = new ArrayList<>();
        for (Branch branch : branches) {
            Contents contents = contents(branch);
            if (contents.has(Operators::isAttention)) {
                items.addAll(withCore(Kind.ATTENTION, branch));
            } else if (!contents.has(Operators::isConvolution) && contents.count(Operators::isLinear) > 1) {
                items.addAll(withCore(Kind.MLP, branch));
            } else {
                items.addAll(withoutUnits(branch.items()));
            }
        }
        items.addAll(meeting);
        return group(Kind.RESIDUAL, items);
    }

    /** A branch whose normalisation in front stays outside, and all the rest becomes one block. */
    private static List<Item> withCore(Kind kind, Branch branch) {
        List<Item> items = new ArrayList<>();
        int start = 0;
        while (branch.chains().size() == 1
                && start < branch.items().size()
                && branch.items().get(start).isNorm()) {
            items.add(branch.items().get(start++));
        }
        List<Item> core = branch.items().subList(start, branch.items().size());
        if (core.size() == 1 && (core.get(0).is(kind) || core.get(0).isLayer())) {
            items.addAll(core);
        } else {
            items.add(Item.of(Group.of(kind, opened(core, item -> item.is(kind)))));
        }
        return items;
    }

    private Item concatenated(boolean hasSkip, List<Branch> branches, List<Item> meeting) {
        if (branches.size() > 1) {
            long convolutional = branches.stream()
                    .filter(branch -> contents(branch).has(Operators::isConvolution))
                    .count();
            return group(convolutional > 1 ? Kind.INCEPTION : Kind.PARALLEL, branchItems(branches), meeting);
        }
        Branch branch = branches.get(0);
        if (branch.chains().size() > 2) {
            return group(Kind.DENSE_BLOCK, denseLayers(branch), meeting);
        }
        Contents contents = contents(branch);
        boolean isShort = !contents.has(Operators::isPool) && !contents.has(Operators::isResizer);
        return hasSkip && isShort
                ? group(Kind.DENSE_LAYER, withoutUnits(branch.items()), meeting)
                : group(Kind.SKIP, branch.items(), meeting);
    }

    private List<Item> denseLayers(Branch branch) {
        List<Item> layers = new ArrayList<>();
        for (List<Item> chain : branch.chains()) {
            List<Item> items = withoutUnits(chain);
            layers.addAll(items.size() > 1 ? List.of(group(Kind.DENSE_LAYER, items)) : items);
        }
        return layers;
    }

    /** A convolution with its activation is worth a block only where there are many. */
    private List<Item> withoutUnits(List<Item> items) {
        return opened(items, item -> item.is(Kind.CONV_UNIT)).stream()
                .map(part -> Item.of(model, part))
                .toList();
    }

    private static List<Item> branchItems(List<Branch> branches) {
        List<Item> items = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.items().size() > 1) {
                items.add(group(Kind.BRANCH, branch.items()));
            } else {
                items.addAll(branch.items());
            }
        }
        return items;
    }

    private static Item group(Kind kind, List<Item> items) {
        return Item.of(Group.of(kind, Item.parts(items)));
    }

    private static Item group(Kind kind, List<Item> items, List<Item> more) {
        List<Item> all = new ArrayList<>(items);
        all.addAll(more);
        return group(kind, all);
    }

    private static List<Part> opened(List<Item> items, Predicate<Item> which) {
        List<Part> parts = new ArrayList<>();
        items.forEach(item -> parts.addAll(which.test(item) ? item.opened() : List.of(item.part())));
        return parts;
    }
}
