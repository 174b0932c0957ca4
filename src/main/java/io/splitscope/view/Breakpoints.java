package io.splitscope.view;

import io.splitscope.cost.Workload;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.view.controls.Tick;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.util.Duration;

/**
 * Where along each slider the best split changes, all other sliders as they stand. Sought beside the FX thread, one search
 * at a time and then one for the newest setting; in a large model, when the sliders rest.
 */
final class Breakpoints {

    /** A model with more layers is searched only when the sliders have rested. */
    private static final int LARGE = 2_000;

    private static final Duration REST = Duration.millis(150);

    /** The axes that are a slider. */
    private static final Set<Axis> SLIDERS = EnumSet.complementOf(EnumSet.of(Axis.BANDWIDTH));

    private final ReadOnlyObjectWrapper<Map<Axis, List<Tick>>> ticks =
            new ReadOnlyObjectWrapper<>(this, "ticks", Map.of());
    private final Explorer explorer;
    private final ObservableValue<Boolean> needed;
    private final PauseTransition rest = new PauseTransition(REST);
    private Search searching;
    private Solution found;

    /** @param needed whether anybody looks at them; nothing is sought while nobody does */
    Breakpoints(Explorer explorer, ObservableValue<Boolean> needed) {
        this.explorer = explorer;
        this.needed = needed;
        rest.setOnFinished(event -> searchNext());
        needed.addListener(property -> update());
        explorer.shownProperty().addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                stop();
            }
            update();
        });
    }

    /** By ascending value for each slider; empty where no split is possible, and until the first are there. */
    ReadOnlyObjectProperty<Map<Axis, List<Tick>>> ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    /** Gives up what is being sought and forgets what was found. */
    void stop() {
        rest.stop();
        if (searching != null) {
            searching.cancel(false);
            searching = null;
        }
        found = null;
        ticks.set(Map.of());
    }

    private void update() {
        Optional<Solution> wanted = wanted();
        if (wanted.isEmpty()) {
            stop();
        } else if (wanted.get().workload().layers() > LARGE) {
            rest.playFromStart();
        } else {
            searchNext();
        }
    }

    private Optional<Solution> wanted() {
        return Optional.ofNullable(explorer.shownProperty().get())
                .filter(shown -> needed.getValue() && shown.conflict().isEmpty())
                .flatMap(Shown::solution);
    }

    private void searchNext() {
        Optional<Solution> wanted = wanted();
        if (searching != null || wanted.isEmpty() || wanted.get() == found) {
            return;
        }
        Search search = new Search(explorer.shownProperty().get().model().model(), wanted.get());
        search.setOnSucceeded(event -> finish(search, search.getValue()));
        search.setOnFailed(event -> fail(search));
        searching = search;
        Thread thread = new Thread(search, "breakpoints");
        thread.setDaemon(true);
        thread.start();
    }

    private void finish(Search search, Map<Axis, List<Tick>> sought) {
        if (search == searching) {
            searching = null;
            found = search.solution;
            ticks.set(sought);
            update();
        }
    }

    private void fail(Search search) {
        finish(search, Map.of());
        if (!(search.getException() instanceof UnsatisfiablePinsException)) {
            explorer.messages().failed("The breakpoints of the sliders were not computed", search.getException());
        }
    }

    private static final class Search extends Task<Map<Axis, List<Tick>>> implements Progress {

        private final Model model;
        private final Solution solution;

        Search(Model model, Solution solution) {
            this.model = model;
            this.solution = solution;
        }

        @Override
        protected Map<Axis, List<Tick>> call() throws UnsatisfiablePinsException {
            Workload workload = solution.workload();
            Splitter splitter = new Splitter(workload);
            Map<Axis, List<Tick>> sought = new EnumMap<>(Axis.class);
            for (Axis axis : SLIDERS) {
                AxisEnvelope envelope =
                        AxisEnvelope.of(splitter, solution.setting(), axis, axis.least(), axis.greatest(), this);
                sought.put(axis, BreakpointTicks.of(envelope, model));
            }
            return sought;
        }

        @Override
        public void report(double fraction, String step) {
            updateProgress(fraction, 1);
        }
    }
}
