package io.splitscope.view;

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
            return "run if the condition is " + (step.body().equals("then_branch") ? "true" : "false");
        }
        OptionalLong runs = step.runs();
        return runs.isEmpty()
                ? "run as often as the data says"
                : runs.getAsLong() == 1 ? "run once" : "run " + runs.getAsLong() + " times";
    }

    /** An item for each body of a layer that looks inside; none for a layer without. */
    static List<MenuItem> menuItems(Layer layer, Inside inside) {
        return layer.bodies().keySet().stream()
                .map(body -> {
                    MenuItem item = new MenuItem("Look _inside: " + plain(body));
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
