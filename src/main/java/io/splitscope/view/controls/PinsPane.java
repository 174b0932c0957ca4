package io.splitscope.view.controls;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Pins;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The layers that are fixed to a side, each with a way to set it free. */
public final class PinsPane extends VBox {

    /** More pins than this are counted and not listed: a whole block is often pinned at once. */
    private static final int LISTED = 12;

    private final Consumer<Set<Integer>> free;
    private final Consumer<Integer> reveal;

    /**
     * @param free sets layers free
     * @param reveal shows a layer
     */
    public PinsPane(Consumer<Set<Integer>> free, Consumer<Integer> reveal) {
        this.free = free;
        this.reveal = reveal;
        getStyleClass().add("pins-pane");
        show(Pins.NONE, layer -> "");
    }

    /**
     * Shows these pins in place of others.
     *
     * @param name what people call a layer
     */
    public void show(Pins pins, IntFunction<String> name) {
        getChildren().clear();
        Label heading = new Label(text("PinsPane.pins"));
        heading.getStyleClass().add("section-heading");
        getChildren().add(heading);
        if (pins.isEmpty()) {
            Label none = new Label(text("PinsPane.none-right-click-a-layer"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            getChildren().add(none);
        }
        addSide(text("PinsPane.device"), pins.device(), name);
        addSide(text("PinsPane.server"), pins.server(), name);
    }

    private void addSide(String side, Set<Integer> layers, IntFunction<String> name) {
        layers.stream().sorted().limit(LISTED).forEach(layer -> getChildren()
                .add(row(side, name.apply(layer), Set.of(layer), () -> reveal.accept(layer))));
        if (layers.size() > LISTED) {
            getChildren().add(row(side, text("PinsPane.all-layers", layers.size()), layers, () -> {}));
        }
    }

    private HBox row(String side, String text, Set<Integer> layers, Runnable show) {
        Label badge = new Label(side);
        badge.getStyleClass().addAll("side-badge", side.equals("Device") ? "device" : "server");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink link = new Hyperlink(text);
        link.setTooltip(new Tooltip(text));
        link.setOnAction(event -> show.run());
        link.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(link, Priority.ALWAYS);
        Button remove = new Button(text("PinsPane.unpin"));
        remove.getStyleClass().addAll("flat", "small");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setAccessibleText(text("PinsPane.unpin-2", text));
        remove.setOnAction(event -> free.accept(layers));
        HBox row = new HBox(badge, link, remove);
        row.getStyleClass().add("pin-row");
        return row;
    }
}
