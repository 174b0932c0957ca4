package io.splitscope.export;

import io.splitscope.picture.GraphFormat;
import io.splitscope.picture.Picture;
import io.splitscope.picture.PictureGraph;
import io.splitscope.split.Split;
import java.nio.file.Path;
import java.util.Optional;

/** Writes what is visible as a graph that other programs read: DOT, GraphML, GEXF or DGS, as the ending of its name says. */
public final class GraphFile {

    private final Path file;
    private final GraphFormat format;

    private GraphFile(Path file, GraphFormat format) {
        this.file = file;
        this.format = format;
    }

    /** A file to write to; nothing is touched yet. Empty when the ending of its name tells none of these formats. */
    public static Optional<GraphFile> of(Path file) {
        return GraphFormat.of(file).map(format -> new GraphFile(file, format));
    }

    /**
     * Writes a picture's vertices and edges. An existing file is replaced as a whole, or stays as it was when writing fails.
     *
     * @param split who runs what; empty to leave the sides out
     * @throws ExportException if the file cannot be written
     */
    public void write(Picture picture, Optional<Split> split) throws ExportException {
        PictureGraph graph = new PictureGraph();
        graph.show(picture);
        split.ifPresent(graph::show);
        AtomicFile.write(file, out -> format.write(graph, out));
    }
}
