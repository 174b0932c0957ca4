package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Iteration;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.plot.DepthPlot;
import io.splitscope.plot.DepthProfile;
import io.splitscope.split.Split;
import io.splitscope.view.explorer.Ahead;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Work and bytes along the depth of the network. A click selects the layer. */
final class DepthChart implements Chart {

    private final PlotView view;
    private final Supplier<Set<Target>> selection;
    private Optional<DepthPlot> plot = Optional.empty();
    private Iteration iteration;
    private DepthProfile profile;

    /**
     * @param selection what is selected
     * @param select selects a layer
     */
    DepthChart(ObservableValue<Theme> theme, Supplier<Set<Target>> selection, IntConsumer select) {
        this.selection = selection;
        view = new PlotView("depth-plot", theme);
        view.onTake((x, y) -> plot.ifPresent(
                shown -> shown.layerAt(x, y, view.getWidth(), view.getHeight()).ifPresent(select)));
        view.onTell((x, y) -> plot.flatMap(shown -> shown.textAt(x, y, view.getWidth(), view.getHeight())));
        view.onStep((across, up) -> {
            Set<Integer> layers = layers();
            if (profile != null && profile.layers() > 0 && across != 0) {
                int from = layers.isEmpty() ? -across : layers.iterator().next();
                select.accept(Math.min(profile.layers() - 1, Math.max(0, from + across)));
            }
        });
    }

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public String title() {
        return text("DepthChart.layers");
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(Shown shown, Solution solution, Ahead ahead) {
        if (iteration == null
                || iteration.workload() != solution.workload()
                || !iteration.isThatOf(solution.setting())) {
            iteration = solution.iteration();
            profile = DepthProfile.of(iteration);
        }
        Split split = solution.shownSplit();
        Set<Integer> makers = new TreeSet<>();
        split.cut()
                .forEach(tensor ->
                        makers.add(solution.workload().tensors().get(tensor).producer()));
        DepthPlot next = new DepthPlot(profile, split, makers, layers(), layer -> shown.model()
                .model()
                .layers()
                .get(layer)
                .displayName());
        plot = Optional.of(next);
        view.show(next);
        view.setAccessibleText(next.sentence());
    }

    private Set<Integer> layers() {
        Set<Integer> layers = new TreeSet<>();
        for (Target target : selection.get()) {
            if (target instanceof Target.LayerTarget layer) {
                layers.add(layer.id());
            }
        }
        return layers;
    }

    @Override
    public Optional<Taken> taken() {
        return plot.map(shown -> new Taken(shown, shown));
    }

    @Override
    public void clear() {
        plot = Optional.empty();
        profile = null;
        iteration = null;
        view.clear();
    }
}
