package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Progress;
import io.splitscope.paint.LayerValues;
import io.splitscope.paint.Overlay;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.SideChanges;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;

/**
 * The numbers of the chosen overlay for what is shown. Most are there at once; those of {@link Overlay#SENSITIVITY} take
 * some minimum cuts and follow a moment later, one search at a time and then one for the newest setting.
 */
final class OverlayValues {

    private final ReadOnlyObjectWrapper<Optional<LayerValues>> values =
            new ReadOnlyObjectWrapper<>(this, "values", Optional.empty());
    private final Explorer explorer;
    private final ObservableValue<Optional<Overlay>> chosen;
    private Optional<Solution> wanted = Optional.empty();
    private Search searching;

    OverlayValues(Explorer explorer, ObservableValue<Optional<Overlay>> chosen) {
        this.explorer = explorer;
        this.chosen = chosen;
        chosen.addListener(property -> update());
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                values.set(Optional.empty());
                update();
            } else if (old.solution() != now.solution()) {
                update();
            }
        });
    }

    /** The numbers; empty without an overlay, without a split, and until the first are there. */
    ReadOnlyObjectProperty<Optional<LayerValues>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    private void update() {
        Shown shown = explorer.shownProperty().get();
        Optional<Solution> solution = shown == null ? Optional.empty() : shown.solution();
        Optional<Overlay> overlay = chosen.getValue();
        boolean search = overlay.equals(Optional.of(Overlay.SENSITIVITY));
        wanted = search ? solution : Optional.empty();
        if (search) {
            if (values.get()
                    .filter(known -> known.overlay() == Overlay.SENSITIVITY)
                    .isEmpty()) {
                values.set(Optional.empty());
            }
            searchNext();
        } else {
            values.set(overlay.flatMap(kind -> solution.map(
                    solved -> LayerValues.of(kind, shown.model().cost(), solved.workload(), solved.setting()))));
        }
    }

    private void searchNext() {
        if (searching == null && wanted.isPresent()) {
            searching = new Search(wanted.get());
            searching.setOnSucceeded(event -> finish(Optional.of(searching.getValue())));
            searching.setOnFailed(event -> finish(Optional.empty()));
            Thread thread = new Thread(searching, "sensitivity");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Numbers a moment old are shown while newer ones are sought, if they are of the same model and mini-batch. */
    private void finish(Optional<LayerValues> found) {
        Search done = searching;
        searching = null;
        if (done.getException() != null && !(done.getException() instanceof UnsatisfiablePinsException)) {
            explorer.messages().failed(text("OverlayValues.the-sensitivity-was-not-computed"), done.getException());
        }
        boolean useful = wanted.filter(solution -> solution.workload() == done.solution.workload())
                .isPresent();
        if (useful) {
            values.set(found);
        }
        if (wanted.isPresent() && wanted.get() != done.solution) {
            searchNext();
        }
    }

    private static final class Search extends Task<LayerValues> {

        private final Solution solution;

        Search(Solution solution) {
            this.solution = solution;
        }

        @Override
        protected LayerValues call() throws UnsatisfiablePinsException {
            SideChanges changes = SideChanges.of(new Splitter(solution.workload()), solution.setting(), Progress.NONE);
            return LayerValues.of(changes, solution.workload().layers());
        }
    }
}
