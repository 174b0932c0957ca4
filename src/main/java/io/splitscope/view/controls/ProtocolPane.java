package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Protocol;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.SharedWeights;
import io.splitscope.cost.WireType;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What device and server agree on: how things travel, what trains, where outputs and labels are. Closed until wanted. */
public final class ProtocolPane extends TitledPane {

    private static final QuantityScale RATIO = new QuantityScale(Quantity.COUNT, 1, 1000, false);

    private final ObjectProperty<Setting> setting;

    /**
     * @param setting read and written by the controls
     * @param updateOrigin where the compression of the model update was measured, if it was
     */
    public ProtocolPane(ObjectProperty<Setting> setting, UpdateOrigin updateOrigin) {
        this.setting = setting;
        setId("protocol");
        setText(text("ProtocolPane.protocol"));
        setAnimated(false);
        setExpanded(false);
        getStyleClass().add("protocol-pane");
        setContent(new VBox(
                wire(),
                ratio(
                        "compress-smashed",
                        text("ProtocolPane.activations"),
                        text("ProtocolPane.how-many-times-smaller-activations"),
                        Compression::smashedData,
                        (old, value) -> new Compression(value, old.gradients(), old.modelUpdate())),
                inTraining(ratio(
                        "compress-gradients",
                        text("ProtocolPane.gradients"),
                        text("ProtocolPane.how-many-times-smaller-gradients"),
                        Compression::gradients,
                        (old, value) -> new Compression(old.smashedData(), value, old.modelUpdate()))),
                inTraining(ratio(
                        "compress-update",
                        text("ProtocolPane.model-update"),
                        text("ProtocolPane.how-many-times-smaller-the"),
                        Compression::modelUpdate,
                        (old, value) -> new Compression(old.smashedData(), old.gradients(), value))),
                origin(updateOrigin),
                inTraining(shared()),
                inTraining(labels()),
                onlyIn(Mode.INFERENCE, outputs()),
                layers(
                        "frozen",
                        text("ProtocolPane.frozen"),
                        text("ProtocolPane.their-weights-do-not-train"),
                        Protocol::frozen,
                        protocol -> protocol.withFrozen(Set.of())),
                layers(
                        text("ProtocolPane.tail"),
                        text("ProtocolPane.in-the-tail"),
                        text("ProtocolPane.they-and-all-after-them"),
                        protocol -> protocol.labels().tail(),
                        protocol -> protocol.withLabels(Labels.ON_DEVICE))));
        getContent().getStyleClass().add("setting-pane");
    }

    private Node wire() {
        return choice(
                "wire",
                text("ProtocolPane.travels-as"),
                text("ProtocolPane.the-type-in-which-floating"),
                WireType.values(),
                WireType::label,
                Protocol::wire,
                Protocol::withWire);
    }

    private Node shared() {
        return choice(
                "shared",
                text("ProtocolPane.shared-weights"),
                text("ProtocolPane.what-happens-to-a-weight"),
                SharedWeights.values(),
                ProtocolPane::words,
                Protocol::shared,
                Protocol::withShared);
    }

    private static String words(SharedWeights shared) {
        return switch (shared) {
            case EXCHANGE -> text("ProtocolPane.exchanged-once");
            case SYNC -> text("ProtocolPane.made-equal-each-time");
            case TOGETHER -> text("ProtocolPane.kept-together");
        };
    }

    private Node labels() {
        return check(
                "labels-on-device",
                text("ProtocolPane.labels-stay-on-the-device"),
                text("ProtocolPane.the-loss-is-computed-on"),
                protocol -> protocol.labels().onDevice(),
                (protocol, now) -> protocol.withLabels(now ? Labels.ON_DEVICE : Labels.ON_SERVER));
    }

    private Node outputs() {
        return check(
                "outputs-on-device",
                text("ProtocolPane.outputs-return-to-the-device"),
                text("ProtocolPane.an-output-that-the-server"),
                Protocol::outputsOnDevice,
                Protocol::withOutputsOnDevice);
    }

