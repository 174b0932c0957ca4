package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.BlockDetector;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Opening;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Layouter;
import io.splitscope.model.Batch;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.paint.CardSizes;
import io.splitscope.picture.Picture;
import io.splitscope.view.explorer.RememberedViews.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model with its picture and first split, ready to be shown. Making one takes long and happens beside the FX thread.
 *
 * @param solver splits the model; passes to the FX thread with the arrangement
 * @param answer what it said for the setting in which the arrangement was made
 * @param layouter made the picture and remembers its parts
 */
record Arrangement(OpenModel model, Solver solver, Answer answer, Layouter layouter, LaidOut picture) {

    /** So many layers and closed blocks are seen at first: enough to see the course, few enough to read. */
    private static final int VISIBLE_AT_FIRST = 60;

    /**
     * Reads a model and opens its outer blocks, or those that are remembered. No layer is pinned, frozen or kept with the labels.
     *
     * @param view how the model was looked at last; empty for the first time
     * @param dims values of symbolic dimensions and of what the data decides; those that the file does not have, or that are above
     *     their bounds, are left out
     * @param setting the setting to solve; a symbolic batch dimension is bound to its batch
     * @throws OnnxException if it cannot be read or is no sound model
     */
    static Arrangement open(
            ModelSource source, Map<String, Long> dims, Optional<View> view, Setting setting, Progress progress)
            throws OnnxException {
        OnnxFile file = source.read(progress);
        OpenModel model = bind(source, file, dims, setting.batch(), progress);
        return of(
                model,
                Question.of(SameLayers.withoutLayers(setting), Measured.NONE),
                view.map(last -> last.openIn(model.tree()))
                        .orElseGet(() -> Opening.forBudget(model.tree(), VISIBLE_AT_FIRST)),
                view.map(View::direction).orElse(Direction.DOWN),
                progress.part(0.85, 1));
    }

    /** What is wanted of the same file, in a setting that names layers of this arrangement's model, with what was measured. */
    Arrangement changed(Wanted wanted, Setting setting, Measured measured, Progress progress) {
        if (wanted.sameModel(Wanted.of(this))) {
            return with(layOut(model, layouter, wanted.open(), wanted.direction(), progress));
        }
        OpenModel next = bind(model.source(), model.file(), wanted.dims(), wanted.batch(), progress);
        Setting carried = SameLayers.of(model.model(), next.model()).carry(setting);
        return of(
                next,
                Question.of(carried, measured),
                sameBlocks(wanted.open(), next.tree()),
                wanted.direction(),
                progress.part(0.85, 1));
    }

    Arrangement with(LaidOut value) {
        return new Arrangement(model, solver, answer, layouter, value);
    }

    /** Solves twice: the first time of a program's life tells how long loading classes takes. */
    private static Arrangement of(
            OpenModel model, Question question, Set<Integer> open, Direction direction, Progress progress) {
        progress.checkCancelled();
        progress.report(0, text("Arrangement.finding-the-best-split"));
        Solver solver = new Solver(model.cost(), model.tree());
        Answer.of(solver, question);
        progress.checkCancelled();
        Answer answer = Answer.of(solver, question);
        Layouter layouter = new Layouter();
        return new Arrangement(model, solver, answer, layouter, layOut(model, layouter, open, direction, progress));
    }

    /** A file's model for these dimensions; a symbolic batch dimension that is not among them is bound to the batch. */
    static OpenModel bind(ModelSource source, OnnxFile file, Map<String, Long> dims, long batch, Progress progress) {
        progress.checkCancelled();
        Map<String, Long> possible = possible(file, dims, batch);
        Model model = bound(file, possible, batch, progress.part(0.6, 0.7));
        BlockTree tree = BlockDetector.detect(model, progress.part(0.7, 0.8));
        ModelCost cost = ModelCost.of(model, progress.part(0.8, 0.83));
        return new OpenModel(source, file, possible, model, cost, tree);
    }

    /** The values that are within their bounds for this batch; what was chosen for a larger one may not be. */
    private static Map<String, Long> possible(OnnxFile file, Map<String, Long> dims, long batch) {
        Map<String, Long> all = new HashMap<>(dims);
        file.batchSymbol().ifPresent(symbol -> all.putIfAbsent(symbol, batch));
        Map<String, Long> possible = new HashMap<>(file.possible(all));
        possible.keySet().retainAll(dims.keySet());
        return possible;
    }

    private static Model bound(OnnxFile file, Map<String, Long> dims, long batch, Progress progress) {
        Model usual = file.model(dims, progress);
        Batch present = usual.batch();
        if (present.symbol().isEmpty()
                || present.size() == batch
                || dims.containsKey(present.symbol().get())) {
            return usual;
        }
        Map<String, Long> all = new HashMap<>(dims);
        all.put(present.symbol().get(), batch);
        return file.model(all, progress);
    }

    private static LaidOut layOut(
            OpenModel model, Layouter layouter, Set<Integer> open, Direction direction, Progress progress) {
        Picture picture = Picture.of(model.model(), model.tree(), open);
        return layouter.layout(picture, direction, CardSizes.STANDARD, progress);
    }

    /** The blocks of another tree that have the same paths as these. */
    private Set<Integer> sameBlocks(Set<Integer> blocks, BlockTree tree) {
        Set<String> paths = new HashSet<>();
        blocks.forEach(block -> paths.add(model.tree().blocks().get(block).path()));
        Set<Integer> same = new HashSet<>();
        tree.blocks().stream().filter(block -> paths.contains(block.path())).forEach(block -> same.add(block.id()));
        return same;
    }
}
