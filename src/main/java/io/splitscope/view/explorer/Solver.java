package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.Iteration;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.explain.Comparison;
import io.splitscope.model.Legible;
import io.splitscope.paint.CutLabels;
import io.splitscope.split.Baseline;
import io.splitscope.split.Baselines;
import io.splitscope.split.Lineage;
import io.splitscope.split.Load;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.TornWeights;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Envelopes;
import io.splitscope.split.envelope.MappedSplitter;
import io.splitscope.split.envelope.MappedSplitter.Answer;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Solves settings of one model. Keeps what it has prepared for the last mini-batch and measured seconds. Used by one thread at a time. */
final class Solver {

    private final ModelCost cost;
    private final BlockTree tree;
    private long batch;
    private Measured measured = Measured.NONE;
    private Profiles profiles = Profiles.NONE;
    private volatile Ahead ahead = Ahead.NONE;
    private Splitter splitter;
    private MappedSplitter best;
    private MappedSplitter blockwise;
    private Baselines baselines;
    private CutLabels labels;

    Solver(ModelCost cost, BlockTree tree) {
        this.cost = cost;
        this.tree = tree;
    }

    /**
     * The best split, its baselines, and the split that was set by hand.
     *
     * @throws UnsatisfiablePinsException if no split keeps all pins, and the raw data if it has to stay
     */
    Solution solve(Question question) throws UnsatisfiablePinsException {
        Setting setting = question.setting();
        prepare(question);
        lookUpIn(ahead);
        long before = System.nanoTime();
        Answer answer = best.solve(setting);
        long nanos = System.nanoTime() - before;
        Split split = answer.split();
        return new Solution(
                setting,
                measured,
                profiles,
                splitter.workload(),
                split,
                new Baseline.Allowed(baselines.deviceOnly(setting)),
                baselines.serverOnly(setting),
                baselines.blockOnly(setting),
                labels.of(split, setting),
                question.byHand().map(device -> byHand(device, split, setting)),
                answer.source(),
                nanos);
    }

    /** Looks settings up in these from now on, as far as they are of the same mini-batch. May be called by any thread. */
    void know(Ahead better) {
        ahead = better;
    }

    /** Whether no minimum cut is needed for an answer. */
    boolean looksUp(Question question) {
        Ahead known = ahead;
        return isPreparedFor(question)
                && known.workload() == splitter.workload()
                && question.byHand().isEmpty()
                && known.best().at(question.setting()).isPresent()
                && known.blockwise().at(question.setting()).isPresent();
    }

    private void lookUpIn(Ahead known) {
        boolean same = known.workload() == splitter.workload();
        best.use(same ? known.best() : Envelopes.NONE);
        blockwise.use(same ? known.blockwise() : Envelopes.NONE);
    }

    private ByHand byHand(Set<Integer> layers, Split best, Setting setting) {
        BitSet wanted = new BitSet();
        layers.forEach(wanted::set);
        BitSet device = Lineage.of(Iteration.of(splitter.workload(), setting)).withAncestors(wanted);
        Split split = splitter.evaluate(device, setting);
        Load load = splitter.load(device, setting);
        String comparison = new Comparison(setting, load, splitter.load(best.device(), setting)).sentence();
        return new ByHand(split, labels.of(split, setting), comparison + broken(split, setting));
    }

    private String broken(Split split, Setting setting) {
        boolean pins = !setting.pins().device().stream().allMatch(split::isOnDevice)
                || setting.pins().server().stream().anyMatch(split::isOnDevice);
        boolean raw = setting.rawDataStays()
                && splitter.workload().tensors().stream()
                        .filter(TensorLoad::isRaw)
                        .flatMap(tensor -> tensor.consumers().stream())
                        .anyMatch(layer -> !split.isOnDevice(layer));
        List<String> torn = TornWeights.of(Iteration.of(splitter.workload(), setting), split.device());
        return (pins ? text("Solver.it-does-not-keep-all") : "")
                + (raw ? text("Solver.the-raw-data-leaves-the") : "")
                + (torn.isEmpty() ? "" : " " + torn(torn));
    }

    private static String torn(List<String> weights) {
        String first = "'" + Legible.name(weights.get(0)) + "'";
        return weights.size() == 1
                ? text("Solver.the-shared-weight-has-layers", first)
                : text("Solver.shared-weights-such-as-have", weights.size(), first);
    }

    /** The number of layers and tensors, which decides how long a solve takes. */
    int size() {
        return cost.model().layers().size() + cost.model().tensors().size();
    }

    private boolean isPreparedFor(Question question) {
        return splitter != null && batch == question.setting().batch() && measured.equals(question.measured());
    }

    private void prepare(Question question) {
        if (isPreparedFor(question)) {
            return;
        }
        batch = question.setting().batch();
        measured = question.measured();
        profiles = measured.profiles(cost);
        splitter =
                new Splitter(cost.workload(OptionalLong.of(batch), FlopRule.ALL).measured(profiles, batch));
        best = new MappedSplitter(splitter);
        blockwise = new MappedSplitter(splitter.contracted(Baselines.groups(tree)));
        baselines = new Baselines(splitter, setting -> blockwise.solve(setting).split());
        labels = new CutLabels(cost.model(), splitter.workload());
    }
}
