package io.splitscope.view.controls;

import io.splitscope.model.DataExtent;
import io.splitscope.model.Legible;
import io.splitscope.texts.Texts;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The numbers that only the data decides, each with a field in which a value can be typed; an empty field leaves it to the data. */
final class DecidedExtents extends VBox {

    private static final int MOST_AT_FIRST = 10;
    private static final int LONGEST_NAME = 26;

    private final DimensionsPane.Binding binding;
    private final Label refusal = new Label();

    DecidedExtents(DimensionsPane.Binding binding, List<DataExtent> extents) {
        this.binding = binding;
        getStyleClass().add("dimensions-pane");
        Label heading = new Label(Texts.text("DecidedExtents.decided-by-the-data"));
        heading.getStyleClass().add("section-heading");
        refusal.setId("extent-refusal");
        refusal.setWrapText(true);
        refusal.getStyleClass().add("complaint");
        refuse("");
        getChildren().addAll(heading, refusal);
        add(extents.subList(0, Math.min(MOST_AT_FIRST, extents.size())));
        if (extents.size() > MOST_AT_FIRST) {
            Hyperlink more = new Hyperlink(Texts.text("DecidedExtents.show-more", (extents.size() - MOST_AT_FIRST)));
            more.setOnAction(event -> {
                getChildren().remove(more);
                add(extents.subList(MOST_AT_FIRST, extents.size()));
            });
            getChildren().add(more);
        }
    }

    private void add(List<DataExtent> extents) {
        extents.forEach(extent -> getChildren().add(row(extent)));
    }

    private HBox row(DataExtent extent) {
        String full = Legible.name(extent.name());
        String bound =
                extent.bound().isPresent() ? "≤ " + extent.bound().getAsLong() : Texts.text("DecidedExtents.any");
        TextField field = new TextField(text(extent.value()));
        field.setId("extent-" + extent.name());
        field.setPromptText(bound);
        field.setAccessibleText(
                (extent.isRuns() ? Texts.text("DecidedExtents.runs") : Texts.text("DecidedExtents.extent")) + full
                        + ", " + bound);
        field.setOnAction(event -> take(extent, field));
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                take(extent, field);
            }
        });
        Label name = new Label(ending(full));
        name.setLabelFor(field);
        String where = extent.op() + (extent.layer().isBlank() ? "" : " " + Legible.name(extent.layer()));
        Tooltip tip = new Tooltip(Texts.text(
                "DecidedExtents.that-only-the-data-decides",
                full,
                (extent.isRuns()
                        ? Texts.text("DecidedExtents.how-often-the-body-runs")
                        : Texts.text("DecidedExtents.an-extent")),
                where,
                bound));
        name.setTooltip(tip);
        field.setTooltip(tip);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(name, gap, field);
        row.getStyleClass().add("quantity-head");
        return row;
    }

    /** The end of a long name, which tells more than the beginning. */
    private static String ending(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }

    private void take(DataExtent extent, TextField field) {
        String typed = field.getText().strip();
        if (typed.equals(text(extent.value()))) {
            refuse("");
            return;
        }
        try {
            if (typed.isEmpty()) {
                binding.release(extent.name());
            } else {
                binding.bind(extent.name(), Long.parseLong(typed));
            }
            refuse("");
        } catch (NumberFormatException e) {
            field.setText(text(extent.value()));
            refuse(Texts.text("DecidedExtents.is-no-whole-number", Legible.name(typed)));
        } catch (IllegalArgumentException e) {
            field.setText(text(extent.value()));
            refuse(e.getMessage() + ".");
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(!why.isEmpty());
        refusal.setManaged(!why.isEmpty());
    }
}
