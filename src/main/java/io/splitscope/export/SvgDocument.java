package io.splitscope.export;

import io.splitscope.paint.Drawing;
import io.splitscope.paint.TextStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG document around what a {@link SvgPen} draws. */
final class SvgDocument {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgDocument() {}

    static void write(Drawing drawing, double scale, int width, int height, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("width", Integer.toString(width));
            xml.writeAttribute("height", Integer.toString(height));
            xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
            xml.writeAttribute("font-family", families());
            xml.writeAttribute("stroke-linejoin", "round");
            xml.writeCharacters("\n");
            title(drawing, xml);
            drawing.paint(new SvgPen(xml), scale);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (SvgPen.Failure e) {
            throw failure((XMLStreamException) e.getCause());
        }
    }

    private static void title(Drawing drawing, XMLStreamWriter xml) throws XMLStreamException {
        if (!drawing.caption().isEmpty()) {
            xml.writeStartElement("title");
            xml.writeCharacters(SvgPen.legal(String.join("\n", drawing.caption())));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }

    private static String families() {
        return TextStyle.FAMILIES.stream().map(family -> "'" + family + "'").collect(Collectors.joining(", "))
                + ", sans-serif";
    }
}
