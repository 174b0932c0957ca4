package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Inside;
import io.splitscope.view.explorer.OpenModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What can be done with a layer, a block or a tensor where it is drawn, or with all that is selected with it. */
final class TargetMenu extends ContextMenu {

    TargetMenu(Explorer explorer, Inside inside, Commands commands, GoCommands go, Target target) {
        if (!explorer.selectionProperty().get().contains(target)) {
            explorer.selectionProperty().set(Set.of(target));
        }
        Set<Target> selection = explorer.selectionProperty().get();
        OpenModel open = explorer.shownProperty().get().model();
        Set<Integer> layers = Selected.layers(open, selection);
        if (selection.size() > 1) {
            MenuItem sums = new MenuItem(text("TargetMenu.layers-selected", layers.size()));
            sums.setDisable(true);
            getItems().addAll(sums, new SeparatorMenuItem());
        } else if (target instanceof Target.BlockTarget block) {
            boolean isOpen = explorer.openBlocks().contains(block.id());
            getItems()
                    .add(item(
                            isOpen ? text("TargetMenu.close-block") : text("TargetMenu.open-block"),
                            () -> explorer.toggleBlock(block.id())));
            getItems().add(new SeparatorMenuItem());
        } else if (target instanceof Target.LayerTarget layer) {
            List<MenuItem> looks = BodyName.menuItems(open.model().layers().get(layer.id()), inside);
            getItems().addAll(looks);
            if (!looks.isEmpty()) {
                getItems().add(new SeparatorMenuItem());
            }
        }
        if (!layers.isEmpty()) {
            getItems()
                    .addAll(
                            commands.pinDevice.menuItem(),
                            commands.pinServer.menuItem(),
                            commands.unpin.menuItem(),
                            new SeparatorMenuItem());
            commands.trials().forEach(command -> getItems().add(command.menuItem()));
            getItems().add(new SeparatorMenuItem());
            commands.agreements().forEach(command -> getItems().add(command.menuItem()));
            getItems().add(new SeparatorMenuItem());
        }
        getItems().addAll(MainMenu.go(go), new SeparatorMenuItem());
        String names = selection.stream()
                .map(each -> Selected.name(open, each))
                .sorted()
                .collect(Collectors.joining("\n"));
        String copy = selection.size() > 1 ? text("TargetMenu.copy-names") : text("TargetMenu.copy-name");
        getItems()
                .add(item(copy, () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, names))));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }
}
