package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Progress;
import io.splitscope.scenario.LayerIndex;
import io.splitscope.scenario.LayerIndex.Bound;
import io.splitscope.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;

/** Another solution of the open model that the present one is compared with: one that was kept, or that of a scenario. */
public final class Compared {

    private final ReadOnlyObjectWrapper<Optional<Other>> other =
            new ReadOnlyObjectWrapper<>(this, "other", Optional.empty());
    private final ObservableObjectValue<Shown> shown;
    private final Messages messages;
    private final Background solving = new Background();

    /**
     * What is compared.
     *
     * @param name what people call it
     * @param solution the solution, whose shown split counts
     * @param sameLayers whether its layers have the ids of those that are shown
     */
    public record Other(String name, Solution solution, boolean sameLayers) {}

    Compared(ObservableObjectValue<Shown> shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
    }

    /** What the present solution is compared with. */
    public ReadOnlyObjectProperty<Optional<Other>> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** Keeps the present solution, to compare later ones with. */
    public void keepPresent() {
        solving.cancel();
        other.set(Optional.ofNullable(shown.get())
                .flatMap(Shown::solution)
                .map(solution -> new Other(text("Compared.kept"), solution, true)));
    }

    /** Compares with what a scenario of the open model decides; it is solved beside the FX thread. */
    public void compareWith(Scenario scenario) {
        OpenModel open = shown.get().model();
        Measured measured = shown.get().solution().map(Solution::measured).orElse(Measured.NONE);
        solving.start(
                text("Compared.comparing"),
                progress -> solve(open, scenario, measured, progress),
                answer -> show(open, scenario.name(), answer),
                problem -> messages.failed(text("Compared.was-not-compared", scenario.name()), problem));
    }

    private record Solved(OpenModel model, Answer answer, List<String> remarks) {}

    private static Solved solve(OpenModel open, Scenario scenario, Measured present, Progress progress) {
        Recalled recalled =
                scenario.conditions().profiles().map(Recalled::read).orElseGet(() -> new Recalled(present, List.of()));
        Map<String, Long> dims = new HashMap<>(scenario.dimensions());
        dims.keySet().retainAll(open.file().symbols());
        long batch = scenario.setting().batch();
        boolean same = dims.equals(open.dims())
                && (open.model().batch().symbol().isEmpty()
                        || open.model().batch().size() == batch);
        OpenModel other = same ? open : Arrangement.bind(open.source(), open.file(), dims, batch, progress);
        Bound bound = LayerIndex.of(other.model()).bind(scenario);
        Solver solver = new Solver(other.cost(), other.tree());
        return new Solved(
                other,
                Answer.of(solver, new Question(bound.setting(), recalled.measured(), bound.byHand())),
                recalled.remarks());
    }

    private void show(OpenModel asked, String name, Solved solved) {
        if (solved.answer() instanceof Answer.Solved found) {
            boolean sameLayers =
                    SameLayers.of(asked.model(), solved.model().model()).areAll();
            other.set(Optional.of(new Other(name, found.solution(), sameLayers)));
            if (!solved.remarks().isEmpty()) {
                messages.note(String.join(" ", solved.remarks()));
            }
        } else {
            messages.problem(text("Compared.was-not-compared-no-split", name));
        }
    }

    /** Compares with nothing. */
    public void forget() {
        solving.cancel();
        other.set(Optional.empty());
    }
}
