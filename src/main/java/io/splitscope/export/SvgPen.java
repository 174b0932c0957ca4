package io.splitscope.export;

import io.splitscope.paint.Ink;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG 1.1 elements; text stays text. Coordinates are rounded to hundredths of a px. */
final class SvgPen implements Pen {

    private final XMLStreamWriter xml;
    private final StringBuilder path = new StringBuilder();
    private double scale = 1;
    private double dx;
    private double dy;

    /** Says that the stream below could not be written to. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(XMLStreamException cause) {
            super(cause);
        }
    }

    SvgPen(XMLStreamWriter xml) {
        this.xml = xml;
    }

    @Override
    public void transform(double newScale, double newDx, double newDy) {
        scale = newScale;
        dx = newDx;
        dy = newDy;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, Ink ink) {
        rect(x, y, width, height, radius, "fill", ink.hex());
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        rect(x, y, width, height, radius, strokeAttributes(stroke));
    }

    private void rect(double x, double y, double width, double height, double radius, String... attributes) {
        element(
                "rect",
                attributes,
                "x",
                number(x * scale + dx),
                "y",
                number(y * scale + dy),
                "width",
                number(Math.max(0, width * scale)),
                "height",
                number(Math.max(0, height * scale)),
                "rx",
                number(radius * scale));
    }

    @Override
    public void beginPath() {
        path.setLength(0);
    }

    @Override
    public void moveTo(double x, double y) {
        point('M', x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        point('L', x, y);
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        point('Q', controlX, controlY);
        point(' ', x, y);
    }

    @Override
    public void closePath() {
        path.append('Z');
    }

    private void point(char command, double x, double y) {
        path.append(command).append(number(x * scale + dx)).append(' ').append(number(y * scale + dy));
    }

    @Override
    public void strokePath(Stroke stroke) {
        if (!path.isEmpty()) {
            element("path", strokeAttributes(stroke), "d", path.toString());
        }
    }

    @Override
    public void fillPath(Ink ink) {
        if (!path.isEmpty()) {
            element("path", new String[] {"fill", ink.hex()}, "d", path.toString());
        }
    }

    private String[] strokeAttributes(Stroke stroke) {
        String[] solid = {"fill", "none", "stroke", stroke.ink().hex(), "stroke-width", number(stroke.width() * scale)};
        if (stroke.dash() <= 0) {
            return solid;
        }
        String[] dashed = Arrays.copyOf(solid, solid.length + 2);
        dashed[solid.length] = "stroke-dasharray";
        dashed[solid.length + 1] = number(stroke.dash() * scale);
        return dashed;
    }

    private void element(String name, String[] look, String... place) {
        try {
            xml.writeEmptyElement(name);
            write(place);
            write(look);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Align align, Ink ink) {
        try {
            xml.writeStartElement("text");
            write("x", number(x * scale + dx), "y", number(y * scale + dy));
            write("font-size", number(style.size() * scale), "fill", ink.hex());
            if (style.bold()) {
                write("font-weight", "bold");
            }
            if (align != Align.LEFT) {
                write("text-anchor", align == Align.RIGHT ? "end" : "middle");
            }
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    /** The text with the replacement character for what XML 1.0 cannot hold. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
