package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Inside;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What can be done with a layer, a block or a tensor where it is drawn. */
final class TargetMenu extends ContextMenu {

    TargetMenu(Explorer explorer, Inside inside, Commands commands, GoCommands go, Target target) {
        if (!explorer.selectionProperty().get().contains(target)) {
            explorer.selectionProperty().set(Set.of(target));
        }
        if (target instanceof Target.BlockTarget block) {
            boolean open = explorer.openBlocks().contains(block.id());
            getItems()
                    .add(item(
                            open ? text("TargetMenu.close-block") : text("TargetMenu.open-block"),
                            () -> explorer.toggleBlock(block.id())));
            getItems().add(new SeparatorMenuItem());
        }
        if (target instanceof Target.LayerTarget layer) {
            List<MenuItem> looks = BodyName.menuItems(
                    explorer.shownProperty().get().model().model().layers().get(layer.id()), inside);
            getItems().addAll(looks);
            if (!looks.isEmpty()) {
                getItems().add(new SeparatorMenuItem());
            }
        }
        if (target instanceof Target.BlockTarget || target instanceof Target.LayerTarget) {
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
        String name = Selected.name(explorer.shownProperty().get().model(), target);
        getItems().add(item(text("TargetMenu.copy-name"), () -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, name))));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }
}
