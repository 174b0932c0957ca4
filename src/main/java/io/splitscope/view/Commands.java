package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Setting;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

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
    final Command undo;
    final Command redo;
    final Command cutAfter;
    final Command moveToDevice;
    final Command moveToServer;
    final Command showBest;
    final Command freeze;
    final Command unfreeze;
    final Command keepInTail;
    final Command leaveTail;
    final Command unpinAll;
    final Command toggleMode;
    final Command toggleRawData;
    final Command resetSetting;
    final Command keep;

    Commands(Explorer explorer, GraphCanvas canvas, BlockLevel level) {
        this.explorer = explorer;
        this.canvas = canvas;
        this.level = level;
        zoomIn = Command.of(text("Commands.zoom-in"), "Shortcut+Plus", () -> zoom(ZOOM));
        zoomOut = Command.of(text("Commands.zoom-out"), "Shortcut+Minus", () -> zoom(1 / ZOOM));
        fit = Command.of(text("Commands.zoom-to-fit"), "Shortcut+0", canvas::fit);
        actualSize = Command.of(text("Commands.actual-size"), "Shortcut+1", () -> canvas.zoomTo(1));
        openMore = Command.of(text("Commands.more-blocks-open"), "F8", () -> level.step(1));
        openLess = Command.of(text("Commands.fewer-blocks-open"), "F7", () -> level.step(-1));
        openAll = Command.of(text("Commands.open-all-blocks"), "Shortcut+Shift+A", this::openAll);
        closeAll = Command.of(text("Commands.close-all-blocks"), "Shortcut+Shift+C", () -> explorer.openToLevel(1));
        pinDevice = Command.of(
                text("Commands.pin-to-device"), "Shortcut+Shift+D", () -> explorer.pinToDevice(selectedLayers()));
        pinServer = Command.of(
                text("Commands.pin-to-server"), "Shortcut+Shift+S", () -> explorer.pinToServer(selectedLayers()));
        unpin = Command.of(text("Commands.unpin"), "Shortcut+Shift+U", () -> explorer.unpin(selectedLayers()));
        undo = Command.of(text("Commands.undo"), "Shortcut+Z", explorer.undoing()::undo);
        redo = Command.of(text("Commands.redo"), "Shortcut+Shift+Z", explorer.undoing()::redo);
        cutAfter = Command.of(text("Commands.cut-after-this"), "Shortcut+Shift+H", () -> explorer.handCut()
                .cutAfter(selectedLayers()));
        moveToDevice = Command.of(text("Commands.try-on-the-d-evice"), "Alt+Shift+D", () -> explorer.handCut()
                .moveToDevice(selectedLayers()));
        moveToServer = Command.of(text("Commands.try-on-the-se-rver"), "Alt+Shift+S", () -> explorer.handCut()
                .moveToServer(selectedLayers()));
        showBest = Command.of(text("Commands.show-the-best-cut-again"), "Shortcut+B", explorer.handCut()::leave);
        freeze = Command.of(text("Commands.freeze-weights"), "", () -> frozen(true));
        unfreeze = Command.of(text("Commands.let-weights-train"), "", () -> frozen(false));
        keepInTail = Command.of(text("Commands.keep-in-the-tail-with"), "", () -> tail(true));
        leaveTail = Command.of(text("Commands.let-go-from-the-t"), "", () -> tail(false));
        unpinAll = Command.of(text("Commands.unpin-a-ll"), "", () -> explorer.unpin(pinned()));
        toggleMode = Command.of(text("Commands.training-or-inference"), "Shortcut+M", () -> change(toggledMode()));
        toggleRawData = Command.of(
                text("Commands.raw-data-stays-on-the"),
                "",
                () -> change(setting().withRawDataStays(!setting().rawDataStays())));
        resetSetting = Command.of(
                text("Commands.reset-se-tting"),
                "",
                () -> change(Setting.DEFAULT.withPins(setting().pins())));
        keep = Command.of(text("Commands.keep-this-delay-to-compare"), "Shortcut+K", explorer.compared()::keepPresent);
        bindStates();
    }

    private void bindStates() {
        var nothingSelected = Bindings.createBooleanBinding(
                () -> selectedLayers().isEmpty(), explorer.selectionProperty(), explorer.shownProperty());
        for (Command command : selectionCommands()) {
            command.disabled().bind(nothingSelected);
        }
        showBest.disabled().bind(explorer.handCut().deviceProperty().map(Optional::isEmpty));
        undo.disabled().bind(explorer.undoing().undoNameProperty().map(Optional::isEmpty));
        redo.disabled().bind(explorer.undoing().redoNameProperty().map(Optional::isEmpty));
        unpinAll.disabled()
                .bind(Bindings.createBooleanBinding(() -> setting().pins().isEmpty(), explorer.settingProperty()));
        var nothingShown = explorer.shownProperty().isNull();
        for (Command command :
                new Command[] {zoomIn, zoomOut, fit, actualSize, openMore, openLess, openAll, closeAll, keep}) {
            command.disabled().bind(nothingShown);
        }
    }

    /** What can be done with selected layers and blocks, but for pins. */
    List<Command> trials() {
        return List.of(cutAfter, moveToDevice, moveToServer);
    }

    /** What can be agreed about selected layers and blocks. */
    List<Command> agreements() {
        return List.of(freeze, unfreeze, keepInTail, leaveTail);
    }

    private List<Command> selectionCommands() {
        return Stream.of(List.of(pinDevice, pinServer, unpin), trials(), agreements())
                .flatMap(List::stream)
                .toList();
    }

    /** A menu item that names what it takes back or does again. */
    MenuItem undoItem() {
        return named(undo, explorer.undoing().undoNameProperty());
    }

    MenuItem redoItem() {
        return named(redo, explorer.undoing().redoNameProperty());
    }

    private static MenuItem named(Command command, ObservableValue<Optional<String>> what) {
        MenuItem item = command.menuItem();
        item.textProperty().bind(what.map(name -> name.map(step -> command.title() + " " + step)
                .orElse(command.title())));
        return item;
    }

    private void frozen(boolean wanted) {
        Protocol protocol = setting().protocol();
        change(setting().withProtocol(protocol.withFrozen(with(protocol.frozen(), wanted))));
    }

    private void tail(boolean wanted) {
        Labels labels = setting().protocol().labels();
        Set<Integer> tail = with(labels.tail(), wanted);
        change(setting()
                .withProtocol(setting().protocol().withLabels(new Labels(labels.onDevice() || !tail.isEmpty(), tail))));
    }

    private Set<Integer> with(Set<Integer> layers, boolean wanted) {
        Set<Integer> all = new TreeSet<>(layers);
        if (wanted) {
            all.addAll(selectedLayers());
        } else {
            all.removeAll(selectedLayers());
        }
        return all;
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

    /** Those that have a key, in the order of the list of keys. */
    List<Command> all() {
        return List.of(
                fit,
                actualSize,
                zoomIn,
                zoomOut,
                openMore,
                openLess,
                openAll,
                closeAll,
                pinDevice,
                pinServer,
                unpin,
                undo,
                redo,
                cutAfter,
                moveToDevice,
                moveToServer,
                showBest,
                toggleMode,
                keep);
    }
}
