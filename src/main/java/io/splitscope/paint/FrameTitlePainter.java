package io.splitscope.paint;

import io.splitscope.block.Block;
import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedFrame;
import io.splitscope.picture.Side;
import java.util.Optional;

/** Draws the title of an open block: the sign that closes it, its name, and as much more as fits. */
final class FrameTitlePainter {

    private static final double GAP = 8;

    private FrameTitlePainter() {}

    static void paint(Stage stage, PlacedFrame placed) {
        Box title = placed.title();
        if (title.width() <= CardSizes.TOGGLE || title.height() <= 0) {
            return;
        }
        Block block = placed.frame().block();
        Palette palette = stage.palette();
        double middle = title.centerY();
        Glyphs.toggle(stage, toggle(title), true);
        double left = title.x() + CardSizes.TOGGLE + 7;
        double room = title.right() - left;
        String name = Ellipsis.middle(block.displayName(), room, TextStyle.STRONG);
        stage.pen()
                .text(
                        name,
                        left,
                        Glyphs.baseline(middle, TextStyle.STRONG),
                        TextStyle.STRONG,
                        Pen.Align.LEFT,
                        palette.ink());
        if (!stage.shows(Detail.ALL)) {
            return;
        }
        left += TextWidths.of(name, TextStyle.STRONG) + GAP;
        String summary = summary(
                block, stage.sides().map(sides -> sides.frame(placed.frame().index())));
        if (TextWidths.of(summary, TextStyle.PLAIN) <= title.right() - left) {
            stage.pen()
                    .text(
                            summary,
                            left,
                            Glyphs.baseline(middle, TextStyle.PLAIN),
                            TextStyle.PLAIN,
                            Pen.Align.LEFT,
                            palette.muted());
        }
    }

    private static String summary(Block block, Optional<Side> side) {
        String repeats = BlockText.repeats(block);
        String text = (repeats.isEmpty() ? "" : repeats + " · ") + BlockText.summary(block);
        return side.map(s -> text + " · " + Captions.of(s)).orElse(text);
    }

    /** The sign at the left of a title. */
    static Box toggle(Box title) {
        return new Box(title.x(), title.centerY() - CardSizes.TOGGLE / 2, CardSizes.TOGGLE, CardSizes.TOGGLE);
    }
}
