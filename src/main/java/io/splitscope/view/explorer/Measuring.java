package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Profile;
import io.splitscope.cost.Setting;
import io.splitscope.scenario.Conditions.Profiles;
import io.splitscope.view.explorer.Measured.Times;
import io.splitscope.view.explorer.Message.Offer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Takes measured seconds of the open model's layers out of files, in place of FLOPs. The speed of a side is then that at which it
 * was measured, or a multiple of it. Files are read beside the FX thread; one that does not fit changes nothing.
 */
public final class Measuring {

    private final ReadOnlyObjectWrapper<Measured> measured =
            new ReadOnlyObjectWrapper<>(this, "measured", Measured.NONE);
    private final Supplier<Shown> shown;
    private final ObjectProperty<Setting> setting;
    private final Messages messages;
    private final BiConsumer<String, Runnable> step;
    private final Background reading = new Background();

    /**
     * @param shown what is shown; null before the first model is open
     * @param step makes a change a step that can be undone
     */
    Measuring(
            Supplier<Shown> shown,
            ObjectProperty<Setting> setting,
            Messages messages,
            BiConsumer<String, Runnable> step) {
        this.shown = shown;
        this.setting = setting;
        this.messages = messages;
        this.step = step;
    }

    /** What was measured. */
    public ReadOnlyObjectProperty<Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** What a file tells and how it fits the model. */
    private record Taken(OpenModel model, Times times, Profile profile) {}

    /** Takes a file as measured on a side; does nothing before the first model is open. */
    public void load(MeasuredSide side, Path file) {
        read(file, taken -> {
            take(side, taken);
            messages.note(told(side, taken.profile()));
        });
    }

    /**
     * Takes a file of which nobody said where it was measured: on the side of which nothing is known yet, the device first. That
     * can be corrected with one click.
     */
    public void load(Path file) {
        read(file, taken -> {
            MeasuredSide side = measured.get().device().isPresent()
                            && measured.get().server().isEmpty()
                    ? MeasuredSide.SERVER
                    : MeasuredSide.DEVICE;
            Optional<Times> before = measured.get().of(side);
            double speed = side.speed(setting.get());
            take(side, taken);
            messages.ask(
                    told(side, taken.profile()),
                    new Offer(
                            text("Measuring.it-was-the", side.other().word()),
                            () -> correct(side, taken, before, speed)));
        });
    }

    private void read(Path file, Consumer<Taken> then) {
        if (shown.get() == null) {
            return;
        }
        OpenModel model = shown.get().model();
        long batch = setting.get().batch();
        reading.start(
                text("Measuring.reading", file.getFileName()),
                progress -> {
                    Times times = Times.read(file, batch);
                    return new Taken(model, times, times.measurement().of(model.cost(), batch));
                },
                taken -> {
                    if (shown.get().model().source().key().equals(model.source().key())) {
                        then.accept(taken);
                    }
                },
                problem -> messages.failed(text("Measuring.was-not-taken-as-a", file.getFileName()), problem));
    }

    private void take(MeasuredSide side, Taken taken) {
        step.accept(text("Measuring.profile-of-the", side.word()), () -> {
            put(measured.get().with(side, Optional.of(taken.times())));
            setting.set(side.withSpeed(setting.get(), taken.profile().speed()));
        });
    }

    private void correct(MeasuredSide wrong, Taken taken, Optional<Times> before, double speed) {
        MeasuredSide right = wrong.other();
        step.accept(text("Measuring.profile-of-the", right.word()), () -> {
            put(measured.get().with(wrong, before).with(right, Optional.of(taken.times())));
            setting.set(right.withSpeed(
                    wrong.withSpeed(setting.get(), speed), taken.profile().speed()));
        });
        messages.note(told(right, taken.profile()));
    }

    private static String told(MeasuredSide side, Profile profile) {
        return String.format(
                Locale.ROOT,
                text("Measuring.s-tells-the-seconds-of"),
                profile.origin(),
                profile.measuredLayers(),
                profile.layers(),
                side.word(),
                100 * profile.fit().flopShare());
    }

    /** Lets FLOPs count again on a side, at the present speed; does nothing where they do. */
    public void forget(MeasuredSide side) {
        if (measured.get().of(side).isPresent()) {
            step.accept(
                    text("Measuring.profile-of-the", side.word()),
                    () -> put(measured.get().with(side, Optional.empty())));
        }
    }

    /**
     * Takes the files that a scenario names in place of what is measured now, as a part of showing it. What cannot be read is
     * told; FLOPs count in its place.
     */
    public void recall(Profiles wanted) {
        if (shown.get() == null || measured.get().references().equals(wanted)) {
            return;
        }
        put(measured.get().of(wanted));
        OpenModel model = shown.get().model();
        reading.start(
                text("Measuring.reading-profiles"),
                progress -> Recalled.read(wanted),
                recalled -> {
                    if (shown.get().model().source().key().equals(model.source().key())) {
                        put(recalled.measured());
                        if (!recalled.remarks().isEmpty()) {
                            messages.note(String.join(" ", recalled.remarks()));
                        }
                    }
                },
                problem -> messages.failed(text("Measuring.the-profiles-were-not-read"), problem));
    }

    /** Sets what was measured without a step of its own; gives up what is being read. */
    void put(Measured value) {
        reading.cancel();
        measured.set(value);
    }
}
