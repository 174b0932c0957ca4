package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Opening;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.model.Batch;
import io.splitscope.paint.Target;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.view.explorer.RememberedViews.View;
import io.splitscope.view.samples.Sample;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Worker;
import javafx.util.Duration;

/**
 * What the window shows and what can be done with it. To be used on the FX thread only.
 *
 * <p>A change of {@link #settingProperty} is answered by a new {@link Shown#solution} before the call returns, unless the
 * model is huge. Reading and laying out take longer; until they are done, and when they fail, what was shown stays.
 */
public final class Explorer {

    /** The shapes follow the batch slider when it has rested for so long. */
    private static final Duration REST = Duration.millis(200);

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<Setting> setting = new SimpleObjectProperty<>(this, "setting", Setting.DEFAULT);
    private final ObjectProperty<Memory> memory = new SimpleObjectProperty<>(this, "memory", Memory.USUAL);
    private final ObjectProperty<Set<Target>> selection = new SimpleObjectProperty<>(this, "selection", Set.of());
    private final Messages messages = new Messages();
    private final RememberedDimensions dimensions = new RememberedDimensions();
    private final ReadOnlyObjectWrapper<Direction> direction =
            new ReadOnlyObjectWrapper<>(this, "direction", Direction.DOWN);
    private final RememberedViews views = new RememberedViews();
    private final Background reading = new Background();
    private final Background arranging = new Background();
    private final SolveLoop solving =
            new SolveLoop(answer -> shown.set(shown.get().with(answer)));
    private final LookAhead lookAhead = new LookAhead(shown, messages);
    private final PauseTransition batchRest = new PauseTransition(REST);
    private final Undoing undoing = new Undoing(this::standing, this::goTo, System::nanoTime);
    private final Measuring measuring = new Measuring(shown::get, setting, messages, this::step);
    private final HandCut handCut = new HandCut(this::solution, messages, this::step);
    private final Compared compared = new Compared(shown, messages);
    private final PresentView presentView = new PresentView();
    private final Replay replay = new Replay(this::standing, this::put);
    private Arrangement arrangement;
    private boolean changingModel;
    private Wanted wanted;

    /** An explorer that shows nothing yet. */
    public Explorer() {
        setting.addListener((property, old, now) -> settingChanged(old, now));
        memory.addListener((property, old, now) -> memoryChanged(old));
        handCut.deviceProperty().addListener(property -> ask());
        measuring.measuredProperty().addListener(property -> ask());
        batchRest.setOnFinished(event -> followBatch());
        lookAhead.aheadProperty().addListener((property, old, now) -> solving.know(now));
    }

    /** What is shown; null until the first model is open. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The run that is played, if any. */
    public Replay replay() {
        return replay;
    }

    /** The setting as the user wants it. */
    public ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    /** What the device can hold, as the user wants it. */
    public ObjectProperty<Memory> memoryProperty() {
        return memory;
    }

    /** What is selected. */
    public ObjectProperty<Set<Target>> selectionProperty() {
        return selection;
    }

    /** The other solution that the present one is compared with. */
    public Compared compared() {
        return compared;
    }

    /** The values that symbolic dimensions were given, by model; a model opens with those that were given last. */
    public RememberedDimensions dimensions() {
        return dimensions;
    }

    /** How models were looked at; a model opens as it was left. */
    public RememberedViews views() {
        return views;
    }

    /** What was measured in place of counted. */
    public Measuring measuring() {
        return measuring;
    }

    /** The split that is set by hand. */
    public HandCut handCut() {
        return handCut;
    }

    /** What is known of the best splits in other settings. */
    public LookAhead lookAhead() {
        return lookAhead;
    }

    /** Takes back what was decided: setting, pins, the cut by hand, dimensions and views. */
    public Undoing undoing() {
        return undoing;
    }

    /** What there is to tell the user. */
    public Messages messages() {
        return messages;
    }

    /** The model that is being opened; null when none is. */
    public ReadOnlyObjectProperty<Worker<?>> readingProperty() {
        return reading.workerProperty();
    }

    /** The picture that is being made of the open model; null when none is. */
    public ReadOnlyObjectProperty<Worker<?>> arrangingProperty() {
        return arranging.workerProperty();
    }

    /**
     * Opens a model in the present setting. When that fails, or is cancelled, what was open stays. A second call cancels
     * the first.
     */
    public void open(ModelSource source) {
        open(source, dimensions.of(source), views.of(source), setting.get(), () -> {});
    }

    /** Opens a sample in the setting that shows its point, and tells what there is to see. */
    public void openLesson(Sample sample) {
        ModelSource source = new ModelSource.Bundled(sample);
        open(source, dimensions.of(source), views.of(source), sample.setting(), () -> {
            setting.set(sample.setting());
            messages.note(sample.lesson());
        });
    }

