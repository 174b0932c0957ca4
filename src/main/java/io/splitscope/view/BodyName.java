package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Layer;
import io.splitscope.view.explorer.Inside;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.MenuItem;

/** What people call the body of a layer. */
final class BodyName {

    private BodyName() {}

    /** Such as {@code loop_1 · body}. */
    static String of(Inside.Step step) {
        return step.layer().displayName() + " · " + plain(step.body());
    }

    /** How often it runs. */
    static String runs(Inside.Step step) {
        if (step.layer().op().equals("If")) {
            return text(
                    "BodyName.run-if-the-condition-is",
                    (step.body().equals("then_branch") ? text("BodyName.true") : text("BodyName.false")));
        }
        OptionalLong runs = step.runs();
        return runs.isEmpty()
                ? text("BodyName.run-as-often-as-the")
                : runs.getAsLong() == 1 ? text("BodyName.run-once") : text("BodyName.run-times", runs.getAsLong());
    }

    /** An item for each body of a layer that looks inside; none for a layer without. */
    static List<MenuItem> menuItems(Layer layer, Inside inside) {
        return layer.bodies().keySet().stream()
                .map(body -> {
                    MenuItem item = new MenuItem(text("BodyName.look-inside", plain(body)));
                    item.setOnAction(event -> inside.enter(layer, body));
                    return item;
                })
                .toList();
    }

    /** An attribute name in words. */
    static String plain(String body) {
        return body.replace('_', ' ');
    }
}
