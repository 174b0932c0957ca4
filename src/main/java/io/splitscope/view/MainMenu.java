package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menus: everything the window can do. */
final class MainMenu extends MenuBar {

    private final FileCommands files;
    private final Menu recent = new Menu(text("MainMenu.recent"));

    MainMenu(
            FileCommands files,
            ProfileCommands profiles,
            Commands commands,
            PictureCommands picture,
            GoCommands go,
            WindowCommands window,
            ScenarioCommands scenarios,
            LanguageMenu language) {
        this.files = files;
        setUseSystemMenuBar(true);
        getMenus()
                .addAll(
                        file(profiles, window),
                        edit(commands, window),
                        view(commands, picture, window, language),
                        go(go),
                        split(commands, window),
                        scenarios.menu(),
                        laboratory(window),
                        help(window));
        files.recent().list().addListener((ListChangeListener<Path>) change -> showRecent());
        showRecent();
    }

    private Menu file(ProfileCommands profiles, WindowCommands window) {
        Menu samples = new Menu(text("MainMenu.open-sample"));
        for (Sample sample : Samples.all()) {
            MenuItem item = new MenuItem(sample.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> files.open(sample));
            samples.getItems().add(item);
        }
        return menu(
                text("MainMenu.file"),
                window.newWindow.menuItem(),
                files.open.menuItem(),
                samples,
                recent,
                line(),
                profiles.loadDevice.menuItem(),
                profiles.loadServer.menuItem(),
                window.measure.menuItem(),
                profiles.forget.menuItem(),
                line(),
                window.export.menuItem(),
                window.exportSplit.menuItem(),
                window.verifySplit.menuItem(),
                window.print.menuItem(),
                line(),
                window.quit.menuItem());
    }

    private static Menu edit(Commands commands, WindowCommands window) {
        return menu(
                text("MainMenu.edit"), commands.undoItem(), commands.redoItem(), line(), window.copyPicture.menuItem());
    }

    private static Menu view(Commands commands, PictureCommands picture, WindowCommands window, LanguageMenu language) {
        return menu(
                text("MainMenu.view"),
                commands.fit.menuItem(),
                commands.actualSize.menuItem(),
                commands.zoomIn.menuItem(),
                commands.zoomOut.menuItem(),
                line(),
                commands.openMore.menuItem(),
                commands.openLess.menuItem(),
                commands.openAll.menuItem(),
                commands.closeAll.menuItem(),
                line(),
                picture.overlayMenu(),
                picture.leftToRight.menuItem(),
                picture.followCut.menuItem(),
                picture.edgeLabels.menuItem(),
                picture.minimap.menuItem(),
                picture.legend.menuItem(),
                picture.charts.menuItem(),
                line(),
                window.find.menuItem(),
                window.findNext.menuItem(),
                window.findPrevious.menuItem(),
                line(),
                panels(window),
                window.present.menuItem(),
                window.theme.menuItem(),
                language,
                window.nextPart.menuItem());
    }

    private static Menu panels(WindowCommands window) {
        return menu(
                text("MainMenu.panels"),
                window.panels.stream().map(Command::menuItem).toArray(MenuItem[]::new));
    }

    /** The ways from what is selected to what belongs to it. */
    static Menu go(GoCommands go) {
        Menu menu = menu(
                text("MainMenu.go"),
                go.producer.menuItem(),
                go.consumers.menuItem(),
                go.cut.menuItem(),
                go.input.menuItem(),
                go.output.menuItem(),
                line());
        go.neighbours.forEach(command -> menu.getItems().add(command.menuItem()));
        return menu;
    }

    private static Menu split(Commands commands, WindowCommands window) {
        return menu(
                text("MainMenu.split"),
                commands.pinDevice.menuItem(),
                commands.pinServer.menuItem(),
                commands.unpin.menuItem(),
                commands.unpinAll.menuItem(),
                line(),
                commands.cutAfter.menuItem(),
                commands.moveToDevice.menuItem(),
                commands.moveToServer.menuItem(),
                commands.showBest.menuItem(),
                line(),
                commands.freeze.menuItem(),
                commands.unfreeze.menuItem(),
                commands.keepInTail.menuItem(),
                commands.leaveTail.menuItem(),
                line(),
                commands.toggleMode.menuItem(),
                commands.toggleRawData.menuItem(),
                commands.resetSetting.menuItem(),
                line(),
                window.trySplit.menuItem(),
                line(),
                window.why.menuItem(),
                window.compare.menuItem(),
                window.blockwise.menuItem(),
                commands.keep.menuItem());
    }

    private static Menu laboratory(WindowCommands window) {
        return menu(text("MainMenu.la-boratory"), window.laboratory.menuItem(), window.gdSec.menuItem());
    }

    private static Menu help(WindowCommands window) {
        return menu(text("MainMenu.help"), window.keys.menuItem(), window.details.menuItem(), window.about.menuItem());
    }

    private void showRecent() {
        List<MenuItem> items = new ArrayList<>();
        for (Path path : files.recent().list()) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> Platform.runLater(() -> files.open(path)));
            items.add(item);
        }
        recent.setDisable(items.isEmpty());
        if (!items.isEmpty()) {
            MenuItem clear = new MenuItem(text("MainMenu.clear"));
            clear.setOnAction(event -> files.recent().clear());
            items.add(line());
            items.add(clear);
        }
        recent.getItems().setAll(items);
    }

    private static Menu menu(String title, MenuItem... items) {
        return new Menu(title, null, items);
    }

    private static SeparatorMenuItem line() {
        return new SeparatorMenuItem();
    }
}
