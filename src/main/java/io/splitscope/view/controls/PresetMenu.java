package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.HardwarePreset;
import io.splitscope.cost.LinkPreset;
import io.splitscope.cost.Quantity;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Menus of real hardware and links, with their published figures and who published them. */
final class PresetMenu {

    private PresetMenu() {}

    static MenuButton ofHardware(
            String id, String title, List<HardwarePreset> presets, Consumer<HardwarePreset> chosen) {
        MenuButton menu = menu(id, title);
        for (HardwarePreset preset : presets) {
            menu.getItems()
                    .add(item(
                            preset.name(),
                            Quantity.SPEED.format(preset.speed()),
                            preset.source(),
                            () -> chosen.accept(preset)));
        }
        return menu;
    }

    static MenuButton ofLinks(String id, String title, List<LinkPreset> presets, Consumer<LinkPreset> chosen) {
        MenuButton menu = menu(id, title);
        for (LinkPreset preset : presets) {
            String rates = text(
                    "PresetMenu.up-down",
                    Quantity.RATE.format(preset.uplink()),
                    Quantity.RATE.format(preset.downlink()));
            menu.getItems().add(item(preset.name(), rates, preset.source(), () -> chosen.accept(preset)));
        }
        return menu;
    }

    private static MenuButton menu(String id, String title) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.getStyleClass().addAll("preset-menu", "flat", "small");
        menu.setAccessibleText(title);
        menu.setTooltip(new Tooltip(title));
        return menu;
    }

    private static CustomMenuItem item(String name, String figures, String source, Runnable action) {
        Label title = new Label(name + "   " + figures);
        Label origin = new Label(source);
        origin.getStyleClass().addAll("muted", "small-text");
        CustomMenuItem item = new CustomMenuItem(new VBox(title, origin));
        item.setOnAction(event -> action.run());
        return item;
    }
}
