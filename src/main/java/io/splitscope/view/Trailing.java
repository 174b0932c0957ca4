package io.splitscope.view;

import java.util.function.BiPredicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * A value that follows another a moment later, and no more often than numbers can be read. Parts of the window that follow
 * it do not hold up the frame in which the picture answers a slider. To be used on the FX thread.
 *
 * @param <T> the value's type
 */
final class Trailing<T> {

    private static final Duration MOMENT = Duration.millis(50);

    private final ObservableValue<T> leader;
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final PauseTransition pause = new PauseTransition(MOMENT);

    /**
     * @param leader what to follow
     * @param mayWait whether the change from one value to another may wait; others are followed at once
     */
    Trailing(ObservableValue<T> leader, BiPredicate<T, T> mayWait) {
        this.leader = leader;
        value.set(leader.getValue());
        pause.setOnFinished(event -> value.set(leader.getValue()));
        leader.addListener((property, old, now) -> follow(mayWait.test(value.get(), now)));
    }

    private void follow(boolean later) {
        if (!later) {
            pause.stop();
            value.set(leader.getValue());
        } else if (pause.getStatus() != PauseTransition.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }
}
