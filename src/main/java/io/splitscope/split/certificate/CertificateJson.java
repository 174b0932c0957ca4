package io.splitscope.split.certificate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitscope.split.certificate.Certificate.Arc;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Certificates as JSON. An arc is {@code [from, to, capacity, flow]}, where a capacity of null is no limit. Whole numbers
 * fill up to 62 bits: read them as integers, not as doubles.
 */
public final class CertificateJson {

    private static final String FORMAT = "splitscope-certificate-1";

    private CertificateJson() {}

    /** Writes a certificate; the writer stays open. */
    public static void write(Certificate certificate, Writer writer) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("model", certificate.model());
            json.writeNumberField("delaySeconds", certificate.delaySeconds());
            json.writeNumberField("unitsPerSecond", certificate.unitsPerSecond());
            json.writeNumberField("vertices", certificate.vertices());
            json.writeNumberField("source", certificate.source());
            json.writeNumberField("sink", certificate.sink());
            json.writeNumberField("value", certificate.value());
            write(json, "layers", certificate.layers());
            write(json, "sourceSide", certificate.sourceSide());
            json.writeArrayFieldStart("arcs");
            for (Arc arc : certificate.arcs()) {
                write(json, arc);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String field, List<Integer> vertices) throws IOException {
        json.writeArrayFieldStart(field);
        for (int vertex : vertices) {
            json.writeNumber(vertex);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Arc arc) throws IOException {
        json.writeStartArray();
        json.writeNumber(arc.from());
        json.writeNumber(arc.to());
        if (arc.capacity().isPresent()) {
            json.writeNumber(arc.capacity().getAsLong());
        } else {
            json.writeNull();
        }
        json.writeNumber(arc.flow());
        json.writeEndArray();
    }

    /**
     * Reads a certificate.
     *
     * @throws CertificateException if it is none
     * @throws IOException if reading itself fails
     */
    public static Certificate read(Reader reader) throws CertificateException, IOException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(reader);
        } catch (JsonProcessingException e) {
            throw new CertificateException("The certificate is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.path("format").asText().equals(FORMAT)) {
            throw new CertificateException("The certificate's \"format\" has to be \"" + FORMAT + "\"");
        }
        return new Certificate(
                root.path("model").asText(),
                number(root, "delaySeconds"),
                number(root, "unitsPerSecond"),
                vertex(root.path("vertices"), "vertices"),
                vertex(root.path("source"), "source"),
                vertex(root.path("sink"), "sink"),
                vertices(root, "layers"),
                arcs(root.path("arcs")),
                whole(root.path("value"), "value"),
                vertices(root, "sourceSide"));
    }

    private static double number(JsonNode root, String field) throws CertificateException {
        JsonNode node = root.path(field);
        if (!node.isNumber() || !(node.doubleValue() >= 0)) {
            throw new CertificateException("The certificate's \"" + field + "\" has to be a number from 0 on");
        }
        return node.doubleValue();
    }

    private static long whole(JsonNode node, String where) throws CertificateException {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new CertificateException(
                    "The certificate's " + where + " has to be a whole number of at most 63 bits");
        }
        return node.longValue();
    }

    private static int vertex(JsonNode node, String where) throws CertificateException {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new CertificateException(
                    "The certificate's " + where + " has to be a whole number of at most 31 bits");
        }
        return node.intValue();
    }

    private static List<Integer> vertices(JsonNode root, String field) throws CertificateException {
        List<Integer> vertices = new ArrayList<>();
        for (JsonNode node : root.path(field)) {
            vertices.add(vertex(node, field));
        }
        return vertices;
    }

    private static List<Arc> arcs(JsonNode nodes) throws CertificateException {
        List<Arc> arcs = new ArrayList<>();
        for (JsonNode node : nodes) {
            String where = "arc " + arcs.size();
            if (node.size() != 4) {
                throw new CertificateException("The certificate's " + where + " is not [from, to, capacity, flow]");
            }
            OptionalLong capacity =
                    node.get(2).isNull() ? OptionalLong.empty() : OptionalLong.of(whole(node.get(2), where));
            arcs.add(new Arc(
                    vertex(node.get(0), where), vertex(node.get(1), where), capacity, whole(node.get(3), where)));
        }
        return arcs;
    }
}
