package io.splitscope.paint;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Protocol;
import io.splitscope.layout.Box;
import io.splitscope.layout.PlacedVertex;
import java.util.List;
import java.util.Set;

/** Says on cards what device and server agree on about their layers: frozen, or kept on the device with the labels. */
final class AgreementPainter {

    static final String FROZEN = text("AgreementPainter.frozen");
    static final String TAIL = text("AgreementPainter.with-labels");
    private static final String PARTLY = text("AgreementPainter.partly");
    private static final double HEIGHT = 16;
    private static final double GAP = 4;

    private AgreementPainter() {}

    static void paint(Stage stage) {
        Protocol protocol = stage.look().protocol();
        Set<Integer> frozen = protocol.frozen();
        Set<Integer> tail = protocol.labels().tail();
        if (!stage.shows(Detail.NAMES) || frozen.isEmpty() && tail.isEmpty()) {
            return;
        }
        for (PlacedVertex placed : stage.visible().vertices()) {
            List<Integer> layers = placed.vertex().layers();
            Box box = placed.box();
            double next = label(stage, layers, frozen, FROZEN, box.x() + GAP, box.bottom() - HEIGHT / 2);
            label(stage, layers, tail, TAIL, next, box.bottom() - HEIGHT / 2);
        }
    }

    private static double label(
            Stage stage, List<Integer> layers, Set<Integer> marked, String text, double x, double y) {
        long count = layers.stream().filter(marked::contains).count();
        if (count == 0) {
            return x;
        }
        String words = count == layers.size() ? text : PARTLY + text;
        double width = TextWidths.of(words, TextStyle.SMALL) + 12;
        Box box = new Box(x, y, width, HEIGHT);
        Glyphs.label(
                stage.pen(),
                box,
                words,
                TextStyle.SMALL,
                stage.palette().strongLine(),
                stage.palette().ground());
        return x + width + GAP;
    }
}