    private static Node origin(UpdateOrigin origin) {
        Label label = new Label();
        label.setId("compress-update-origin");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small-text");
        label.textProperty().bind(origin.textProperty().map(text -> text.orElse("")));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node ratio(
            String id,
            String title,
            String help,
            ToDoubleFunction<Compression> getter,
            BiFunction<Compression, Double, Compression> setter) {
        QuantityControl control = new QuantityControl(id, title, help, RATIO, 1);
        control.valueProperty().set(getter.applyAsDouble(setting.get().compression()));
        control.valueProperty().addListener((property, old, now) -> {
            Compression compression = setting.get().compression();
            if (getter.applyAsDouble(compression) != now.doubleValue()) {
                setting.set(setting.get().withCompression(setter.apply(compression, now.doubleValue())));
            }
        });
        setting.addListener(
                (property, old, now) -> control.valueProperty().set(getter.applyAsDouble(now.compression())));
        return control;
    }

    private <T> Node choice(
            String id,
            String title,
            String help,
            T[] values,
            Function<T, String> words,
            Function<Protocol, T> getter,
            BiFunction<Protocol, T, Protocol> setter) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new Words<>(words));
        box.setAccessibleText(title);
        box.setTooltip(new Tooltip(help));
        box.setValue(getter.apply(setting.get().protocol()));
        box.valueProperty()
                .addListener((property, old, now) ->
                        change(setter.apply(setting.get().protocol(), now)));
        setting.addListener((property, old, now) -> box.setValue(getter.apply(now.protocol())));
        Label label = new Label(title);
        label.setLabelFor(box);
        label.setTooltip(new Tooltip(help));
        return row(label, box);
    }

    private Node check(
            String id,
            String title,
            String help,
            Predicate<Protocol> getter,
            BiFunction<Protocol, Boolean, Protocol> setter) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.setTooltip(new Tooltip(help));
        box.setSelected(getter.test(setting.get().protocol()));
        box.selectedProperty().addListener((property, old, now) -> {
            Protocol protocol = setting.get().protocol();
            if (getter.test(protocol) != now) {
                change(setter.apply(protocol, now));
            }
        });
        setting.addListener((property, old, now) -> box.setSelected(getter.test(now.protocol())));
        return box;
    }

    /** How many layers something is agreed about, with a way to free them all. */
    private Node layers(
            String id,
            String what,
            String help,
            Function<Protocol, Set<Integer>> getter,
            Function<Protocol, Protocol> none) {
        Label label = new Label();
        label.setId(id + "-count");
        label.setTooltip(new Tooltip(help));
        Button free = new Button(text("ProtocolPane.none"));
        free.setId(id + "-none");
        free.getStyleClass().addAll("flat", "small");
        free.setAccessibleText(text("ProtocolPane.no-layer", what));
        free.setOnAction(event -> change(none.apply(setting.get().protocol())));
        Runnable show = () -> {
            int count = getter.apply(setting.get().protocol()).size();
            label.setText((count == 0
                            ? text("ProtocolPane.no-layer-2")
                            : count == 1 ? text("ProtocolPane.1-layer") : text("ProtocolPane.layers", count))
                    + " " + what);
            free.setDisable(count == 0);
        };
        setting.addListener(property -> show.run());
        show.run();
        return inTraining(row(label, free));
    }

    private Node inTraining(Node node) {
        return onlyIn(Mode.TRAINING, node);
    }

    private Node onlyIn(Mode mode, Node node) {
        node.disableProperty().bind(setting.map(value -> value.mode() != mode));
        return node;
    }

    private void change(Protocol protocol) {
        setting.set(setting.get().withProtocol(protocol));
    }

    private static Node row(Label label, Region behind) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        behind.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(label, gap, behind);
        row.getStyleClass().add("quantity-head");
        return row;
    }

    private static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("Values are chosen, not typed");
        }
    }
}
