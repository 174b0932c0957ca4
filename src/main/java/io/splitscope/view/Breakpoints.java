package io.splitscope.view;

import io.splitscope.model.Model;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.AxisEnvelope;
import io.splitscope.view.controls.Tick;
import io.splitscope.view.explorer.Explorer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Where along each slider the best split changes, all other sliders as they stand. */
final class Breakpoints {

    private final ReadOnlyObjectWrapper<Map<Axis, List<Tick>>> ticks =
            new ReadOnlyObjectWrapper<>(this, "ticks", Map.of());
    private final Explorer explorer;
    private final ObservableValue<Boolean> needed;
    private Map<Axis, AxisEnvelope> told = Map.of();

    /** @param needed whether anybody looks at them */
    Breakpoints(Explorer explorer, ObservableValue<Boolean> needed) {
        this.explorer = explorer;
        this.needed = needed;
        needed.addListener(property -> update());
        explorer.lookAhead().aheadProperty().addListener(property -> update());
        update();
    }

    /** By ascending value for each slider; empty where no split is possible, and until the first are there. */
    ReadOnlyObjectProperty<Map<Axis, List<Tick>>> ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    private void update() {
        Map<Axis, AxisEnvelope> known = needed.getValue()
                ? explorer.lookAhead().aheadProperty().get().best().axes()
                : Map.of();
        Map<Axis, List<Tick>> next = new EnumMap<>(Axis.class);
        known.forEach((axis, envelope) -> next.put(
                axis, told.get(axis) == envelope ? ticks.get().get(axis) : BreakpointTicks.of(envelope, model())));
        told = known;
        ticks.set(next);
    }

    private Model model() {
        return explorer.shownProperty().get().model().model();
    }
}
