package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.split.envelope.Axis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Finds the best splits of settings that the user may go to next: first along each slider, all others as they stand; then,
 * when the sliders rest, over the plane of device speed and bandwidth. Works beside the FX thread; what is known already
 * is not sought again, and what nobody waits for any more is given up.
 */
public final class LookAhead {

    /** A model with more layers is searched only when the sliders have rested. */
    private static final int LARGE = 2_000;

    private static final Duration REST = Duration.millis(150);
    private static final Duration LONG_REST = Duration.millis(400);

    /** The axes that are a slider. */
    private static final Set<Axis> SLIDERS = EnumSet.complementOf(EnumSet.of(Axis.BANDWIDTH));

    private final ReadOnlyObjectWrapper<Ahead> ahead = new ReadOnlyObjectWrapper<>(this, "ahead", Ahead.NONE);
    private final ObservableValue<Shown> shown;
    private final Messages messages;
    private final Background axes = new Background();
    private final Background map = new Background();
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition longRest = new PauseTransition(LONG_REST);
    private Solution alongAxes;
    private Solution overPlane;
    private Solution failed;

    LookAhead(ObservableValue<Shown> shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
        rest.setOnFinished(event -> searchAxes());
        longRest.setOnFinished(event -> searchMap());
        shown.addListener((property, old, now) -> {
            if (old == null || old.model() != now.model()) {
                stop();
            }
            update();
        });
    }

    /** What is known; grows while it is sought. */
    public ReadOnlyObjectProperty<Ahead> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** Gives up what is being sought and forgets what was found. */
    public void stop() {
        rest.stop();
        longRest.stop();
        axes.cancel();
        map.cancel();
        ahead.set(Ahead.NONE);
    }

    private Optional<Solution> wanted() {
        return Optional.ofNullable(shown.getValue())
                .filter(now -> now.conflict().isEmpty())
                .flatMap(Shown::solution);
    }

    private void update() {
        if (wanted().isEmpty()) {
            stop();
            return;
        }
        Solution solution = wanted().get();
        boolean large = solution.workload().layers() > LARGE;
        if (isBusy(map) && !AheadSearch.isOnSamePlane(overPlane, solution)) {
            map.cancel();
        }
        if (isBusy(axes) && large && !alongAxes.setting().equals(solution.setting())) {
            axes.cancel();
        }
        if (large) {
            rest.playFromStart();
        } else {
            searchAxes();
        }
        longRest.playFromStart();
    }

    private static boolean isBusy(Background background) {
        return background.workerProperty().get() != null;
    }

    private void searchAxes() {
        Solution solution = wanted().orElse(failed);
        if (solution == failed || isBusy(axes)) {
            return;
        }
        Ahead known = ahead.get().of(solution.workload());
        List<Axis> missing = SLIDERS.stream()
                .filter(axis -> !known.best().holds(axis, solution.setting()))
                .toList();
        if (!missing.isEmpty()) {
            alongAxes = solution;
            AheadSearch search = search(solution);
            axes.start(
                    text("LookAhead.searching-the-best-splits-along"),
                    progress -> search.along(missing, progress),
                    found -> {
                        add(found);
                        if (wanted().filter(now -> now != solution).isPresent()) {
                            update();
                        }
                    },
                    problem -> fail(solution, problem));
        }
    }

    private void searchMap() {
        Solution solution = wanted().orElse(failed);
        if (solution == failed || isBusy(map)) {
            return;
        }
        Ahead known = ahead.get().of(solution.workload());
        boolean mapped = known.best()
                .map()
                .filter(present -> present.isExact() && present.plane().holds(solution.setting()))
                .isPresent();
        if (!mapped && AheadSearch.isOnSamePlane(solution, solution)) {
            overPlane = solution;
            AheadSearch search = search(solution);
            map.start(
                    text("LookAhead.mapping-the-best-splits"),
                    search::overPlane,
                    this::add,
                    problem -> fail(solution, problem));
        }
    }

    private AheadSearch search(Solution solution) {
        return new AheadSearch(
                solution, shown.getValue().model().tree(), partial -> Platform.runLater(() -> add(partial)));
    }

    private void add(Ahead found) {
        if (wanted().filter(solution -> solution.workload() == found.workload()).isPresent()) {
            ahead.set(ahead.get().and(found));
        }
    }

    private void fail(Solution solution, Throwable problem) {
        failed = solution;
        messages.failed(text("LookAhead.the-best-splits-of-other"), problem);
    }
}
