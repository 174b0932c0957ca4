package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Everything can be reached by keys that the list of keys tells, and has a name that a screen reader can say. */
class KeysAndNamesTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @Test
    void the_list_of_keys_tells_every_key_of_the_menus_and_no_other(FxRobot robot) {
        List<String> menus = new ArrayList<>();
        robot.interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(KeysAndNamesTest::items)
                .filter(item -> item.getAccelerator() != null)
                .forEach(item -> menus.add(item.getAccelerator().getName())));
        List<String> told = opened.window().commands().stream()
                .filter(command -> !command.keys().isEmpty())
                .map(command -> KeyCombination.valueOf(command.keys()).getName())
                .toList();

        assertThat(menus).as("no key means two things").doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(told).containsExactlyInAnyOrderElementsOf(menus);
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(KeysAndNamesTest::items) : Stream.of(item);
    }

    @Test
    void everything_that_takes_the_focus_has_a_role_and_a_name(FxRobot robot) {
        List<String> nameless = new ArrayList<>();
        robot.interact(() -> {
            explorer.selectionProperty().set(Set.of(new Target.LayerTarget(3)));
            robot.lookup(".titled-pane").queryAllAs(TitledPane.class).forEach(pane -> pane.setExpanded(true));
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> collect(robot.lookup("#canvas").query().getScene().getRoot(), nameless));

        assertThat(nameless).isEmpty();
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && (name(node).isBlank() || node.getAccessibleRole() == AccessibleRole.NODE)) {
            nameless.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                    + node.getParent().getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static String name(Node node) {
        String own = node.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        String written = node instanceof Labeled labeled ? labeled.getText() : "";
        return written == null ? "" : written;
    }
}
