package io.splitscope.layout;

import io.splitscope.picture.Vertex;

/** A vertex and where it lies. */
public record PlacedVertex(Vertex vertex, Box box) {}
