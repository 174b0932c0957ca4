package io.splitscope.view.scenarios;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.Conditions;
import io.splitscope.scenario.LayerIndex;
import io.splitscope.scenario.LayerIndex.Bound;
import io.splitscope.scenario.ModelReference;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.scenario.ScenarioView;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Measured;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.RememberedViews.View;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The scenarios of the open model: everything decided about it, under names, to be kept, shown again and compared. To be
 * used on the FX thread only.
 */
public final class Scenarios {

    private final Explorer explorer;
    private final PictureView picture;
    private final ReadOnlyObjectWrapper<Optional<ScenarioBook>> book =
            new ReadOnlyObjectWrapper<>(this, "book", Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);
    private LayerIndex index;
    private OpenModel indexed;
    private Optional<Standing> asKept = Optional.empty();

    /**
     * @param picture how the picture is looked at
     */
    public Scenarios(Explorer explorer, PictureView picture) {
        this.explorer = explorer;
        this.picture = picture;
        explorer.shownProperty().addListener((property, old, now) -> shown(old, now));
        explorer.settingProperty().addListener(property -> look());
        explorer.handCut().deviceProperty().addListener(property -> look());
        explorer.memoryProperty().addListener(property -> look());
    }

    /** What there is; empty until a model is open. */
    public ReadOnlyObjectProperty<Optional<ScenarioBook>> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** Whether something else is decided now than in the scenario that is shown. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The scenarios of the open model; without any as long as none was kept. */
    ScenarioBook book() {
        return book.get().orElseThrow();
    }

    boolean isOpen() {
        return book.get().isPresent();
    }

    private void shown(Shown old, Shown now) {
        boolean other = old == null
                || !old.model().source().key().equals(now.model().source().key());
        if (other) {
            asKept = Optional.empty();
            book.set(Optional.of(ScenarioBook.of(reference(now.model().source()))));
        }
        if (old == null || old.model() != now.model()) {
            look();
        }
    }

    static ModelReference reference(ModelSource source) {
        return source instanceof ModelSource.InFile file
                ? new ModelReference.InFile(file.path(), Optional.empty())
                : new ModelReference.Bundled(
                        ((ModelSource.Bundled) source).sample().name());
    }

    /** Scenarios that were read, in place of those that are there. */
    void use(ScenarioBook read) {
        asKept = Optional.empty();
        book.set(Optional.of(read));
        look();
    }

    private LayerIndex index() {
        OpenModel open = explorer.shownProperty().get().model();
        if (open != indexed) {
            index = LayerIndex.of(open.model());
            indexed = open;
        }
        return index;
    }

    /** What is decided now, under a name. */
    Scenario present(String name) {
        Standing now = explorer.standing();
        return new Scenario(
                name,
                now.dims(),
                LayerIndex.withoutLayers(now.setting()),
                index().names(now.setting(), now.byHand()),
                conditions(now),
                new ScenarioView(
                        now.view().direction(),
                        picture.overlay(),
                        Optional.of(now.view().open()),
                        picture.camera(),
                        Optional.of(picture.panels())));
    }

    private static Conditions conditions(Standing now) {
        return new Conditions(now.measured().map(Measured::references), Optional.of(now.memory()));
    }

    /** Keeps what is decided now in the scenario that is shown, or in a new one when none is. */
    public void keep() {
        if (isOpen()) {
            ScenarioBook now = book();
            keep(now.shown().map(shown -> shown.with(present(shown.name()))).orElseGet(() -> present(now.freeName())));
        }
    }

    /** Keeps what is decided now in a new scenario, which is then the one that is shown. */
    public void keepAsNew() {
        if (isOpen()) {
            keep(present(book().freeName()));
        }
    }

    private void keep(Scenario scenario) {
        book.set(Optional.of(book().with(scenario)));
        asKept = Optional.of(explorer.standing());
        look();
        explorer.messages().note(text("Scenarios.was-kept", scenario.name()));
    }

    /** Gives a scenario another name; an empty name, or one that is taken, is refused in a message. */
    public void rename(String from, String to) {
        try {
            book.set(Optional.of(book().renamed(from, to)));
        } catch (IllegalArgumentException e) {
            explorer.messages().problem(text("Scenarios.the-scenario-keeps-its-name", e.getMessage()));
        }
    }

    /** Deletes a scenario, and offers to bring it back. */
    public void delete(String name) {
        ScenarioBook before = book();
        before.scenario(name).ifPresent(scenario -> {
            book.set(Optional.of(before.without(name)));
            look();
            explorer.messages()
                    .ask(text("Scenarios.was-deleted", name), new Offer(text("Scenarios.bring-it-back"), () -> {
                        explorer.messages().dismiss();
                        bringBack(scenario, before);
                    }));
        });
    }

    private void bringBack(Scenario scenario, ScenarioBook before) {
        ScenarioBook now = book();
        if (now.model().equals(before.model()) && now.place(scenario.name()) < 0) {
            book.set(Optional.of(now.with(scenario, before.place(scenario.name()))));
        }
    }

    /** Decides as a scenario does; one step to undo. */
    public void show(String name) {
        book().scenario(name).ifPresent(scenario -> {
            book.set(Optional.of(book().showing(Optional.of(name))));
            Bound bound = index().bind(scenario);
            Standing there = standing(scenario, bound);
            explorer.decide(text("Scenarios.scenario", name), there);
            scenario.conditions().profiles().ifPresent(explorer.measuring()::recall);
            asKept = Optional.of(explorer.standing());
            look();
            picture.show(scenario.view());
            tellMissing(bound);
        });
    }

    private Standing standing(Scenario scenario, Bound bound) {
        OpenModel open = explorer.shownProperty().get().model();
        return new Standing(
                bound.setting(),
                bound.byHand(),
                dims(scenario, open),
                view(scenario).orElseGet(() -> explorer.standing().view()),
                scenario.conditions().memory().orElseGet(explorer.memoryProperty()::get),
                Optional.empty());
    }

    private static Map<String, Long> dims(Scenario scenario, OpenModel open) {
        Map<String, Long> dims = new HashMap<>(scenario.dimensions());
        dims.keySet().retainAll(open.file().symbols());
        return dims;
    }

    /** The blocks that a scenario opens; empty when it leaves that to the program. */
    static Optional<View> view(Scenario scenario) {
        return scenario.view().open().map(open -> new View(scenario.view().direction(), open));
    }

    private void tellMissing(Bound bound) {
        int missing = bound.missing().size();
        if (missing > 0) {
            explorer.messages()
                    .problem(text(
                            "Scenarios.the-scenario-names-are-not",
                            (missing == 1 ? text("Scenarios.the-layer") : text("Scenarios.layers-such-as", missing))
                                    + bound.missing().get(0)
                                    + (missing == 1 ? text("Scenarios.which") : text("Scenarios.which"))));
        }
    }

    /** Shows the scenario so many places after the one that is shown, round and round; the first when none is. */
    public void step(int by) {
        int count = book.get().map(now -> now.scenarios().size()).orElse(0);
        if (count > 0) {
            int at = book().present().map(book()::place).orElse(by > 0 ? -1 : 0);
            show(book().scenarios().get(Math.floorMod(at + by, count)).name());
        }
    }

    private void look() {
        changed.set(asKept.isPresent() && explorer.shownProperty().get() != null && !isAsKept(explorer.standing()));
    }

    private boolean isAsKept(Standing now) {
        Standing kept = asKept.orElseThrow();
        return now.setting().equals(kept.setting())
                && now.byHand().equals(kept.byHand())
                && now.dims().equals(kept.dims())
                && now.memory().equals(kept.memory());
    }
}
