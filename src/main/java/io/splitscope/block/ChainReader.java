package io.splitscope.block;

import io.splitscope.block.Group.Part;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the chains of a {@link MainStream}, innermost regions first, and joins neighbours that belong together. */
final class ChainReader {

    /** The deepest nesting of regions that is told apart; what lies deeper becomes one part. */
    private static final int DEEPEST = 12;

    private final Model model;
    private final boolean isWholeModel;
    private final MainStream stream;
    private final Regions regions;
    private final RegionReader reader;
    private final Neighbours neighbours;
    private final Progress progress;

    /**
     * @param isWholeModel whether the stream begins with the raw inputs; otherwise it begins with a tensor
     */
    ChainReader(Model model, Wiring wiring, MainStream stream, boolean isWholeModel, Progress progress) {
        this.isWholeModel = isWholeModel;
        this.model = model;
        this.stream = stream;
        this.regions = new Regions(stream.graph());
        this.reader = new RegionReader(model);
        this.neighbours = new Neighbours(wiring);
        this.progress = progress;
    }

    /** The links of the chain from source to sink. */
    List<Item> read() {
        return chain(0, 0);
    }

    private List<Item> chain(int head, int depth) {
        List<Item> items = new ArrayList<>();
        int before = -1;
        for (int v : regions.chain(head)) {
            progress.checkCancelled();
            List<List<Integer>> branches = before < 0 ? List.of() : regions.branches(before);
            if (branches.isEmpty()) {
                items.addAll(at(v));
            } else {
                items.addAll(region(before, branches, v, depth));
            }
            before = v;
        }
        return neighbours.join(items);
    }

    private List<Item> at(int v) {
        List<Part> parts = stream.parts().get(v);
        if (parts.size() == 1) {
            return List.of(Item.of(model, parts.get(0)));
        }
        return parts.stream().map(part -> Item.of(model, part)).toList();
    }

    private List<Item> region(int start, List<List<Integer>> heads, int end, int depth) {
        if (depth == DEEPEST) {
            return List.of(Item.of(Group.of(Kind.PART, everything(start, end))));
        }
        List<RegionReader.Branch> branches = new ArrayList<>();
        for (List<Integer> chains : heads) {
            List<List<Item>> read = new ArrayList<>();
            chains.forEach(head -> read.add(chain(head, depth + 1)));
            branches.add(new RegionReader.Branch(read));
        }
        List<Item> meeting = at(end);
        boolean isClosed = !meeting.isEmpty() && (start > 0 || !isWholeModel);
        return isClosed
                ? reader.read(regions.joins(start, end), branches, meeting)
                : reader.readOpen(branches, meeting);
    }

    /** The parts behind one vertex of a chain up to the next. */
    private List<Part> everything(int start, int end) {
        List<Part> parts = new ArrayList<>(stream.parts().get(end));
        Deque<Integer> starts = new ArrayDeque<>(List.of(start));
        while (!starts.isEmpty()) {
            for (List<Integer> branch : regions.branches(starts.pop())) {
                for (int head : branch) {
                    for (int v : regions.chain(head)) {
                        parts.addAll(stream.parts().get(v));
                        starts.push(v);
                    }
                }
            }
        }
        return parts;
    }
}
