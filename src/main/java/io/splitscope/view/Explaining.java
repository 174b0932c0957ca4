package io.splitscope.view;

import io.splitscope.cost.Workload;
import io.splitscope.explain.Explainer;
import io.splitscope.model.Model;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Explains splits beside the FX thread, one after the other; a new question takes the place of one that waits. */
final class Explaining extends Service<Explaining.Explanation> {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "explanation");
        thread.setDaemon(true);
        return thread;
    });

    private Model model;
    private Optional<Solution> before = Optional.empty();
    private Solution now;
    private Prepared prepared;

    /**
     * A split in words.
     *
     * @param solution the split
     * @param moved whether layers changed sides since the split that was told before
     * @param change why they did, in sentences
     * @param why why the split is as it is, in sentences
     */
    record Explanation(Solution solution, boolean moved, List<String> change, List<String> why) {}

    /** An explainer with what it was made for; used by the explaining thread alone. */
    private record Prepared(Workload workload, Explainer explainer) {}

    Explaining() {
        setExecutor(THREAD);
    }

    /**
     * Asks for an explanation.
     *
     * @param before the solution that was explained last, of the same model
     */
    void ask(Model of, Optional<Solution> before, Solution now) {
        this.model = of;
        this.before = before;
        this.now = now;
        restart();
    }

    @Override
    protected Task<Explanation> createTask() {
        Model asked = model;
        Optional<Solution> last = before;
        Solution solution = now;
        return new Task<>() {
            @Override
            protected Explanation call() {
                return explain(asked, last, solution);
            }
        };
    }

    private Explanation explain(Model asked, Optional<Solution> last, Solution solution) {
        if (prepared == null || prepared.workload() != solution.workload()) {
            prepared = new Prepared(solution.workload(), new Explainer(asked, solution.workload()));
        }
        Explainer explainer = prepared.explainer();
        List<String> change = last.map(
                        old -> explainer.change(old.setting(), old.split(), solution.setting(), solution.split()))
                .orElse(List.of());
        boolean moved = last.filter(
                        old -> !old.split().device().equals(solution.split().device()))
                .isPresent();
        return new Explanation(solution, moved, change, explainer.why(solution.setting(), solution.split()));
    }
}
