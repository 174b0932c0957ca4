package io.splitscope.view;

import io.splitscope.paint.Target;
import io.splitscope.paint.Theme;
import io.splitscope.texts.Texts;
import io.splitscope.view.Panels.Panel;
import io.splitscope.view.Preferences.Parts;
import io.splitscope.view.Preferences.Place;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.canvas.LegendPane;
import io.splitscope.view.charts.DelayPane;
import io.splitscope.view.controls.LiveScrollPane;
import io.splitscope.view.controls.UpdateOrigin;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Inside;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.find.FindBar;
import io.splitscope.view.find.Finder;
import io.splitscope.view.inspector.InspectorPane;
import io.splitscope.view.outline.OutlinePane;
import io.splitscope.view.plot.ChartsPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** The window's parts and how they lie. */
final class MainWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final Duration LOOK_AT_FILE = Duration.seconds(2);
    /** In a lower or narrower middle column the picture needs all the room there is. */
    private static final double LEAST_HEIGHT_FOR_LEGEND = 500;

    private static final double LEAST_WIDTH_FOR_LEGEND = 480;
    /** What lies below the picture keeps so much of the room. */
    private static final double LEAST_BELOW = 90;

    private final Stage stage;
    private final Explorer explorer;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BorderPane root = new BorderPane();
    private final CanvasPane canvasPane;
    private final PartFocus parts;
    private final Commands commands;
    private final GoCommands go;
    private final PictureOptions options;
    private final PictureCommands picture;
    private final LegendPane legend;
    private final WhyPane why;
    private final ComparePane compare;
    private final BlockwisePane blockwise;
    private final ChartsPane charts;
    private final BlockVerdicts verdicts;
    private final WindowCommands windowCommands;
    private final FileCommands files;
    private final ProfileCommands profiles;
    private final PictureExport export;
    private final PicturePrint print;
    private final Panels panels;
    private final Columns columns;
    private final Presentation presentation;
    private final ModelWatch watch;
    private final ScenarioParts scenarios;
    private final ToolWindows tools;
    private Runnable newWindow = () -> {};

    MainWindow(Stage stage, Explorer explorer, Preferences preferences) {
        this.stage = stage;
        this.explorer = explorer;
        theme.set(preferences.theme());
        UpdateOrigin update = new UpdateOrigin(explorer.settingProperty());
        tools = new ToolWindows(stage, explorer, theme, update);
        panels = new Panels(preferences.parts().map(Parts::hidden).orElse(Set.of()));
        GraphCanvas canvas = new GraphCanvas();
        options = new PictureOptions(explorer);
        OverlayValues overlay = new OverlayValues(explorer, options.overlayProperty());
        Inside inside = new Inside(explorer);
        canvasPane = new CanvasPane(explorer, canvas, inside, theme, overlay.valuesProperty());
        canvasPane.obey(options);
        legend = new LegendPane(canvas.pictureProperty(), canvas.lookProperty());
        legend.managedProperty().bind(legend.visibleProperty());
        picture = new PictureCommands(options);
        options.restore(preferences.picture());
        BlockLevel level = new BlockLevel(explorer);
        Finder finder = new Finder(explorer, canvasPane::uncover, inside);
        FindBar find = new FindBar(finder);
        canvasPane.highlight(finder.foundProperty());
        files = new FileCommands(
                explorer,
                stage,
                new RecentFiles(preferences.recent()),
                preferences.folder().map(Path::of));
        scenarios = new ScenarioParts(stage, explorer, canvas, options, UserFolder.path());
        files.onScenarios(scenarios::open);
        profiles = new ProfileCommands(explorer, stage, files);
        commands = new Commands(explorer, canvas, level);
        why = new WhyPane(explorer);
        compare = new ComparePane(explorer);
        blockwise = new BlockwisePane(explorer, canvasPane::uncover);
        charts = new ChartsPane(explorer, theme, this::select);
        preferences
                .parts()
                .map(Parts::chartHeight)
                .filter(height -> height > 0)
                .ifPresent(charts.chartHeightProperty()::set);
        verdicts = new BlockVerdicts(explorer, blockwise.expandedProperty());
        blockwise.follow(verdicts);
        windowCommands = new WindowCommands(this, find, finder, panels);
        go = new GoCommands(explorer, canvasPane::uncover);
        canvasPane.offer(commands, go);
        export = new PictureExport(stage, explorer, canvasPane::lookNow);
        print = new PicturePrint(stage, explorer.messages(), export::printed);
        watch = new ModelWatch(explorer, LOOK_AT_FILE);
        ReadOnlyObjectProperty<Shown> figures =
                new Trailing<>(explorer.shownProperty(), Shown::samePicture).valueProperty();
        OutlinePane outline = new OutlinePane(figures, explorer.selectionProperty(), canvasPane::reveal);
        Breakpoints breakpoints = new Breakpoints(explorer, panels.shownProperty(Panel.SETTING));
        ScrollPane settings = new SettingColumn(explorer, breakpoints, profiles, update, this::select).pane();
        StackPane inspector = inspector(figures, inside);
        parts = new PartFocus(List.of(outline, canvas, settings, inspector, find));
        VBox bars = new VBox(
                new MainMenu(files, profiles, commands, picture, go, windowCommands, scenarios.commands(), language()),
                new MainToolBar(files, commands, picture, windowCommands, level, find));
        columns = new Columns(panels, outline, centre(), settings, inspector);
        preferences.parts().map(Parts::widths).ifPresent(columns::restore);
        presentation = new Presentation(
                stage,
                root,
                bars,
                panels,
                scale -> {
                    columns.setTypeScale(scale);
                    legend.setTypeScale(scale);
                },
                canvas::goHome,
                scenarios::step);
        root.setTop(bars);
        root.setCenter(columns);
        root.setBottom(new StatusLine(explorer));
        setUpStage(preferences);
        canvas.requestFocus();
        explorer.shownProperty().addListener((property, old, now) -> show(old, now));
    }

    private LanguageMenu language() {
        return new LanguageMenu(Texts.language(), LanguageFile.ofUser(), explorer.messages());
    }

    /** What is known of the selection: that in the model or, while a layer is looked into, that inside it. */
    private StackPane inspector(ReadOnlyObjectProperty<Shown> figures, Inside inside) {
        InspectorPane outer =
                new InspectorPane(figures, explorer.selectionProperty(), verdicts.reasonProperty(), inside::enter);
        InspectorPane inner = new InspectorPane(
                inside.shownProperty().map(shown -> shown.orElse(null)),
                inside.selectionProperty(),
                new SimpleStringProperty(""),
                inside::enter);
        inner.visibleProperty().bind(inside.shownProperty().map(Optional::isPresent));
        VBox whole = new VBox(new PinButtons(explorer), outer);
        VBox.setVgrow(outer, Priority.ALWAYS);
        whole.visibleProperty().bind(inner.visibleProperty().not());
        return new StackPane(whole, inner);
    }

    private VBox centre() {
        DelayPane delays = new DelayPane(explorer.shownProperty(), explorer.compared());
        delays.visibleProperty().bind(panels.shownProperty(Panel.DELAY));
        delays.managedProperty().bind(delays.visibleProperty());
        BlockPath path = new BlockPath(explorer, canvasPane::uncover, commands.fit.action());
        charts.expandedProperty().bindBidirectional(options.chartsProperty());
        charts.choiceProperty().bindBidirectional(options.chartProperty());
        why.expandedProperty().bindBidirectional(options.whyProperty());
        compare.expandedProperty().bindBidirectional(options.compareProperty());
        blockwise.expandedProperty().bindBidirectional(options.blockwiseProperty());
        VBox centre = new VBox(
                new MessageBar(explorer),
                new HandCutBar(explorer),
                path,
                scenarios.bar(),
                canvasPane,
                legend,
                below(delays, charts, why, compare, blockwise));
        centre.setMinWidth(0);
        centre.getStyleClass().add("centre");
        legend.visibleProperty()
                .bind(options.legendProperty()
                        .and(centre.heightProperty().greaterThan(LEAST_HEIGHT_FOR_LEGEND))
                        .and(centre.widthProperty().greaterThan(LEAST_WIDTH_FOR_LEGEND)));
        VBox.setVgrow(canvasPane, Priority.ALWAYS);
        return centre;
    }

    /** Parts that lie below the picture; where they are higher than the room there is, they scroll. */
    private static ScrollPane below(Node... parts) {
        VBox content = new VBox(parts);
        ScrollPane scroll = new LiveScrollPane(content);
        scroll.getStyleClass().add("below-picture");
        scroll.setMinHeight(LEAST_BELOW);
        scroll.prefViewportHeightProperty().bind(content.heightProperty());
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(Texts.text("MainWindow.below-the-picture"));
        return scroll;
    }

    private void setUpStage(Preferences preferences) {
        stage.setTitle("SplitScope");
        WindowIcon.setOn(stage);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        ThemeStyle.apply(theme.get(), scene);
        theme.addListener((property, old, now) -> ThemeStyle.apply(now, scene));
        FileDrop.install(scene, canvasPane, profiles.or(files::open));
        scene.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> explorer.undoing().beginGesture());
        scene.addEventFilter(
                MouseEvent.MOUSE_RELEASED, event -> explorer.undoing().endGesture());
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        WindowPlace.restore(stage, preferences.place());
    }

    private void show(Shown old, Shown now) {
        if (old == null || old.model() != now.model()) {
            stage.setTitle(
                    Texts.text("MainWindow.splitscope", now.model().source().title()));
        }
    }

    private void select(int layer) {
        Target target = new Target.LayerTarget(layer);
        explorer.selectionProperty().set(Set.of(target));
        canvasPane.reveal(target);
    }

    /** What the window shows. */
    Explorer explorer() {
        return explorer;
    }

    /** Opens models. */
    FileCommands files() {
        return files;
    }

    /** Writes and copies the picture. */
    PictureExport export() {
        return export;
    }

    /** The windows beside this one. */
    ToolWindows tools() {
        return tools;
    }

    /** Scenarios and unsaved work. */
    ScenarioParts scenarios() {
        return scenarios;
    }

    /** What is to be remembered until the next start. */
    Preferences preferences() {
        Preferences now = Preferences.USUAL
                .withTheme(theme.get())
                .withSetting(explorer.replay().chosen(explorer.settingProperty().get()))
                .withRecent(files.recent().paths())
                .withDimensions(explorer.dimensions().byModel())
                .withViews(explorer.views().byModel())
                .withPicture(options.choice())
                .withPlace(WindowPlace.of(stage))
                .withParts(new Parts(
                        columns.widths(),
                        presentation.hiddenOtherwise(),
                        charts.chartHeightProperty().get()));
        return files.folder().map(folder -> now.withFolder(folder.toString())).orElse(now);
    }

    /** Lets the picture change gently. */
    void animate() {
        canvasPane.animate();
    }

    void toggleTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    void toggleWhy() {
        why.toggle();
    }

    void toggleComparison() {
        compare.toggle();
    }

    void toggleBlockwise() {
        blockwise.toggle();
    }

    /** What {@link #openNewWindow} does. */
    void onNewWindow(Runnable action) {
        newWindow = action;
    }

    /** Moves the window, as far as it stays on the screen. */
    void place(double x, double y) {
        WindowPlace.restore(stage, Optional.of(new Place(x, y, stage.getWidth(), stage.getHeight(), false)));
    }

    void openNewWindow() {
        newWindow.run();
    }

    void togglePresentation() {
        presentation.toggle();
    }

    void printPicture() {
        print.choose();
    }

    /** Copies what somebody who mends the program wants to know. */
    void copyDetails() {
        HelpDialogs.copyDetails(explorer);
    }

    /** Ends what goes on beside the window. */
    void end() {
        watch.stop();
        explorer.lookAhead().stop();
        scenarios.end();
        explorer.cancel();
        tools.end();
    }

    void copyPicture() {
        export.copy();
    }

    void exportPicture() {
        export.choose();
    }

    void close() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    void focusNextPart() {
        parts.next(stage.getScene());
    }

    void showKeys() {
        HelpDialogs.showKeys(stage, commands());
    }

    /** All that the user can ask for by a key, in the order of the list of keys. */
    List<Command> commands() {
        return Stream.of(
                        List.of(files.open),
                        windowCommands.all(),
                        commands.all(),
                        windowCommands.panels,
                        picture.all(),
                        go.all(),
                        profiles.all(),
                        scenarios.commands().commands())
                .flatMap(List::stream)
                .toList();
    }

    void showAbout() {
        HelpDialogs.showAbout(stage);
    }
}
