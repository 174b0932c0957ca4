package io.splitscope.view;

import io.splitscope.cost.Pins;
import io.splitscope.model.Model;
import io.splitscope.model.Symbol;
import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.charts.DelayPane;
import io.splitscope.view.controls.DimensionsPane;
import io.splitscope.view.controls.PinsPane;
import io.splitscope.view.controls.SettingPane;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.find.FindBar;
import io.splitscope.view.find.Finder;
import io.splitscope.view.inspector.InspectorPane;
import io.splitscope.view.outline.OutlinePane;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window's parts and how they lie. */
final class MainWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Explorer explorer;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BorderPane root = new BorderPane();
    private final CanvasPane canvasPane;
    private final SettingPane settings;
    private final PinsPane pins;
    private final DimensionsPane dimensions;
    private final List<Node> parts;
    private final Commands commands;
    private final GoCommands go;
    private final WhyPane why;
    private final WindowCommands windowCommands;
    private final FileCommands files;
    private final PictureExport export;

    MainWindow(Stage stage, Explorer explorer, Preferences preferences) {
        this.stage = stage;
        this.explorer = explorer;
        theme.set(preferences.theme());
        GraphCanvas canvas = new GraphCanvas();
        canvasPane = new CanvasPane(explorer, canvas, theme);
        BlockLevel level = new BlockLevel(explorer);
        Finder finder = new Finder(explorer, canvasPane::uncover);
        FindBar find = new FindBar(finder);
        canvasPane.highlight(finder.foundProperty());
        files = new FileCommands(
                explorer,
                stage,
                new RecentFiles(preferences.recent()),
                preferences.folder().map(Path::of));
        commands = new Commands(explorer, canvas, level);
        why = new WhyPane(explorer);
        windowCommands = new WindowCommands(this, find, finder);
        go = new GoCommands(explorer, canvasPane::uncover);
        canvasPane.offer(commands, go);
        export = new PictureExport(stage, explorer, canvasPane::lookNow);
        OutlinePane outline =
                new OutlinePane(explorer.shownProperty(), explorer.selectionProperty(), canvasPane::reveal);
        settings = new SettingPane(explorer.settingProperty());
        dimensions = new DimensionsPane(explorer::bind);
        pins = new PinsPane(explorer::unpin, this::select);
        ScrollPane settingsScroll = scrolling(new VBox(settings, dimensions, pins));
        InspectorPane inspector = new InspectorPane(explorer.shownProperty(), explorer.selectionProperty());
        parts = List.of(outline, canvas, settingsScroll, inspector, find);
        root.setTop(new VBox(
                new MainMenu(files, commands, go, windowCommands),
                new MainToolBar(files, commands, windowCommands, level, find)));
        root.setCenter(columns(outline, settingsScroll, inspector));
        root.setBottom(new StatusLine(explorer));
        setUpStage(preferences);
        canvas.requestFocus();
        explorer.shownProperty().addListener((property, old, now) -> show(old, now));
        explorer.settingProperty().addListener((property, old, now) -> {
            if (!old.pins().equals(now.pins())) {
                showPins();
            }
        });
    }

    private SplitPane columns(OutlinePane outline, ScrollPane settingsScroll, InspectorPane inspector) {
        DelayPane delays =
                new DelayPane(explorer.shownProperty(), explorer.keptProperty(), explorer::keep, explorer::forget);
        BlockPath path = new BlockPath(explorer, canvasPane::uncover, commands.fit.action());
        VBox centre = new VBox(new MessageBar(explorer), path, canvasPane, delays, why);
        centre.setMinWidth(0);
        VBox.setVgrow(canvasPane, Priority.ALWAYS);
        SplitPane right = new SplitPane(settingsScroll, inspector);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.6);
        SplitPane columns = new SplitPane(outline, centre, right);
        columns.getStyleClass().add("columns");
        placeDividers(columns);
        SplitPane.setResizableWithParent(outline, false);
        SplitPane.setResizableWithParent(right, false);
        return columns;
    }

    /** The parts at the sides get what they need and no more, once the width is known. */
    private static void placeDividers(SplitPane columns) {
        columns.widthProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable property) {
                double width = columns.getWidth();
                if (width > 0) {
                    columns.widthProperty().removeListener(this);
                    double left = Math.max(190, Math.min(280, 0.2 * width));
                    double right = Math.max(250, Math.min(330, 0.23 * width));
                    columns.setDividerPositions(left / width, 1 - right / width);
                }
            }
        });
    }

    private static ScrollPane scrolling(VBox content) {
        content.getStyleClass().add("settings");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Setting");
        return scroll;
    }

    private void setUpStage(Preferences preferences) {
        stage.setTitle("SplitScope");
        WindowIcon.setOn(stage);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        ThemeStyle.apply(theme.get(), scene);
        theme.addListener((property, old, now) -> ThemeStyle.apply(now, scene));
        FileDrop.install(scene, canvasPane, files::open);
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        WindowPlace.restore(stage, preferences.place());
    }

    private void show(Shown old, Shown now) {
        if (old == null || old.model() != now.model()) {
            Model model = now.model().model();
            stage.setTitle(now.model().source().title() + " — SplitScope");
            dimensions.show(model.symbols().stream()
                    .filter(symbol -> !isBatch(model, symbol))
                    .toList());
            showPins();
        }
    }

    private static boolean isBatch(Model model, Symbol symbol) {
        return model.batch().symbol().filter(symbol.name()::equals).isPresent();
    }

    private void showPins() {
        Pins now = explorer.settingProperty().get().pins();
        Model model = explorer.shownProperty().get().model().model();
        pins.show(now, layer -> model.layers().get(layer).displayName());
    }

    private void select(int layer) {
        Target target = new Target.LayerTarget(layer);
        explorer.selectionProperty().set(Set.of(target));
        canvasPane.reveal(target);
    }

    /** Opens models. */
    FileCommands files() {
        return files;
    }

    /** What is to be remembered until the next start. */
    Preferences preferences() {
        Preferences now = Preferences.USUAL
                .withTheme(theme.get())
                .withSetting(explorer.settingProperty().get())
                .withRecent(files.recent().paths())
                .withDimensions(explorer.dimensions().byModel())
                .withPlace(WindowPlace.of(stage));
        return files.folder().map(folder -> now.withFolder(folder.toString())).orElse(now);
    }

    void toggleTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    void toggleWhy() {
        why.toggle();
    }

    void exportPicture() {
        export.choose();
    }

    void close() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    void focusNextPart() {
        Node focused = stage.getScene().getFocusOwner();
        int at = -1;
        for (Node node = focused; node != null && at < 0; node = node.getParent()) {
            at = parts.indexOf(node);
        }
        Node next = parts.get((at + 1) % parts.size());
        Node target = next instanceof GraphCanvas ? next : firstFocusable(next);
        target.requestFocus();
    }

    private static Node firstFocusable(Node node) {
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found.isFocusTraversable() && found.isVisible()) {
                    return found;
                }
            }
        }
        return node;
    }

    void showKeys() {
        List<Command> own = List.of(
                files.open,
                windowCommands.export,
                windowCommands.find,
                windowCommands.findNext,
                windowCommands.findPrevious,
                windowCommands.nextPart,
                windowCommands.why,
                windowCommands.theme,
                windowCommands.quit,
                commands.fit,
                commands.actualSize,
                commands.zoomIn,
                commands.zoomOut,
                commands.openMore,
                commands.openLess,
                commands.openAll,
                commands.closeAll,
                commands.pinDevice,
                commands.pinServer,
                commands.unpin,
                commands.undoPin,
                commands.toggleMode,
                commands.keep);
        HelpDialogs.showKeys(
                stage, Stream.concat(own.stream(), go.all().stream()).toList());
    }

    void showAbout() {
        HelpDialogs.showAbout(stage);
    }
}
