package io.splitscope.onnx.wire;

import io.splitscope.onnx.OnnxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stored tensor in the file: what its bytes are and where they lie.
 *
 * @param name its name, possibly empty
 * @param kept the fields that do not say where the elements are, in the file's order; elements outside {@code raw_data} are
 *     among them
 * @param raw the elements in {@code raw_data}
 * @param external the entries that name a place in another file; empty for a tensor whose elements are in this one
 */
public record TensorBytes(String name, List<Field> kept, Optional<Field> raw, Map<String, String> external) {
    public TensorBytes {
        kept = List.copyOf(kept);
        external = Map.copyOf(external);
    }

    /** Whether the elements are in another file. */
    public boolean isExternal() {
        return !external.isEmpty();
    }

    /**
     * Takes a tensor apart.
     *
     * @param content where its message lies
     * @throws OnnxException if it is damaged
     * @throws IOException if the file cannot be read any more
     */
    public static TensorBytes read(WireFile file, Range content) throws IOException, OnnxException {
        List<Field> kept = new ArrayList<>();
        Map<String, String> entries = new LinkedHashMap<>();
        boolean[] outside = new boolean[1];
        String[] name = {""};
        Field[] raw = new Field[1];
        file.forEach(content, field -> {
            switch (field.number()) {
                case Numbers.TENSOR_RAW_DATA -> raw[0] = field;
                case Numbers.TENSOR_EXTERNAL -> entry(file, field, entries);
                case Numbers.TENSOR_LOCATION -> outside[0] = field.value() == 1;
                default -> {
                    if (field.number() == Numbers.TENSOR_NAME) {
                        name[0] = file.text(field);
                    }
                    keep(field, kept);
                }
            }
        });
        return new TensorBytes(name[0], kept, Optional.ofNullable(raw[0]), outside[0] ? entries : Map.of());
    }

    /** Elements that are written one field each count as one, however many they are. */
    private static void keep(Field field, List<Field> kept) {
        Field last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (last != null
                && last.number() == field.number()
                && last.whole().end() == field.whole().start()) {
            Range both = new Range(last.whole().start(), field.whole().end());
            kept.set(kept.size() - 1, new Field(field.number(), both, both, 0));
            return;
        }
        kept.add(field);
    }

    private static void entry(WireFile file, Field field, Map<String, String> entries)
            throws IOException, OnnxException {
        String[] pair = {"", ""};
        file.forEach(field.content(), part -> {
            if (part.number() == Numbers.ENTRY_KEY || part.number() == Numbers.ENTRY_VALUE) {
                pair[part.number() - 1] = file.text(part);
            }
        });
        entries.put(pair[0], pair[1]);
    }
}
