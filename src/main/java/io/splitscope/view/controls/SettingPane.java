package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Presets;
import io.splitscope.cost.Setting;
import io.splitscope.split.envelope.Axis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** All sliders and switches of a setting. */
public final class SettingPane extends VBox {

    private final ObjectProperty<Setting> setting;

    /** What was measured on a side; empty when FLOPs count. */
    public interface MeasuredSide {
        ObservableValue<Optional<MeasuredSpeed>> speed();

        /** Lets FLOPs count again. */
        void forget();
    }

    /**
     * @param setting read and written by the controls
     * @param ticks where along each slider the best split changes
     */
    public SettingPane(
            ObjectProperty<Setting> setting,
            ObservableValue<Map<Axis, List<Tick>>> ticks,
            MeasuredSide device,
            MeasuredSide server) {
        this.setting = setting;
        getStyleClass().add("setting-pane");
        QuantityControl iterations = Knob.LOCAL_ITERATIONS.control(setting, ticks);
        iterations.disableProperty().bind(setting.map(value -> value.mode() == Mode.INFERENCE));
        getChildren()
                .addAll(
                        mode(),
                        heading(text("SettingPane.compute"), new Region()),
                        speed(Knob.DEVICE_SPEED, ticks, devices(), device),
                        speed(Knob.SERVER_SPEED, ticks, servers(), server),
                        heading(text("SettingPane.link"), links()),
                        Knob.UPLINK.control(setting, ticks),
                        Knob.DOWNLINK.control(setting, ticks),
                        heading(text("SettingPane.iteration"), new Region()),
                        Knob.BATCH.control(setting, ticks),
                        iterations,
                        rawData());
    }

    private Node mode() {
        ToggleButton training = new ToggleButton(text("SettingPane.training"));
        training.setId("mode-training");
        training.setTooltip(new Tooltip(text("SettingPane.forward-and-backward-gradients-come")));
        ToggleButton inference = new ToggleButton(text("SettingPane.inference"));
        inference.setId("mode-inference");
        inference.setTooltip(new Tooltip(text("SettingPane.forward-only-activations-go-up")));
        SegmentedButton buttons = new SegmentedButton(training, inference);
        buttons.setAccessibleText(text("SettingPane.training-or-inference"));
        for (ToggleButton button : buttons.getButtons()) {
            button.prefWidthProperty().bind(widthProperty().divide(2));
        }
        Runnable show = () -> {
            boolean trains = setting.get().mode() == Mode.TRAINING;
            training.setSelected(trains);
            inference.setSelected(!trains);
        };
        training.setOnAction(event -> choose(Mode.TRAINING, show));
        inference.setOnAction(event -> choose(Mode.INFERENCE, show));
        setting.addListener(property -> show.run());
        show.run();
        return buttons;
    }

    private void choose(Mode mode, Runnable show) {
        setting.set(setting.get().withMode(mode));
        show.run();
    }

    private Node rawData() {
        CheckBox stays = new CheckBox(text("SettingPane.raw-data-stays-on-the"));
        stays.setId("raw-data-stays");
        stays.setTooltip(new Tooltip(text("SettingPane.the-point-of-split-learning")));
        stays.setSelected(setting.get().rawDataStays());
        stays.selectedProperty()
                .addListener((property, old, now) -> setting.set(setting.get().withRawDataStays(now)));
        setting.addListener((property, old, now) -> stays.setSelected(now.rawDataStays()));
        return stays;
    }

    private MenuButton devices() {
        return PresetMenu.ofHardware(
                "device-presets",
                text("SettingPane.devices-with-published-speeds"),
                Presets.DEVICES,
                preset -> setting.set(setting.get().withDeviceSpeed(preset.speed())));
    }

    private MenuButton servers() {
        return PresetMenu.ofHardware(
                "server-presets",
                text("SettingPane.servers-with-published-speeds"),
                Presets.SERVERS,
                preset -> setting.set(setting.get().withServerSpeed(preset.speed())));
    }

    private MenuButton links() {
        MenuButton menu = PresetMenu.ofLinks(
                "link-presets",
                text("SettingPane.links-with-published-rates"),
                Presets.LINKS,
                preset -> setting.set(setting.get()
                        .withLink(new Link(
                                preset.uplink(),
                                preset.downlink(),
                                setting.get().link().latency()))));
        menu.setText(text("SettingPane.presets"));
        return menu;
    }

    private Node speed(Knob knob, ObservableValue<Map<Axis, List<Tick>>> ticks, MenuButton presets, MeasuredSide side) {
        QuantityControl control = knob.control(setting, ticks);
        control.addBehindField(presets);
        return new SpeedControl(setting, ticks, knob, control, side.speed(), side::forget);
    }

    private static Node heading(String text, Node behind) {
        Label label = new Label(text);
        label.getStyleClass().add("section-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(label, gap, behind);
        heading.getStyleClass().add("section-head");
        return heading;
    }
}
