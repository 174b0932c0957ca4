package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/** What the user can ask for about the look of the picture. */
final class PictureCommands {

    private static final String CATEGORIES = text("PictureCommands.operators");

    private final PictureOptions options;

    final Toggle legend;
    final Toggle leftToRight;
    final Toggle minimap;
    final Toggle edgeLabels;
    final Toggle followCut;
    final Toggle charts;
    final List<Command> overlays = new ArrayList<>();

    PictureCommands(PictureOptions options) {
        this.options = options;
        legend = Toggle.of(text("PictureCommands.legend"), "Shortcut+L", options.legendProperty());
        leftToRight = Toggle.of(text("PictureCommands.left-to-right"), "Shortcut+R", options.leftToRightProperty());
        edgeLabels = Toggle.of(
                text("PictureCommands.shapes-and-sizes-on-edges"), "Shortcut+Shift+E", options.edgeLabelsProperty());
        minimap = Toggle.of(text("PictureCommands.map-in-the-corner"), "Shortcut+Shift+M", options.minimapProperty());
        followCut = Toggle.of(text("PictureCommands.follow-the-cut"), "Shortcut+Shift+F", options.followCutProperty());
        charts = Toggle.of(text("PictureCommands.c-harts"), "F4", options.chartsProperty());
        overlays.add(overlay(Optional.empty()));
        for (Overlay overlay : Overlay.values()) {
            overlays.add(overlay(Optional.of(overlay)));
        }
    }

    private Command overlay(Optional<Overlay> overlay) {
        String keys = "Alt+" + overlays.size();
        return Command.of(text("PictureCommands.colours", title(overlay)), keys, () -> options.overlayProperty()
                .set(overlay));
    }

    /** What an overlay is called, or the colours without one. */
    static String title(Optional<Overlay> overlay) {
        return overlay.map(Overlay::title).orElse(CATEGORIES);
    }

    /** What can be switched on and off. */
    List<Toggle> toggles() {
        return List.of(leftToRight, followCut, edgeLabels, minimap, legend, charts);
    }

    /** All of them, for the list of keys. */
    List<Command> all() {
        return Stream.concat(toggles().stream().map(Toggle::command), overlays.stream())
                .toList();
    }

    /** The overlays to choose from, for the menu. */
    Menu overlayMenu() {
        Menu menu = new Menu(text("PictureCommands.colours-2"));
        menu.getItems().setAll(overlayItems(true));
        return menu;
    }

    /** The overlays to choose from, for the tool bar; tells the present one. */
    MenuButton overlayButton() {
        MenuButton button = new MenuButton("", Icon.of("icon-overlay"));
        button.setId("toolbar-overlay");
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(text("PictureCommands.what-the-colours-of-layers", Overlay.values().length)));
        button.textProperty().bind(options.overlayProperty().map(PictureCommands::title));
        button.setAccessibleText(text("PictureCommands.what-the-colours-of-layers-2"));
        button.getItems().setAll(overlayItems(false));
        return button;
    }

    /**
     * The overlays to choose from.
     *
     * @param keys whether the items listen to their keys; one set of them must
     */
    List<MenuItem> overlayItems(boolean keys) {
        ToggleGroup group = new ToggleGroup();
        List<Optional<Overlay>> kinds = Stream.concat(
                        Stream.of(Optional.<Overlay>empty()),
                        Stream.of(Overlay.values()).map(Optional::of))
                .toList();
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            items.add(overlayItem(kinds.get(i), overlays.get(i), group, keys));
        }
        return items;
    }

    private RadioMenuItem overlayItem(Optional<Overlay> overlay, Command command, ToggleGroup group, boolean keys) {
        String meaning =
                overlay.map(kind -> " – " + kind.meaning()).orElse(text("PictureCommands.category-of-the-operator"));
        RadioMenuItem item = new RadioMenuItem(title(overlay) + meaning);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(options.overlayProperty().get().equals(overlay));
        options.overlayProperty().addListener((property, old, now) -> item.setSelected(now.equals(overlay)));
        item.setOnAction(event -> command.action().run());
        if (keys) {
            item.setAccelerator(KeyCombination.valueOf(command.keys()));
        }
        return item;
    }
}
