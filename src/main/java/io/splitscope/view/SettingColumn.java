package io.splitscope.view;

import io.splitscope.model.Model;
import io.splitscope.model.Symbol;
import io.splitscope.texts.Texts;
import io.splitscope.view.controls.DimensionsPane;
import io.splitscope.view.controls.LiveScrollPane;
import io.splitscope.view.controls.PinsPane;
import io.splitscope.view.controls.ProtocolPane;
import io.splitscope.view.controls.SettingPane;
import io.splitscope.view.controls.UpdateOrigin;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.MeasuredSide;
import io.splitscope.view.explorer.Shown;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The column with all that can be set: sliders, protocol, dimensions, pins, the device's memory. */
final class SettingColumn {

    private final Explorer explorer;
    private final DimensionsPane dimensions;
    private final PinsPane pins;
    private final ScrollPane pane;

    /**
     * @param update where the size of a compressed update comes from
     * @param select is told the layer whose pin was clicked
     */
    SettingColumn(
            Explorer explorer,
            Breakpoints breakpoints,
            ProfileCommands profiles,
            UpdateOrigin update,
            Consumer<Integer> select) {
        this.explorer = explorer;
        dimensions = new DimensionsPane(new DimensionsPane.Binding() {
            @Override
            public void bind(String name, long value) {
                explorer.bind(name, value);
            }

            @Override
            public void release(String name) {
                explorer.release(name);
            }
        });
        pins = new PinsPane(explorer::unpin, select);
        VBox content = new VBox(
                new SettingPane(
                        explorer.settingProperty(),
                        breakpoints.ticksProperty(),
                        profiles.side(MeasuredSide.DEVICE),
                        profiles.side(MeasuredSide.SERVER)),
                new ProtocolPane(explorer.settingProperty(), update),
                dimensions,
                pins,
                new MemoryPane(explorer));
        content.getStyleClass().add("settings");
        pane = new LiveScrollPane(content);
        pane.setAccessibleText(Texts.text("SettingColumn.setting"));
        explorer.shownProperty().addListener((property, old, now) -> show(old, now));
        explorer.settingProperty().addListener((property, old, now) -> {
            if (!old.pins().equals(now.pins())) {
                showPins();
            }
        });
    }

    /** The control to put into the window. */
    ScrollPane pane() {
        return pane;
    }

    private void show(Shown old, Shown now) {
        if (old == null || old.model() != now.model()) {
            Model model = now.model().model();
            dimensions.show(
                    model.symbols().stream()
                            .filter(symbol -> !isBatch(model, symbol))
                            .toList(),
                    model.dataExtents());
            showPins();
        }
    }

    private static boolean isBatch(Model model, Symbol symbol) {
        return model.batch().symbol().filter(symbol.name()::equals).isPresent();
    }

    private void showPins() {
        Model model = explorer.shownProperty().get().model().model();
        pins.show(
                explorer.settingProperty().get().pins(),
                layer -> model.layers().get(layer).displayName());
    }
}
