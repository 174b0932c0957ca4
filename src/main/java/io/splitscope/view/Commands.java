package io.splitscope.view;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Setting;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;

/** What the user can ask for about the picture, the split and the selection. */
final class Commands {

    private static final double ZOOM = 1.25;

    private final Explorer explorer;
    private final GraphCanvas canvas;
    private final BlockLevel level;

    final Command zoomIn;
    final Command zoomOut;
    final Command fit;
    final Command actualSize;
    final Command openMore;
    final Command openLess;
    final Command openAll;
    final Command closeAll;
    final Command pinDevice;
    final Command pinServer;
    final Command unpin;
    final Command undoPin;
    final Command unpinAll;
    final Command toggleMode;
    final Command toggleRawData;
    final Command resetSetting;
    final Command keep;

    Commands(Explorer explorer, GraphCanvas canvas, BlockLevel level) {
        this.explorer = explorer;
        this.canvas = canvas;
        this.level = level;
        zoomIn = Command.of("Zoom _in", "Shortcut+Plus", () -> zoom(ZOOM));
        zoomOut = Command.of("Zoom _out", "Shortcut+Minus", () -> zoom(1 / ZOOM));
        fit = Command.of("Zoom to _fit", "Shortcut+0", canvas::fit);
        actualSize = Command.of("Actual _size", "Shortcut+1", () -> canvas.zoomTo(1));
        openMore = Command.of("_More blocks open", "F8", () -> level.step(1));
        openLess = Command.of("_Fewer blocks open", "F7", () -> level.step(-1));
        openAll = Command.of("Open _all blocks", "Shortcut+Shift+A", this::openAll);
        closeAll = Command.of("_Close all blocks", "Shortcut+Shift+C", () -> explorer.openToLevel(1));
        pinDevice = Command.of("Pin to _device", "Shortcut+Shift+D", () -> explorer.pinToDevice(selectedLayers()));
        pinServer = Command.of("Pin to _server", "Shortcut+Shift+S", () -> explorer.pinToServer(selectedLayers()));
        unpin = Command.of("_Unpin", "Shortcut+Shift+U", () -> explorer.unpin(selectedLayers()));
        undoPin = Command.of("Undo _last pin", "Shortcut+Z", explorer::undoPin);
        unpinAll = Command.of("Unpin a_ll", "", () -> explorer.unpin(pinned()));
        toggleMode = Command.of("_Training or inference", "Shortcut+M", () -> change(toggledMode()));
        toggleRawData = Command.of(
                "_Raw data stays on the device",
                "",
                () -> change(setting().withRawDataStays(!setting().rawDataStays())));
        resetSetting = Command.of(
                "Reset se_tting",
                "",
                () -> change(Setting.DEFAULT.withPins(setting().pins())));
        keep = Command.of("_Keep this delay to compare", "Shortcut+K", explorer::keep);
        bindStates();
    }

    private void bindStates() {
        var nothingSelected = Bindings.createBooleanBinding(
                () -> selectedLayers().isEmpty(), explorer.selectionProperty(), explorer.shownProperty());
        for (Command command : new Command[] {pinDevice, pinServer, unpin}) {
            command.disabled().bind(nothingSelected);
        }
        unpinAll.disabled()
                .bind(Bindings.createBooleanBinding(() -> setting().pins().isEmpty(), explorer.settingProperty()));
        var nothingShown = explorer.shownProperty().isNull();
        for (Command command :
                new Command[] {zoomIn, zoomOut, fit, actualSize, openMore, openLess, openAll, closeAll, keep}) {
            command.disabled().bind(nothingShown);
        }
    }

    private void zoom(double factor) {
        canvas.zoomTo(canvas.viewportProperty().get().scale() * factor);
    }

    private void openAll() {
        BlockTree tree = explorer.shownProperty().get().model().tree();
        explorer.openExactly(IntStream.range(0, tree.blocks().size()).boxed().collect(Collectors.toSet()));
    }

    private Setting setting() {
        return explorer.settingProperty().get();
    }

    private void change(Setting setting) {
        explorer.settingProperty().set(setting);
    }

    private Setting toggledMode() {
        return setting().withMode(setting().mode() == Mode.TRAINING ? Mode.INFERENCE : Mode.TRAINING);
    }

    private Set<Integer> pinned() {
        Pins pins = setting().pins();
        Set<Integer> all = new TreeSet<>(pins.device());
        all.addAll(pins.server());
        return all;
    }

    private Set<Integer> selectedLayers() {
        return explorer.shownProperty().get() == null
                ? Set.of()
                : Selected.layers(
                        explorer.shownProperty().get().model(),
                        explorer.selectionProperty().get());
    }
}
