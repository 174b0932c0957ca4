package io.splitscope.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.splitscope.paint.Drawing;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF document of one page around what an {@link AwtPen} draws. Letters become outlines, so that no font is needed. */
final class PdfDocument {

    private static final double POINTS_PER_PX = 0.75;

    /** Readers need not show pages that measure more units than this (PDF 32000-1, annex C.2). */
    private static final double LONGEST_SIDE = 14_400;

    private PdfDocument() {}

    /**
     * Writes a drawing in its whole.
     *
     * @param width px
     * @param height px
     */
    static void write(Drawing drawing, double scale, int width, int height, OutputStream out) throws IOException {
        double unit = Math.ceil(Math.max(1, Math.max(width, height) * POINTS_PER_PX / LONGEST_SIDE));
        double pointsPerPx = POINTS_PER_PX / unit;
        float columns = (float) (width * pointsPerPx);
        float rows = (float) (height * pointsPerPx);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(columns, rows));
            page.setUserUnit((float) unit);
            document.addPage(page);
            if (!drawing.caption().isEmpty()) {
                document.getDocumentInformation().setTitle(drawing.caption().get(0));
            }
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, columns, rows);
            graphics.scale(pointsPerPx, pointsPerPx);
            drawing.paint(new AwtPen(graphics), scale);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(out);
        }
    }
}
