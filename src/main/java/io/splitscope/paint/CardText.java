package io.splitscope.paint;

import static io.splitscope.texts.Texts.text;

import io.splitscope.block.Block;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.model.Tensor;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Vertex;

/**
 * The texts of one vertex, shortened to the room it has.
 *
 * @param title operator, block name or tensor name
 * @param note beside the title, at the right border
 * @param detail the second row, from the left
 * @param detailNote the second row, at the right border
 * @param last the third row
 */
record CardText(String title, String note, String detail, String detailNote, String last) {

    /** Room between two texts in one row. */
    private static final double GAP = 8;

    private static final double WORTHWHILE = 22;

    static CardText of(Vertex vertex, double width, Picture picture) {
        if (vertex instanceof Vertex.LayerVertex single) {
            return ofLayer(
                    single.layer(),
                    picture.tree().innermost(single.layer().id()),
                    width - CardSizes.LAYER_LEFT - CardSizes.LAYER_RIGHT);
        }
        if (vertex instanceof Vertex.BlockVertex closed) {
            return ofBlock(closed.block(), width - 2 * CardSizes.BLOCK_SIDE, picture.model());
        }
        Tensor tensor =
                vertex instanceof Vertex.InputVertex input ? input.tensor() : ((Vertex.OutputVertex) vertex).tensor();
        return ofTensor(tensor, width - 2 * CardSizes.PILL_SIDE);
    }

    private static CardText ofLayer(Layer layer, Block block, double room) {
        String title = Ellipsis.middle(layer.op(), room, TextStyle.STRONG);
        String note =
                note(LayerText.shortName(layer, block.displayName()), room - TextWidths.of(title, TextStyle.STRONG));
        String window = LayerText.attributes(layer);
        double windowRoom = window.isEmpty() ? 0 : TextWidths.of(window, TextStyle.PLAIN) + GAP;
        String shape = LayerText.shape(layer);
        if (TextWidths.of(shape, TextStyle.PLAIN) > room - windowRoom) {
            window = "";
            windowRoom = 0;
        }
        return new CardText(title, note, Ellipsis.middle(shape, room - windowRoom, TextStyle.PLAIN), window, "");
    }

    private static CardText ofBlock(Block block, double room, Model model) {
        String repeats = BlockText.repeats(block);
        double taken = CardSizes.TOGGLE + GAP;
        if (!repeats.isEmpty()) {
            taken += TextWidths.of(repeats, TextStyle.SMALL) + CardSizes.CHIP_SIDE * 2 + GAP;
        }
        return new CardText(
                Ellipsis.middle(block.displayName(), room - taken, TextStyle.HEADING),
                repeats,
                Ellipsis.middle(BlockText.summary(block), room, TextStyle.PLAIN),
                "",
                Ellipsis.middle(BlockText.shape(block, model), room, TextStyle.PLAIN));
    }

    private static CardText ofTensor(Tensor tensor, double room) {
        String title = Ellipsis.middle(tensor.displayName(), room, TextStyle.STRONG);
        String shape = tensor.shape().ranked() ? tensor.shape().bound() : text("CardText.shape-unknown");
        return new CardText(title, "", Ellipsis.middle(shape, room, TextStyle.PLAIN), "", "");
    }

    private static String note(String text, double room) {
        double left = room - GAP;
        return left < WORTHWHILE ? "" : Ellipsis.middle(text, left, TextStyle.PLAIN);
    }
}
