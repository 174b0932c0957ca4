package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Pins;
import io.splitscope.view.explorer.Explorer;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/** Shows where what is selected is pinned to, and pins it at a click. Nothing when no layer is selected. */
final class PinButtons extends HBox {

    private final Explorer explorer;
    private final ToggleButton device;
    private final ToggleButton free;
    private final ToggleButton server;

    PinButtons(Explorer explorer) {
        this.explorer = explorer;
        device = button(
                "pin-device", text("PinButtons.device"), text("PinButtons.tooltip-device"), explorer::pinToDevice);
        free = button("pin-free", text("PinButtons.free"), text("PinButtons.tooltip-free"), explorer::unpin);
        server = button(
                "pin-server", text("PinButtons.server"), text("PinButtons.tooltip-server"), explorer::pinToServer);
        SegmentedButton buttons = new SegmentedButton(device, free, server);
        buttons.setToggleGroup(null);
        getStyleClass().add("pin-buttons");
        getChildren().addAll(new Label(text("PinButtons.fixed-where")), buttons);
        managedProperty().bind(visibleProperty());
        explorer.selectionProperty().addListener(property -> show());
        explorer.settingProperty().addListener(property -> show());
        show();
    }

    private ToggleButton button(String id, String title, String told, Consumer<Set<Integer>> action) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.setTooltip(new Tooltip(told));
        button.setAccessibleText(told);
        button.setOnAction(event -> {
            action.accept(layers());
            show();
        });
        return button;
    }

    private Set<Integer> layers() {
        return explorer.shownProperty().get() == null
                ? Set.of()
                : Selected.layers(
                        explorer.shownProperty().get().model(),
                        explorer.selectionProperty().get());
    }

    private void show() {
        Set<Integer> layers = layers();
        Pins pins = explorer.settingProperty().get().pins();
        setVisible(!layers.isEmpty());
        device.setSelected(pins.device().containsAll(layers));
        server.setSelected(pins.server().containsAll(layers));
        free.setSelected(layers.stream()
                .noneMatch(
                        layer -> pins.device().contains(layer) || pins.server().contains(layer)));
    }
}
