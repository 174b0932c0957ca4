package io.splitscope.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import io.splitscope.model.ElementType;
import io.splitscope.onnx.graph.StoredTensor;
import io.splitscope.onnx.proto.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Small tensors give their elements, whichever way the file stores them; large and external ones do not. */
class SmallContentsTest {

    private static final int RAW = 9;

    private static StoredTensor read(ElementType type, long count, UnknownFieldSet data) throws OnnxException {
        return TensorReader.read(TensorProto.newBuilder()
                .setDataType(type.code())
                .addDims(count)
                .setUnknownFields(data)
                .build());
    }

    private static UnknownFieldSet raw(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return Onnx.data(RAW, ByteString.copyFrom(raw));
    }

    private static ByteString packed(long... values) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (long value : values) {
            out.writeInt64NoTag(value);
        }
        out.flush();
        return bytes.toByteString();
    }

    @Test
    void raw_whole_numbers_of_every_width() throws OnnxException {
        assertThat(read(ElementType.INT64, 1, raw(0xfe, 255, 255, 255, 255, 255, 255, 255))
                        .integers())
                .contains(new long[] {-2});
        assertThat(read(ElementType.INT32, 1, raw(0xfe, 255, 255, 255)).integers())
                .contains(new long[] {-2});
        assertThat(read(ElementType.UINT32, 1, raw(0xfe, 255, 255, 255)).integers())
                .contains(new long[] {0xfffffffeL});
        assertThat(read(ElementType.INT16, 1, raw(0xfe, 255)).integers()).contains(new long[] {-2});
        assertThat(read(ElementType.UINT16, 1, raw(0xfe, 255)).integers()).contains(new long[] {0xfffe});
        assertThat(read(ElementType.INT8, 2, raw(0xfe, 1)).integers()).contains(new long[] {-2, 1});
        assertThat(read(ElementType.UINT8, 1, raw(0xfe)).integers()).contains(new long[] {0xfe});
        assertThat(read(ElementType.BOOL, 2, raw(1, 0)).integers()).contains(new long[] {1, 0});
    }

    @Test
    void raw_real_numbers_of_every_width() throws OnnxException {
        assertThat(read(ElementType.FLOAT, 1, raw(0, 0, 0xc0, 0x3f)).reals()).contains(new double[] {1.5});
        assertThat(read(ElementType.DOUBLE, 1, raw(0, 0, 0, 0, 0, 0, 0xf8, 0x3f))
                        .reals())
                .contains(new double[] {1.5});
        assertThat(read(ElementType.FLOAT16, 3, raw(0, 0x3e, 0, 0xbe, 1, 0)).reals())
                .contains(new double[] {1.5, -1.5, 0x1p-24});
        assertThat(read(ElementType.BFLOAT16, 1, raw(0xc0, 0x3f)).reals()).contains(new double[] {1.5});
    }

    @Test
    void typed_fields_packed_or_one_by_one() throws OnnxException, IOException {
        assertThat(read(ElementType.INT64, 3, Onnx.data(7, packed(5, -1, 1L << 40)))
                        .integers())
                .contains(new long[] {5, -1, 1L << 40});
        assertThat(read(ElementType.INT32, 1, Onnx.data(5, packed(-7))).integers())
                .contains(new long[] {-7});
        UnknownFieldSet single = UnknownFieldSet.newBuilder()
                .addField(7, Field.newBuilder().addVarint(5).addVarint(6).build())
                .build();
        assertThat(read(ElementType.INT64, 2, single).integers()).contains(new long[] {5, 6});
        ByteBuffer floats =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, 2.5f);
        assertThat(read(ElementType.FLOAT, 1, Onnx.data(4, ByteString.copyFrom(floats)))
                        .reals())
                .contains(new double[] {2.5});
        assertThat(read(ElementType.FLOAT16, 1, Onnx.data(5, packed(0x3e00))).reals())
                .contains(new double[] {1.5});
    }

    @Test
    void an_empty_tensor_has_empty_contents() throws OnnxException {
        UnknownFieldSet nothing = UnknownFieldSet.getDefaultInstance();

        assertThat(read(ElementType.INT64, 0, nothing).integers()).contains(new long[0]);
        assertThat(read(ElementType.FLOAT, 0, nothing).reals()).contains(new double[0]);
    }

    @Test
    void contents_that_do_not_fit_the_extents_are_not_used() throws OnnxException, IOException {
        assertThat(read(ElementType.INT64, 2, raw(1, 2, 3)).integers()).isEmpty();
        assertThat(read(ElementType.INT64, 2, Onnx.data(7, packed(1, 2, 3))).integers())
                .isEmpty();
        assertThat(read(ElementType.INT64, 4, Onnx.data(7, packed(1, 2, 3))).integers())
                .isEmpty();
    }

    @Test
    void large_and_external_tensors_keep_nothing() throws OnnxException {
        byte[] many = new byte[8 * (StoredTensor.SMALL + 1)];

        assertThat(read(ElementType.INT64, StoredTensor.SMALL + 1, Onnx.data(RAW, ByteString.copyFrom(many)))
                        .integers())
                .isEmpty();
        assertThat(TensorReader.read(Onnx.weight("w", 2)).reals()).isEmpty();
    }
}
