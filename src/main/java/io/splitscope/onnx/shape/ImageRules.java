package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;

/** ImageDecoder: the bytes of a picture file to height×width×channels; only the file tells height and width. */
final class ImageRules {

    private ImageRules() {}

    static void addTo(Registry registry) {
        registry.add(ImageRules::decode, "ImageDecoder");
    }

    private static void decode(Call call) {
        Whole channels = Whole.of(call.attribute("pixel_format", "RGB").equals("Grayscale") ? 1 : 3);
        call.put(0, Value.of(ElementType.UINT8, Whole.anyExtent(), Whole.anyExtent(), channels));
    }
}