    /**
     * Opens a model as it was once looked at.
     *
     * @param dims values of symbolic dimensions; those that it does not have are left out
     * @param view open blocks and direction; empty for the usual
     * @param solved a setting to solve
     * @param afterwards done as soon as it is open, before anything can be undone
     */
    public void open(
            ModelSource source, Map<String, Long> dims, Optional<View> view, Setting solved, Runnable afterwards) {
        messages.dismiss();
        reading.start(
                text("Explorer.opening", source.title()),
                progress -> Arrangement.open(source, dims, view, solved, progress),
                opened -> {
                    replay.end();
                    compared.forget();
                    undoing.quietly(() -> {
                        show(opened, settingFor(opened, source), Optional.empty(), Set.of());
                        afterwards.run();
                    });
                    undoing.forget();
                },
                problem -> messages.failed(text("Explorer.was-not-opened", source.title()), problem));
    }

    private boolean isOpen(ModelSource source) {
        return arrangement != null && arrangement.model().source().key().equals(source.key());
    }

    /** The present setting; its pins and other choices of layers stay when the open file was read again. */
    private Setting settingFor(Arrangement opened, ModelSource source) {
        return isOpen(source)
                ? SameLayers.byName(arrangement.model().model(), opened.model().model())
                        .carry(setting.get())
                : SameLayers.withoutLayers(setting.get());
    }

    /** Gives up what is being opened or laid out. */
    public void cancel() {
        reading.cancel();
        cancelArranging();
    }

