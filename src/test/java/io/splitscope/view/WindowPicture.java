package io.splitscope.view;

import io.splitscope.approved.Picture;
import io.splitscope.approved.Picture.Area;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What a window shows when nothing moves any more, with what pops up over it.
 *
 * @param picture what is to be seen, without what differs from run to run
 * @param parts where the window's parts are in it
 */
record WindowPicture(Picture picture, Map<String, Area> parts) {

    private static final long PATIENCE_SECONDS = 20;
    private static final long REST_MILLIS = 120;

    /** Tell how long it took to find a split, and to choose one in a round. */
    private static final List<String> TIMED =
            List.of("#status-line .status-label", "#laboratory-results .table-cell.decision-time");

    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("the menu", ".menu-bar");
        names.put("the tool bar", ".tool-bar");
        names.put("the message", "#message-bar");
        names.put("the line about a cut set by hand", "#hand-cut");
        names.put("the path of blocks", "#block-path");
        names.put("the scenarios", "#scenarios");
        names.put("the outline", ".outline-pane");
        names.put("the graph", "#canvas");
        names.put("the minimap", ".minimap");
        names.put("the legend", ".legend");
        names.put("the delays", ".delay-pane");
        names.put("the charts", "#charts");
        names.put("the chart", "#laboratory-chart");
        names.put("the results", "#laboratory-results");
        names.put("the explanation", "#why");
        names.put("the comparison of strategies", "#compare");
        names.put("the blocks as vertices", "#blockwise");
        names.put("the setting", ".settings");
        names.put("the inspector", ".inspector-pane");
        names.put("the status line", "#status-line");
        return names;
    }

    /** Waits until the scene of a window stays as it is, and takes it. Not to be called on the FX thread. */
    static WindowPicture atRest(Window window) throws TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        WindowPicture before = take(window);
        while (System.nanoTime() < end) {
            WaitForAsyncUtils.sleep(REST_MILLIS, TimeUnit.MILLISECONDS);
            WindowPicture now = take(window);
            if (Arrays.equals(now.picture.rgb(), before.picture.rgb())) {
                return now;
            }
            before = now;
        }
        throw new TimeoutException("The window does not come to rest");
    }

    private static WindowPicture take(Window window) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), () -> of(window));
    }

    private static WindowPicture of(Window window) {
        Scene scene = window.getScene();
        Picture picture = pixels(scene.snapshot(null));
        for (Window other : List.copyOf(Window.getWindows())) {
            if (other instanceof PopupWindow popup && popup.isShowing() && owner(popup) == window) {
                picture = over(
                        picture,
                        pixels(popup.getScene().snapshot(null)),
                        (int) Math.round(popup.getX() - window.getX() - scene.getX()),
                        (int) Math.round(popup.getY() - window.getY() - scene.getY()));
            }
        }
        for (String timed : TIMED) {
            for (Node node : scene.getRoot().lookupAll(timed)) {
                picture = picture.masked(area(node));
            }
        }
        Map<String, Area> parts = new LinkedHashMap<>();
        Parent root = scene.getRoot();
        NAMES.forEach((name, selector) -> root.lookupAll(selector).stream()
                .filter(WindowPicture::isSeen)
                .findFirst()
                .ifPresent(node -> parts.put(name, area(node))));
        return new WindowPicture(picture, parts);
    }

    private static Window owner(PopupWindow popup) {
        return popup.getOwnerWindow() instanceof PopupWindow further ? owner(further) : popup.getOwnerWindow();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static Area area(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Picture pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }

    private static Picture over(Picture below, Picture above, int left, int top) {
        int[] both = below.rgb().clone();
        for (int y = Math.max(0, -top); y < Math.min(above.height(), below.height() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(above.width(), below.width() - left); x++) {
                both[(y + top) * below.width() + x + left] = above.rgb()[y * above.width() + x];
            }
        }
        return new Picture(below.width(), below.height(), both);
    }
}
