package io.splitscope.view.find;

import io.splitscope.cost.Pins;
import io.splitscope.paint.Found;
import io.splitscope.paint.Target;
import io.splitscope.query.Hit;
import io.splitscope.query.Measure;
import io.splitscope.query.Query;
import io.splitscope.query.QuerySyntaxException;
import io.splitscope.query.Search;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Inside;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Looks for things in the open model and keeps what it found up to date while the split changes. */
public final class Finder {

    private final Explorer explorer;
    private final Consumer<Target> reveal;
    private final Inside inside;
    private final ReadOnlyObjectWrapper<Finding> finding =
            new ReadOnlyObjectWrapper<>(this, "finding", Finding.NOTHING);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    private String text = "";
    private Optional<Query> query = Optional.empty();
    private Search search;

    /**
     * @param reveal shows something in the picture, opening blocks where necessary
     * @param inside shows what lies in the bodies of layers
     */
    public Finder(Explorer explorer, Consumer<Target> reveal, Inside inside) {
        this.inside = inside;
        this.explorer = explorer;
        this.reveal = reveal;
        explorer.shownProperty().addListener((property, old, now) -> follow(old, now));
    }

    /** What to mark in the picture. */
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Looks for something else. */
    void look(String wanted) {
        text = wanted;
        try {
            query = Optional.of(Query.parse(text)).filter(parsed -> !parsed.isEmpty());
            answer(OptionalInt.empty());
        } catch (QuerySyntaxException e) {
            query = Optional.empty();
            set(new Finding(true, List.of(), OptionalInt.empty(), Measure.OUTPUT_BYTES, Optional.of(e.getMessage())));
        }
    }

    /** Goes to the next thing found, or the one before; does nothing when nothing was found. */
    public void step(int by) {
        Finding now = finding.get();
        if (!now.hits().isEmpty()) {
            int first = by > 0 ? 0 : now.hits().size() - 1;
            go(
                    now.at().isPresent()
                            ? Math.floorMod(now.at().getAsInt() + by, now.hits().size())
                            : first);
        }
    }

    /** Goes to one of the things found. */
    void go(int position) {
        finding.set(finding.get().at(position));
        Hit hit = finding.get().hits().get(position);
        Target target = target(hit);
        explorer.selectionProperty().set(Set.of(target));
        reveal.accept(target);
        if (hit instanceof Hit.InsideHit within) {
            inside.reach(within);
        } else {
            inside.back(0);
        }
    }

    /** The search in the open model; there is one as soon as something was found. */
    Search search() {
        return search;
    }

    Shown shown() {
        return explorer.shownProperty().get();
    }

    /** What stands for it in the picture of the model: for a layer in a body, the layer that runs that body. */
    static Target target(Hit hit) {
        if (hit instanceof Hit.LayerHit layer) {
            return new Target.LayerTarget(layer.id());
        }
        if (hit instanceof Hit.InsideHit inside) {
            return new Target.LayerTarget(inside.outermost());
        }
        if (hit instanceof Hit.BlockHit block) {
            return new Target.BlockTarget(block.id());
        }
        return new Target.InputTarget(((Hit.InputHit) hit).position());
    }

    private void follow(Shown old, Shown now) {
        if (old == null || old.model() != now.model()) {
            search = null;
            look(text);
        } else if (query.isPresent()
                && query.get().followsSplit()
                && (!old.solution().equals(now.solution()) || !old.conflict().equals(now.conflict()))) {
            Finding before = finding.get();
            answer(before.at());
        }
    }

    /** Asks the query again; what was gone to stays so if it is still found. */
    private void answer(OptionalInt at) {
        Shown shown = shown();
        if (query.isEmpty() || shown == null) {
            set(Finding.NOTHING);
            return;
        }
        if (search == null) {
            search = new Search(shown.model().cost(), shown.model().tree());
        }
        Pins pins = explorer.settingProperty().get().pins();
        List<Hit> hits = search.find(query.get(), shown.solution().map(Solution::shownSplit), pins);
        int same = at.isPresent() ? hits.indexOf(finding.get().hits().get(at.getAsInt())) : -1;
        set(new Finding(
                true,
                hits,
                same < 0 ? OptionalInt.empty() : OptionalInt.of(same),
                query.get().measure().orElse(Measure.OUTPUT_BYTES),
                Optional.empty()));
    }

    private void set(Finding now) {
        if (!now.hits().equals(finding.get().hits())) {
            found.set(
                    new Found(now.hits().stream().map(Finder::target).distinct().toList()));
        }
        finding.set(now);
    }
}
