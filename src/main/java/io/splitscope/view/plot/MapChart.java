package io.splitscope.view.plot;

import io.splitscope.cost.Setting;
import io.splitscope.paint.Theme;
import io.splitscope.plot.MapPlot;
import io.splitscope.plot.MapRegion;
import io.splitscope.split.envelope.Axis;
import io.splitscope.split.envelope.SplitMap;
import io.splitscope.texts.Texts;
import io.splitscope.view.explorer.Ahead;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The split map, and a list of its regions, the largest first. A click on either goes there. */
final class MapChart implements Chart {

    /** An arrow key moves by this part of a slider's value. */
    private static final double STEP = 1.15;

    private final PlotView view;
    private final ListView<MapRegion> list = new ListView<>();
    private final Label told = new Label();
    private final HBox node;
    private final Consumer<Setting> go;
    private Optional<MapPlot> plot = Optional.empty();
    private Setting setting;

    MapChart(ObservableValue<Theme> theme, Consumer<Setting> go) {
        this.go = go;
        view = new PlotView("map-plot", theme);
        list.setId("map-regions");
        list.getStyleClass().add("dense");
        list.setAccessibleText(Texts.text("MapChart.regions-of-the-split-map"));
        list.setPlaceholder(new Label(Texts.text("MapChart.mapping-the-best-splits")));
        list.setCellFactory(all -> new RegionCell());
        list.getSelectionModel().selectedItemProperty().addListener(property -> mark());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> goToRegion());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToRegion();
            }
        });
        told.getStyleClass().add("muted");
        told.setWrapText(true);
        told.setMinHeight(VBox.USE_PREF_SIZE);
        VBox side = new VBox(told, list);
        side.getStyleClass().add("map-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new HBox(view, side);
        HBox.setHgrow(view, Priority.ALWAYS);
        view.onTake((x, y) -> plot.flatMap(map -> map.settingAt(x, y, view.getWidth(), view.getHeight()))
                .ifPresent(go));
        view.onTell((x, y) -> plot.flatMap(map -> map.textAt(x, y, view.getWidth(), view.getHeight())));
        view.onStep(this::step);
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String title() {
        return Texts.text("MapChart.split-map");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Shown shown, Solution solution, Ahead ahead) {
        setting = solution.setting();
        Optional<SplitMap> map =
                ahead.workload() == solution.workload() ? ahead.best().map() : Optional.empty();
        if (map.isEmpty()) {
            showNothing(Texts.text("MapChart.rest-the-sliders-for-a"));
            return;
        }
        if (plot.map(MapPlot::map).filter(map.get()::equals).isEmpty()) {
            MapPlot next = new MapPlot(map.get(), new CutNames(shown.model().model(), solution.workload())::of);
            plot = Optional.of(next);
            view.show(next);
            view.setAccessibleText(next.sentence());
            list.getItems().setAll(next.regions());
        }
        boolean here = map.get().plane().holds(setting);
        told.setText(
                plot.orElseThrow().sentence() + "." + (here ? "" : Texts.text("MapChart.of-an-earlier-setting-it")));
        view.setOpacity(here ? 1 : 0.6);
        mark();
    }

    private void mark() {
        plot.ifPresent(map -> {
            Setting at = setting;
            Optional<MapRegion> chosen =
                    Optional.ofNullable(list.getSelectionModel().getSelectedItem());
            view.mark((pen, palette, width, height) -> map.paintMarks(pen, palette, width, height, at, chosen));
        });
    }

    @Override
    public Optional<Taken> taken() {
        return plot.filter(map -> setting != null)
                .map(map -> new Taken(
                        (pen, palette, width, height) -> {
                            map.paint(pen, palette, width, height);
                            map.paintMarks(pen, palette, width, height, setting, Optional.empty());
                        },
                        map));
    }

    @Override
    public void clear() {
        setting = null;
        showNothing(Texts.text("MapChart.no-split"));
    }

    private void showNothing(String text) {
        plot = Optional.empty();
        view.clear();
        list.getItems().clear();
        told.setText(text);
    }

    private void goToRegion() {
        MapRegion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            plot.ifPresent(map -> go.accept(map.settingIn(chosen)));
        }
    }

    private void step(int across, int up) {
        if (setting != null) {
            double speed = within(Axis.DEVICE_SPEED, setting.deviceSpeed() * Math.pow(STEP, across));
            double uplink = within(Axis.BANDWIDTH, setting.link().uplink() * Math.pow(STEP, up));
            go.accept(Axis.BANDWIDTH.at(setting.withDeviceSpeed(speed), uplink));
        }
    }

    private static double within(Axis axis, double value) {
        return Math.min(axis.greatest(), Math.max(axis.least(), value));
    }

    private final class RegionCell extends ListCell<MapRegion> {

        /** No wider than the list: what does not fit is in the tooltip. */
        RegionCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MapRegion region, boolean empty) {
            super.updateItem(region, empty);
            setText(
                    empty || region == null
                            ? null
                            : plot.map(map -> map.says(region)).orElse(""));
            setTooltip(getText() == null ? null : new Tooltip(getText()));
        }
    }
}
