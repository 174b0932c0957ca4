package io.splitscope.cost;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.work.Count;
import io.splitscope.cost.work.OperatorWork;
import io.splitscope.cost.work.Sizes;
import io.splitscope.cost.work.Work;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** What a model costs, layer by layer, with its symbolic dimensions as they are bound now. */
public final class ModelCost {

    private static final int REPORT_EVERY = 1024;

    private final Model model;
    private final List<LayerCost> layers;
    private final LayerCost total;

    private ModelCost(Model model, List<LayerCost> layers, LayerCost total) {
        this.model = model;
        this.layers = List.copyOf(layers);
        this.total = total;
    }

    /** The cost of a model. */
    public static ModelCost of(Model model) {
        return of(model, Progress.NONE);
    }

    /**
     * As {@link #of(Model)}, for large networks.
     *
     * @param progress is told how far the work is
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    public static ModelCost of(Model model, Progress progress) {
        Objects.requireNonNull(model);
        List<LayerCost> layers = new ArrayList<>(model.layers().size());
        Work total = Work.NONE;
        for (Layer layer : model.layers()) {
            if (layer.id() % REPORT_EVERY == 0) {
                progress.checkCancelled();
                progress.report((double) layer.id() / model.layers().size(), text("ModelCost.counting-work"));
            }
            Work work = OperatorWork.of(layer, Sizes.EXACT);
            total = total.plus(work);
            layers.add(cost(work));
        }
        return new ModelCost(model, layers, cost(total));
    }

    private static LayerCost cost(Work work) {
        return new LayerCost(optional(work.macs()), optional(work.flops()));
    }

    private static OptionalLong optional(Count count) {
        return count.isKnown() ? OptionalLong.of(count.value()) : OptionalLong.empty();
    }

    /** The model that was counted. */
    public Model model() {
        return model;
    }

    /**
     * The forward work of a layer.
     *
     * @param id its {@link Layer#id()}
     * @throws IndexOutOfBoundsException if the model has no such layer
     */
    public LayerCost layer(int id) {
        return layers.get(id);
    }

    /** The forward work of all layers; each number is empty when it is unknown for any layer. */
    public LayerCost total() {
        return total;
    }

    /**
     * The solver-neutral problem of one mini-batch, forward only.
     *
     * <p>Where only an upper bound of a shape is known (the number of boxes a detector finds), work and bytes are those of
     * the bound. A tensor without a bound gets infinitely many bytes, so that it may not cross; a layer without a bound
     * counts 0 FLOP. Work and bytes of all tensors scale with the mini-batch; parameters do not.
     *
     * @param batch samples in the mini-batch; empty for the batch the model is bound to
     * @param rule what counts as work
     * @throws IllegalArgumentException if the batch is below 1
     */
    public Workload workload(OptionalLong batch, FlopRule rule) {
        return new WorkloadBuilder(model, batch, rule).build();
    }
}
