package io.splitscope.paint;

import io.splitscope.picture.Side;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of a theme. Sides are blue and orange, which people without full colour vision tell apart, and the device is
 * always the darker one, so that they differ on grey paper, too; categories keep clear of both and of the red of the cut.
 *
 * @param ground behind everything
 * @param surface closed blocks and labels
 * @param frame the ground of open blocks
 * @param ink text
 * @param muted text that comes second
 * @param line edges
 * @param strongLine edges of what is pointed at or selected, and both rims of the cut
 * @param border borders of blocks and frames
 * @param device lines and captions of the device side
 * @param deviceTint the ground of the device side
 * @param deviceFrame the ground of open blocks on the device side
 * @param server lines and captions of the server side
 * @param serverTint the ground of the server side
 * @param serverFrame the ground of open blocks on the server side
 * @param cut tensors that cross
 * @param onColour text on {@code device}, {@code server} and {@code cut}
 * @param pill raw inputs and results
 * @param onPill text on {@code pill}
 * @param selection the ring around what is selected
 * @param categories the full colour of each category
 * @param categoryShare how much of it cards mix into the surface
 */
public record Palette(
        Ink ground,
        Ink surface,
        Ink frame,
        Ink ink,
        Ink muted,
        Ink line,
        Ink strongLine,
        Ink border,
        Ink device,
        Ink deviceTint,
        Ink deviceFrame,
        Ink server,
        Ink serverTint,
        Ink serverFrame,
        Ink cut,
        Ink onColour,
        Ink pill,
        Ink onPill,
        Ink selection,
        Map<OperatorCategory, Ink> categories,
        double categoryShare) {

    /** Dark on light. */
    public static final Palette LIGHT = new Palette(
            Ink.of(0xFAFBFC),
            Ink.of(0xFFFFFF),
            Ink.of(0xF1F3F6),
            Ink.of(0x111827),
            Ink.of(0x4B5563),
            Ink.of(0x8A94A3),
            Ink.of(0x1F2937),
            Ink.of(0x9CA6B4),
            Ink.of(0x153F94),
            Ink.of(0xC6DAFA),
            Ink.of(0xB4CCF4),
            Ink.of(0xBA5C05),
            Ink.of(0xFFF0DF),
            Ink.of(0xFFE4C6),
            Ink.of(0xD1172E),
            Ink.of(0xFFFFFF),
            Ink.of(0x374151),
            Ink.of(0xFFFFFF),
            Ink.of(0x111827),
            categories(
                    0x0F766E, 0x6D28D9, 0x475569, 0xBE1F72, 0x4D7C0F, 0x957306, 0x78716C, 0x0E7490, 0x111827, 0x9CA3AF),
            0.13);

    /** Light on dark. */
    public static final Palette DARK = new Palette(
            Ink.of(0x11151B),
            Ink.of(0x252C37),
            Ink.of(0x1A2029),
            Ink.of(0xF3F5F8),
            Ink.of(0xBEC7D3),
            Ink.of(0x7C8796),
            Ink.of(0xF3F5F8),
            Ink.of(0x5D6878),
            Ink.of(0x5A92F0),
            Ink.of(0x10233F),
            Ink.of(0x152E55),
            Ink.of(0xFFC47F),
            Ink.of(0x47321A),
            Ink.of(0x5A4023),
            Ink.of(0xFF6472),
            Ink.of(0x11151B),
            Ink.of(0xD5DBE4),
            Ink.of(0x11151B),
            Ink.of(0xFFFFFF),
            categories(
                    0x2DD4BF, 0xA78BFA, 0x94A3B8, 0xF472B6, 0xA3E635, 0xFACC15, 0xA8A29E, 0x22D3EE, 0xE5E7EB, 0x6B7280),
            0.18);

    private static final Ink FOUND = Ink.of(0xFFD21F);
    private static final Ink ON_FOUND = Ink.of(0x111827);

    public Palette {
        categories = Map.copyOf(categories);
    }

    private static Map<OperatorCategory, Ink> categories(int... colours) {
        Map<OperatorCategory, Ink> inks = new EnumMap<>(OperatorCategory.class);
        for (OperatorCategory category : OperatorCategory.values()) {
            inks.put(category, Ink.of(colours[category.ordinal()]));
        }
        return inks;
    }

    /** The colours of a theme. */
    public static Palette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** The marks of what a search has found: a bright yellow that no category and no side has, in both themes. */
    public Ink found() {
        return FOUND;
    }

    /** Lines and text beside and on {@link #found}. */
    public Ink onFound() {
        return ON_FOUND;
    }

    /** The full colour of a category. */
    public Ink category(OperatorCategory category) {
        return categories.get(category);
    }

    /** The ground of a card of a category. */
    public Ink card(OperatorCategory category) {
        return category(category).over(surface, categoryShare);
    }

    /** The ground of an open block that runs on a side. */
    public Ink frame(Side side) {
        return switch (side) {
            case DEVICE -> deviceFrame;
            case SERVER -> serverFrame;
            case MIXED -> frame;
        };
    }

    /** Lines and captions of a side; those of the cut for a block that is cut inside. */
    public Ink side(Side side) {
        return switch (side) {
            case DEVICE -> device;
            case SERVER -> server;
            case MIXED -> cut;
        };
    }
}