    /**
     * Gives a symbolic dimension of the open model, or a number that only the data decides, a value.
     *
     * @throws IllegalArgumentException if the value is below 1 or above what is possible
     */
    public void bind(String symbol, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("A dimension is at least 1, not " + value);
        }
        shown.get().model().model().dataExtents().stream()
                .filter(extent -> extent.name().equals(symbol))
                .forEach(extent -> extent.check(value));
        decide(text("Explorer.dimension", symbol), wanted.withDim(symbol, value));
    }

    /** Leaves a number to the data again, or gives a symbolic dimension its usual value. */
    public void release(String symbol) {
        decide(text("Explorer.dimension", symbol), wanted.withoutDim(symbol));
    }

    /** Ids of the blocks that are open or about to be. */
    public Set<Integer> openBlocks() {
        return wanted.open();
    }

    /** Opens a closed block, closes an open one. */
    public void toggleBlock(int block) {
        Set<Integer> open = new HashSet<>(openBlocks());
        if (!open.remove(block)) {
            open.add(block);
        }
        openExactly(open);
    }

    /** Opens all blocks down to a level: 1 shows what lies directly in the model. */
    public void openToLevel(int level) {
        openExactly(Opening.toLevel(shown.get().model().tree(), level));
    }

    /** Opens these blocks and closes all others. */
    public void openExactly(Set<Integer> blocks) {
        decide(text("Explorer.open-blocks"), wanted.withOpen(blocks));
    }

    /** Fixes layers to the device. */
    public void pinToDevice(Set<Integer> layers) {
        pin(setting.get().pins().onDevice(layers));
    }

    /** Fixes layers to the server. */
    public void pinToServer(Set<Integer> layers) {
        pin(setting.get().pins().onServer(layers));
    }

    /** Sets layers free. */
    public void unpin(Set<Integer> layers) {
        pin(setting.get().pins().free(layers));
    }

    /**
     * What pinning layers to a side would do, as far as it can be told at once.
     *
     * @param device whether to the device
     */
    public PinTrial tryPins(Set<Integer> layers, boolean device) {
        Pins now = setting.get().pins();
        Pins pins = device ? now.onDevice(layers) : now.onServer(layers);
        Measured measured = measuring.measuredProperty().get();
        return solving.tryOut(Question.of(setting.get().withPins(pins), measured))
                .map(answer -> shown.get().compare(answer, layers))
                .orElseGet(PinTrial.Unknown::new);
    }

    private void pin(Pins pins) {
        setting.set(setting.get().withPins(pins));
    }

    private void settingChanged(Setting old, Setting now) {
        if (arrangement == null) {
            return;
        }
        Supplier<Standing> before = replay.isInterrupted()
                ? this::standing
                : () -> standing(old, handCut.deviceProperty().get(), memory.get());
        if (SettingChange.slides(old, now)) {
            undoing.slid(SettingChange.name(old, now), before);
        } else {
            undoing.took(SettingChange.name(old, now), before);
        }
        if (replay.isInterrupted()) {
            replay.stop().ifPresent(there -> handCut.put(there.byHand()));
        }
        ask();
        if (now.batch() != old.batch()) {
            batchRest.playFromStart();
        }
    }

    private void memoryChanged(Memory old) {
        if (arrangement != null) {
            undoing.took(
                    text("Explorer.device-memory"),
                    () -> standing(
                            replay.chosen(setting.get()),
                            replay.before().map(Standing::byHand).orElseGet(() -> handCut.deviceProperty()
                                    .get()),
                            old));
        }
    }

    private void ask() {
        if (arrangement != null && !changingModel) {
            solving.ask(new Question(
                    setting.get(),
                    measuring.measuredProperty().get(),
                    handCut.deviceProperty().get()));
        }
    }

    private Solution solution() {
        return shown.get() == null ? null : shown.get().solution().orElse(null);
    }

    /**
     * What the user has decided now.
     *
     * @throws IllegalStateException if no model is open
     */
    public Standing standing() {
        if (arrangement == null) {
            throw new IllegalStateException("Nothing can be decided about no model");
        }
        return replay.before()
                .map(before -> standing(before.setting(), before.byHand(), memory.get()))
                .orElseGet(
                        () -> standing(setting.get(), handCut.deviceProperty().get(), memory.get()));
    }

    /**
     * Decides about the open model all at once, in one step that can be undone.
     *
     * @param name what people call the step
     */
    public void decide(String name, Standing standing) {
        step(name, () -> goTo(standing));
    }

    private Standing standing(Setting value, Optional<Set<Integer>> byHand, Memory room) {
        return new Standing(
                value,
                byHand,
                wanted.dims(),
                presentView.of(wanted, arrangement.model().tree()),
                room,
                Optional.of(measuring.measuredProperty().get()));
    }

    /** Shows a setting and a cut without a step. */
    private void put(Setting value, Optional<Set<Integer>> byHand) {
        undoing.quietly(() -> {
            setting.set(value);
            handCut.put(byHand);
        });
    }

    private void step(String name, Runnable change) {
        undoing.took(name, this::standing);
        replay.stop();
        undoing.quietly(change);
    }

    /** Changes the picture as a step that can be undone. */
    private void decide(String name, Wanted next) {
        if (!next.equals(wanted)) {
            undoing.took(name, this::standing);
        }
        arrange(next);
    }

    private void goTo(Standing standing) {
        replay.stop();
        standing.measured().ifPresent(measuring::put);
        setting.set(standing.setting());
        memory.set(standing.memory());
        handCut.put(standing.byHand());
        Wanted then = new Wanted(
                standing.dims(),
                wanted.batch(),
                standing.view().openIn(arrangement.model().tree()),
                standing.view().direction());
        if (!then.equals(wanted)) {
            arrange(then);
        }
    }

    /** A symbolic batch dimension follows the slider; until then, numbers are scaled from the batch it is bound to. */
    private void followBatch() {
        Batch batch = arrangement.model().model().batch();
        if (batch.symbol().isPresent() && wanted.batch() != setting.get().batch()) {
            arrange(wanted.withBatch(setting.get().batch()));
        }
    }

    /** Where data flows to in the picture, or is about to. */
    public ReadOnlyObjectProperty<Direction> directionProperty() {
        return direction.getReadOnlyProperty();
    }

    /** Lays the picture out in another direction; does nothing before the first model is open. */
    public void turn(Direction value) {
        if (wanted != null && value != wanted.direction()) {
            decide(text("Explorer.direction"), wanted.withDirection(value));
        }
    }

    private void want(Wanted next) {
        wanted = next;
        direction.set(next.direction());
    }

    private void arrange(Wanted next) {
        want(next);
        Arrangement from = arrangement;
        Setting solved = setting.get();
        Measured measured = measuring.measuredProperty().get();
        boolean sameModel = next.sameModel(Wanted.of(from));
        arranging.start(
                sameModel ? text("Explorer.laying-out") : text("Explorer.inferring-shapes"),
                progress -> from.changed(next, solved, measured, progress),
                changed -> {
                    if (sameModel) {
                        showPicture(changed.picture());
                    } else {
                        showRebound(changed);
                    }
                },
                problem -> {
                    want(Wanted.of(arrangement));
                    messages.failed(text("Explorer.the-picture-was-not-changed"), problem);
                });
    }

    private void cancelArranging() {
        arranging.cancel();
        if (arrangement != null) {
            want(Wanted.of(arrangement));
        }
    }

    private void showPicture(LaidOut picture) {
        arrangement = arrangement.with(picture);
        views.put(arrangement.model().source(), picture);
        shown.set(shown.get().with(picture));
    }

    private void showRebound(Arrangement rebound) {
        replay.end();
        SameLayers same =
                SameLayers.of(arrangement.model().model(), rebound.model().model());
        dimensions.put(rebound.model().source(), rebound.model().dims());
        undoing.carry(same);
        if (!same.areAll()) {
            compared.forget();
        }
        undoing.quietly(() -> {
            show(
                    rebound,
                    same.carry(setting.get()),
                    handCut.deviceProperty().get().map(same::carry),
                    same.areAll() ? selection.get() : Set.of());
        });
    }

    private void show(Arrangement next, Setting solved, Optional<Set<Integer>> byHand, Set<Target> selected) {
        cancelArranging();
        changingModel = true;
        if (arrangement == null || !isOpen(next.model().source())) {
            measuring.put(Measured.NONE);
        }
        arrangement = next;
        want(Wanted.of(next));
        solving.use(next.solver());
        selection.set(Set.of());
        handCut.put(byHand);
        shown.set(Shown.of(next));
        selection.set(selected);
        setting.set(solved);
        changingModel = false;
        boolean measured = !measuring.measuredProperty().get().isEmpty();
        if (byHand.isPresent() || measured || !next.answer().setting().equals(solved)) {
            ask();
        }
        followBatch();
    }
}
