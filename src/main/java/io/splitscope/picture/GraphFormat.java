package io.splitscope.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.graphstream.graph.Element;
import org.graphstream.stream.file.FileSink;
import org.graphstream.stream.file.FileSinkDGS;
import org.graphstream.stream.file.FileSinkDOT;
import org.graphstream.stream.file.FileSinkGEXF;
import org.graphstream.stream.file.FileSinkGraphML;

/** The formats in which other graph programs read a {@link PictureGraph}; written by GraphStream. */
public enum GraphFormat {
    /** Graphviz. */
    DOT(DotWriter::new, ".dot", ".gv"),
    /** GraphML, which yEd, Cytoscape and NetworkX read. */
    GRAPHML(FileSinkGraphML::new, ".graphml"),
    /** GEXF, Gephi's own. */
    GEXF(FileSinkGEXF::new, ".gexf"),
    /** GraphStream's own. */
    DGS(FileSinkDGS::new, ".dgs");

    private final Supplier<FileSink> writer;
    private final List<String> endings;

    GraphFormat(Supplier<FileSink> writer, String... endings) {
        this.writer = writer;
        this.endings = List.of(endings);
    }

    /** The endings of file names that tell this format. */
    public List<String> endings() {
        return endings;
    }

    /** The format that the ending of a file's name tells; empty when it is none of these. */
    public static Optional<GraphFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** Writes a graph with all its attributes, in UTF-8, and closes the stream. */
    public void write(PictureGraph graph, OutputStream out) throws IOException {
        writer.get().writeAll(graph.graph(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** GraphStream's writer leaves quotes inside texts as they are, which Graphviz takes for their end. */
    private static final class DotWriter extends FileSinkDOT {

        DotWriter() {
            super(true);
        }

        @Override
        protected String outputAttributes(Element element) {
            return element.attributeKeys()
                    .map(key -> quoted(key) + "=" + quoted(String.valueOf(element.getAttribute(key))))
                    .collect(Collectors.joining(",", "[", "]"));
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
