package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Opening;
import io.splitscope.cost.ModelCost;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Layouter;
import io.splitscope.model.Attribute;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.paint.CardSizes;
import io.splitscope.paint.Target;
import io.splitscope.picture.Picture;
import io.splitscope.query.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The look inside a layer that runs a body: an If, a Loop, a Scan. A body is shown as a model of its own that nothing can be
 * changed in; bodies may lie in bodies. To be used on the FX thread only.
 */
public final class Inside {

    private static final int VISIBLE_AT_FIRST = 60;

    private final Explorer explorer;
    private final ReadOnlyObjectWrapper<List<Step>> path = new ReadOnlyObjectWrapper<>(this, "path", List.of());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ObjectProperty<Set<Target>> selection = new SimpleObjectProperty<>(this, "selection", Set.of());
    private final Background arranging = new Background();
    private Layouter layouter = new Layouter();
    private Optional<Target> sought = Optional.empty();

    /**
     * A step inwards.
     *
     * @param layer the layer that runs the body
     * @param body the attribute that holds it, such as {@code then_branch}
     * @param model what the body does
     * @param runs how often it runs when the layer runs; empty when the data decides
     */
    public record Step(Layer layer, String body, Model model, OptionalLong runs) {}

    /**
     * @param explorer shows the model that the layers belong to; when it shows another one, nobody looks inside any more
     */
    public Inside(Explorer explorer) {
        this.explorer = explorer;
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old != null && old.model() != now.model()) {
                follow(now.model().model());
            }
        });
    }

    /** The way inwards, outermost step first; empty when the model itself is looked at. */
    public ReadOnlyObjectProperty<List<Step>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** The body that is looked at, without a split; empty when the model itself is looked at. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is selected in the body. */
    public ObjectProperty<Set<Target>> selectionProperty() {
        return selection;
    }

    /**
     * Looks into a body of a layer of the model, or of the body, that is looked at now.
     *
     * @throws IllegalArgumentException if the layer has no such body
     */
    public void enter(Layer layer, String body) {
        go(with(path.get(), layer, body));
    }

    /** Looks into the body where a search found a layer, and selects it there. */
    public void reach(Hit.InsideHit hit) {
        List<Step> steps = List.of();
        Model around = explorer.shownProperty().get().model().model();
        for (Hit.Step step : hit.way()) {
            steps = with(steps, around.layers().get(step.layer()), step.body());
            around = steps.get(steps.size() - 1).model();
        }
        go(steps, OptionalInt.of(hit.id()));
    }

    /** The layer that a search led to; empty when somebody went in by hand. */
    public Optional<Target> sought() {
        return sought;
    }

    private static List<Step> with(List<Step> before, Layer layer, String body) {
        List<Step> steps = new ArrayList<>(before);
        steps.add(step(layer, body)
                .orElseThrow(() -> new IllegalArgumentException(layer.displayName() + " has no body " + body)));
        return List.copyOf(steps);
    }

    /**
     * Looks into another body of the same layer, such as the other branch.
     *
     * @throws IllegalArgumentException if the layer has no such body
     * @throws IllegalStateException if the model itself is looked at
     */
    public void swap(String body) {
        List<Step> steps = path.get();
        if (steps.isEmpty()) {
            throw new IllegalStateException("Nobody looks inside a layer");
        }
        go(with(steps.subList(0, steps.size() - 1), steps.get(steps.size() - 1).layer(), body));
    }

    /** Goes back until so many steps are left; with 0 to the model itself. */
    public void back(int steps) {
        if (steps < path.get().size()) {
            go(path.get().subList(0, steps));
        }
    }

    /** Opens a closed block of the body, closes an open one. */
    public void toggleBlock(int block) {
        sought = Optional.empty();
        shown.get().ifPresent(now -> {
            Set<Integer> open = new HashSet<>(now.picture().picture().open());
            if (!open.remove(block)) {
                open.add(block);
            }
            OpenModel model = now.model();
            Layouter same = layouter;
            arrange(progress ->
                    new Shown(model, layOut(model, open, same, progress), Optional.empty(), Optional.empty()));
        });
    }

    private static Optional<Step> step(Layer layer, String key) {
        return layer.attributes().get(key) instanceof Attribute.Body body
                ? Optional.of(new Step(layer, key, body.model(), body.runs()))
                : Optional.empty();
    }

    /** The same way into the model as it is with other dimensions; out, when there is none. */
    private void follow(Model model) {
        List<Step> steps = new ArrayList<>();
        Model around = model;
        for (Step before : path.get()) {
            Optional<Step> same = before.layer().id() < around.layers().size()
                    ? step(around.layers().get(before.layer().id()), before.body())
                            .filter(step -> step.layer()
                                            .node()
                                            .equals(before.layer().node())
                                    && step.layer().name().equals(before.layer().name()))
                    : Optional.empty();
            if (same.isEmpty()) {
                back(0);
                return;
            }
            steps.add(same.get());
            around = same.get().model();
        }
        if (!steps.isEmpty()) {
            go(List.copyOf(steps));
        }
    }

    private void go(List<Step> steps) {
        go(steps, OptionalInt.empty());
    }

    /** @param layer one that must be seen, so that the blocks around it are opened */
    private void go(List<Step> steps, OptionalInt layer) {
        arranging.cancel();
        sought = layer.isPresent() ? Optional.of(new Target.LayerTarget(layer.getAsInt())) : Optional.empty();
        selection.set(Set.of());
        path.set(steps);
        if (steps.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        Step last = steps.get(steps.size() - 1);
        Model body = last.model();
        String name = last.layer().displayName() + " · " + last.body().replace('_', ' ');
        OpenModel around = explorer.shownProperty().get().model();
        Layouter own = new Layouter();
        layouter = own;
        arrange(progress -> {
            BlockTree tree = BlockDetector.detect(body);
            OpenModel model = new OpenModel(
                    around.source(), around.file(), around.dims(), body, ModelCost.of(body), tree, Optional.of(name));
            Set<Integer> open = new HashSet<>(Opening.forBudget(tree, VISIBLE_AT_FIRST));
            layer.ifPresent(id -> around(tree, id).forEach(block -> open.add(block.id())));
            LaidOut picture = layOut(model, open, own, progress);
            return new Shown(model, picture, Optional.empty(), Optional.empty());
        });
    }

    private static List<Block> around(BlockTree tree, int layer) {
        return Stream.iterate(
                        Optional.of(tree.innermost(layer)), Optional::isPresent, block -> block.flatMap(tree::parent))
                .flatMap(Optional::stream)
                .toList();
    }

    private void arrange(Background.Work<Shown> work) {
        arranging.start(
                text("Inside.looking-inside"),
                work,
                now -> {
                    if (shown.get()
                            .filter(before -> before.model() == now.model())
                            .isEmpty()) {
                        selection.set(Set.of());
                    }
                    shown.set(Optional.of(now));
                    sought.ifPresent(target -> selection.set(Set.of(target)));
                },
                problem -> explorer.messages().failed(text("Inside.the-layer-cannot-be-looked"), problem));
    }

    private LaidOut layOut(OpenModel model, Set<Integer> open, Layouter by, Progress progress) {
        Direction direction = explorer.directionProperty().get();
        return by.layout(Picture.of(model.model(), model.tree(), open), direction, CardSizes.STANDARD, progress);
    }
}
