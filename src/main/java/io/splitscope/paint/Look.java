package io.splitscope.paint;

import io.splitscope.cost.Pins;
import io.splitscope.cost.Protocol;
import io.splitscope.split.Split;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything besides the layout that decides how a picture looks. Immutable; a slider move brings another look for the
 * same layout.
 *
 * @param theme light or dark
 * @param split who runs what; empty when nothing is solved, and then nothing is tinted
 * @param cutLabels what to write on the tensors that cross, by {@link io.splitscope.model.Tensor#id()}; see
 *     {@link CutLabels}
 * @param ghost another split to compare with, drawn in outline; empty for none
 * @param pins the layers that carry a pin
 * @param protocol the layers that carry a mark since they are frozen or stay with the labels
 * @param overlay the numbers that tint layers and closed blocks; empty for the categories of operators
 * @param edgeLabels whether shape and size are written on all edges that leave room
 * @param found what a search has found
 * @param selection what is selected
 * @param hover what the pointer is over
 * @param focus what the keyboard acts on
 */
public record Look(
        Theme theme,
        Optional<Split> split,
        Map<Integer, String> cutLabels,
        Optional<Split> ghost,
        Pins pins,
        Protocol protocol,
        Optional<LayerValues> overlay,
        boolean edgeLabels,
        Found found,
        Set<Target> selection,
        Optional<Target> hover,
        Optional<Target> focus) {

    public Look {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(split);
        cutLabels = Map.copyOf(cutLabels);
        Objects.requireNonNull(ghost);
        Objects.requireNonNull(pins);
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(overlay);
        Objects.requireNonNull(found);
        selection = Set.copyOf(selection);
        Objects.requireNonNull(hover);
        Objects.requireNonNull(focus);
    }

    /** A picture without a split, with nothing pinned, selected or pointed at. */
    public static Look plain(Theme theme) {
        return new Look(
                theme,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Pins.NONE,
                Protocol.USUAL,
                Optional.empty(),
                false,
                Found.NOTHING,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public Look withTheme(Theme value) {
        return new Look(
                value, split, cutLabels, ghost, pins, protocol, overlay, edgeLabels, found, selection, hover, focus);
    }

    /** This look with another split and the labels of its cut. */
    public Look withSplit(Split value, Map<Integer, String> labels) {
        return new Look(
                theme,
                Optional.of(value),
                labels,
                ghost,
                pins,
                protocol,
                overlay,
                edgeLabels,
                found,
                selection,
                hover,
                focus);
    }

    /** This look without a split. */
    public Look withoutSplit() {
        return new Look(
                theme,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                pins,
                protocol,
                overlay,
                edgeLabels,
                found,
                selection,
                hover,
                focus);
    }

    /** This look with the outline of another split. */
    public Look withGhost(Split value) {
        return new Look(
                theme,
                split,
                cutLabels,
                Optional.of(value),
                pins,
                protocol,
                overlay,
                edgeLabels,
                found,
                selection,
                hover,
                focus);
    }

    public Look withPins(Pins value) {
        return new Look(
                theme, split, cutLabels, ghost, value, protocol, overlay, edgeLabels, found, selection, hover, focus);
    }

    public Look withProtocol(Protocol value) {
        return new Look(
                theme, split, cutLabels, ghost, pins, value, overlay, edgeLabels, found, selection, hover, focus);
    }

    public Look withOverlay(Optional<LayerValues> value) {
        return new Look(
                theme, split, cutLabels, ghost, pins, protocol, value, edgeLabels, found, selection, hover, focus);
    }

    public Look withEdgeLabels(boolean value) {
        return new Look(theme, split, cutLabels, ghost, pins, protocol, overlay, value, found, selection, hover, focus);
    }

    public Look withFound(Found value) {
        return new Look(
                theme, split, cutLabels, ghost, pins, protocol, overlay, edgeLabels, value, selection, hover, focus);
    }

    /** This look with other things selected, pointed at and in focus. */
    public Look withMarks(Set<Target> selected, Optional<Target> hovered, Optional<Target> focused) {
        return new Look(
                theme, split, cutLabels, ghost, pins, protocol, overlay, edgeLabels, found, selected, hovered, focused);
    }
}
