package io.splitscope.view.explorer;

import io.splitscope.block.Opening;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.model.Batch;
import io.splitscope.paint.Target;
import io.splitscope.view.explorer.RememberedViews.View;
import io.splitscope.view.samples.Sample;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ObjectProperty<Set<Target>> selection = new SimpleObjectProperty<>(this, "selection", Set.of());
    private final ReadOnlyObjectWrapper<Optional<Solution>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Optional.empty());
    private final Messages messages = new Messages();
    private final RememberedDimensions dimensions = new RememberedDimensions();
    private final ReadOnlyObjectWrapper<Direction> direction =
            new ReadOnlyObjectWrapper<>(this, "direction", Direction.DOWN);
    private final RememberedViews views = new RememberedViews();
    private final Background reading = new Background();
    private final Background arranging = new Background();
    private final SolveLoop solving =
            new SolveLoop(answer -> shown.set(shown.get().with(answer)));
    private final PauseTransition batchRest = new PauseTransition(REST);
    private final Deque<Pins> earlierPins = new ArrayDeque<>();
    private Arrangement arrangement;
    private Wanted wanted;

    /** An explorer that shows nothing yet. */
    public Explorer() {
        setting.addListener((property, old, now) -> settingChanged(old, now));
        batchRest.setOnFinished(event -> followBatch());
    }

    /** What is shown; null until the first model is open. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The setting as the user wants it. */
    public ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    /** What is selected. */
    public ObjectProperty<Set<Target>> selectionProperty() {
        return selection;
    }

    /** The solution that was kept for comparison. */
    public ReadOnlyObjectProperty<Optional<Solution>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The values that symbolic dimensions were given, by model; a model opens with those that were given last. */
    public RememberedDimensions dimensions() {
        return dimensions;
    }

    /** How models were looked at; a model opens as it was left. */
    public RememberedViews views() {
        return views;
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
        open(source, setting.get(), () -> {});
    }

    /** Opens a sample in the setting that shows its point, and tells what there is to see. */
    public void openLesson(Sample sample) {
        open(new ModelSource.Bundled(sample), sample.setting(), () -> {
            setting.set(sample.setting());
            messages.note(sample.lesson());
        });
    }

    private void open(ModelSource source, Setting solved, Runnable afterwards) {
        messages.dismiss();
        Map<String, Long> remembered = dimensions.of(source);
        Optional<View> view = views.of(source);
        reading.start(
                "Opening " + source.title(),
                progress -> Arrangement.open(source, remembered, view, solved, progress),
                opened -> {
                    kept.set(Optional.empty());
                    show(opened, isOpen(source) ? pinsAgain(opened) : Pins.NONE, Set.of());
                    afterwards.run();
                },
                problem -> messages.failed(source.title() + " was not opened", problem));
    }

    private boolean isOpen(ModelSource source) {
        return arrangement != null && arrangement.model().source().key().equals(source.key());
    }

    /** The pins of the open model, for what its file has become. */
    private Pins pinsAgain(Arrangement opened) {
        return SameLayers.byName(arrangement.model().model(), opened.model().model())
                .carry(setting.get().pins());
    }

    /** Gives up what is being opened or laid out. */
    public void cancel() {
        reading.cancel();
        cancelArranging();
    }

    /** Keeps the present solution, to compare later ones with. */
    public void keep() {
        kept.set(shown.get().solution());
    }

    /** Forgets the solution that was kept. */
    public void forget() {
        kept.set(Optional.empty());
    }

    /**
     * Gives a symbolic dimension of the open model a value.
     *
     * @throws IllegalArgumentException if the value is below 1
     */
    public void bind(String symbol, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("A dimension is at least 1, not " + value);
        }
        arrange(wanted.withDim(symbol, value));
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
        arrange(wanted.withOpen(blocks));
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

    /** Takes back the last change of pins; does nothing when there was none. */
    public void undoPin() {
        Pins earlier = earlierPins.poll();
        if (earlier != null) {
            setting.set(setting.get().withPins(earlier));
        }
    }

    private void pin(Pins pins) {
        Pins before = setting.get().pins();
        if (!pins.equals(before)) {
            earlierPins.push(before);
            setting.set(setting.get().withPins(pins));
        }
    }

    private void settingChanged(Setting old, Setting now) {
        if (arrangement == null) {
            return;
        }
        solving.ask(now);
        if (now.batch() != old.batch()) {
            batchRest.playFromStart();
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
            arrange(wanted.withDirection(value));
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
        boolean sameModel = next.sameModel(Wanted.of(from));
        arranging.start(
                sameModel ? "Laying out" : "Inferring shapes",
                progress -> from.changed(next, solved, progress),
                changed -> {
                    if (sameModel) {
                        showPicture(changed.picture());
                    } else {
                        showRebound(changed);
                    }
                },
                problem -> {
                    want(Wanted.of(arrangement));
                    messages.failed("The picture was not changed", problem);
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
        SameLayers same =
                SameLayers.of(arrangement.model().model(), rebound.model().model());
        dimensions.put(rebound.model().source(), rebound.model().dims());
        show(rebound, same.carry(setting.get().pins()), same.areAll() ? selection.get() : Set.of());
    }

    private void show(Arrangement next, Pins pins, Set<Target> selected) {
        cancelArranging();
        arrangement = next;
        want(Wanted.of(next));
        solving.use(next.solver());
        earlierPins.clear();
        selection.set(Set.of());
        shown.set(Shown.of(next));
        selection.set(selected);
        setting.set(setting.get().withPins(pins));
        if (!next.answer().setting().equals(setting.get())) {
            solving.ask(setting.get());
        }
        followBatch();
    }
}
