package io.splitscope.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/**
 * The parts of a window, through which a key leads.
 *
 * @param parts in their order
 */
record PartFocus(List<Node> parts) {

    /** Goes to the part after the one that has the focus; to the first, if none has it. */
    void next(Scene scene) {
        int at = -1;
        for (Node node = scene.getFocusOwner(); node != null && at < 0; node = node.getParent()) {
            at = parts.indexOf(node);
        }
        Node next = parts.get((at + 1) % parts.size());
        firstFocusable(next).orElse(next).requestFocus();
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
