package io.splitscope.view;

import io.splitscope.view.Panels.Panel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;

/** The outline, the picture, and the setting above the inspector, side by side; what is hidden leaves its room to the picture. */
final class Columns extends SplitPane {

    private final Panels panels;
    private final Node outline;
    private final Node centre;
    private final SplitPane right = new SplitPane();
    private final Node setting;
    private final Node inspector;
    private Widths widths;
    private double typeScale = 1;
    private boolean settled = true;

    /**
     * How the room is shared.
     *
     * @param left width of the outline, px
     * @param right width of the right column, px
     * @param setting height of the setting over that of the right column
     */
    record Widths(double left, double right, double setting) {
        /** As fits a window of a width. */
        static Widths usual(double window) {
            return new Widths(
                    Math.max(170, Math.min(280, 0.22 * window)), Math.max(300, Math.min(330, 0.23 * window)), 0.6);
        }
    }

    Columns(Panels panels, Node outline, Node centre, Node setting, Node inspector) {
        this.panels = panels;
        this.outline = outline;
        this.centre = centre;
        this.setting = setting;
        this.inspector = inspector;
        getStyleClass().add("columns");
        right.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(outline, false);
        SplitPane.setResizableWithParent(right, false);
        place();
        for (Panel panel : List.of(Panel.OUTLINE, Panel.SETTING, Panel.INSPECTOR)) {
            panels.shownProperty(panel).addListener(property -> {
                widths = widths();
                place();
            });
        }
        widthProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable property) {
                if (getWidth() > 0) {
                    widthProperty().removeListener(this);
                    widths = widths == null ? Widths.usual(getWidth()) : widths;
                    placeDividers();
                }
            }
        });
    }

    /** Shares the room like this as soon as it is known. */
    void restore(Widths remembered) {
        widths = remembered;
    }

    /** Gives the parts at the sides so much more room, for larger type. */
    void setTypeScale(double scale) {
        widths = widths();
        typeScale = scale;
        place();
    }

    /** How the room is shared now, with what hidden parts had when they were last seen. */
    Widths widths() {
        if (widths != null && !settled) {
            return widths;
        }
        Widths before = widths == null ? Widths.usual(getWidth()) : widths;
        double[] at = getDividerPositions();
        return new Widths(
                getItems().contains(outline) ? at[0] * getWidth() / typeScale : before.left(),
                getItems().contains(right) ? (1 - at[at.length - 1]) * getWidth() / typeScale : before.right(),
                right.getItems().size() == 2 ? right.getDividerPositions()[0] : before.setting());
    }

    private void place() {
        List<Node> stacked = new ArrayList<>();
        if (panels.shownProperty(Panel.SETTING).get()) {
            stacked.add(setting);
        }
        if (panels.shownProperty(Panel.INSPECTOR).get()) {
            stacked.add(inspector);
        }
        right.getItems().setAll(stacked);
        List<Node> parts = new ArrayList<>();
        if (panels.shownProperty(Panel.OUTLINE).get()) {
            parts.add(outline);
        }
        parts.add(centre);
        if (!stacked.isEmpty()) {
            parts.add(right);
        }
        getItems().setAll(parts);
        if (getWidth() > 0) {
            placeDividers();
        }
    }

    /** Once now, and once more when the parts have their sizes, which moves dividers. */
    private void placeDividers() {
        settled = false;
        setDividers();
        Scene scene = getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                setDividers();
                settled = true;
            }
        });
        requestLayout();
    }

    private void setDividers() {
        int divider = 0;
        if (getItems().contains(outline)) {
            setDividerPosition(divider++, widths.left() * typeScale / getWidth());
        }
        if (getItems().contains(right)) {
            setDividerPosition(divider, 1 - widths.right() * typeScale / getWidth());
        }
        if (right.getItems().size() == 2) {
            right.setDividerPosition(0, widths.setting());
        }
    }
}
