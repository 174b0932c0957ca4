package io.splitscope.trial.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.read(new ByteArrayInputStream(bytes));
    }

    @Property(tries = 200)
    void a_tensor_arrives_as_it_was_sent(
            @ForAll @IntRange(max = 1_000) int position,
            @ForAll @IntRange(min = 1, max = 26) int type,
            @ForAll @Size(max = 5) List<@LongRange(max = 1L << 40) Long> extents,
            @ForAll @Size(max = 300) byte[] data)
            throws IOException {
        long[] shape = extents.stream().mapToLong(Long::longValue).toArray();
        Parcel sent = new Parcel(position, type, shape, ByteBuffer.wrap(data));
        Parcel got =
                Parcel.of(read(new Frame(Kind.TENSOR, sent.bytes()).bytes()).content());
        assertThat(got.position()).isEqualTo(position);
        assertThat(got.type()).isEqualTo(type);
        assertThat(got.shape()).isEqualTo(shape);
        assertThat(got.data()).isEqualTo(ByteBuffer.wrap(data));
    }

    @Test
    void a_frame_longer_than_its_kind_may_be_is_refused_before_its_content_is_read() {
        byte[] long_ = ByteBuffer.allocate(5)
                .put((byte) Kind.FAULT.ordinal())
                .putInt(1 << 20)
                .array();
        assertThatThrownBy(() -> read(long_)).isInstanceOf(FrameException.class).hasMessageContaining("1048576");
        byte[] negative = ByteBuffer.allocate(5)
                .put((byte) Kind.TENSOR.ordinal())
                .putInt(-1)
                .array();
        assertThatThrownBy(() -> read(negative)).isInstanceOf(FrameException.class);
    }

    @Test
    void a_frame_of_unknown_kind_is_refused() {
        assertThatThrownBy(() -> read(new byte[] {99, 0, 0, 0, 0}))
                .isInstanceOf(FrameException.class)
                .hasMessageContaining("99");
    }

    @Test
    void a_frame_that_ends_early_says_that_the_other_side_has_gone() {
        byte[] whole = new Frame(Kind.COMPUTED, new byte[8]).bytes();
        assertThatThrownBy(() -> read(ByteBuffer.allocate(9).put(whole, 0, 9).array()))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(EOFException.class);
    }

    @Test
    void a_damaged_tensor_is_refused() {
        byte[] good = new Parcel(0, 1, LongStream.of(2, 3).toArray(), ByteBuffer.allocate(24)).bytes();
        byte[] manyDimensions = good.clone();
        manyDimensions[5] = 100;
        byte[] negativeExtent = good.clone();
        negativeExtent[13] = -1;
        assertThatThrownBy(() -> Parcel.of(new byte[3])).isInstanceOf(FrameException.class);
        assertThatThrownBy(() -> Parcel.of(manyDimensions)).isInstanceOf(FrameException.class);
        assertThatThrownBy(() -> Parcel.of(negativeExtent)).isInstanceOf(FrameException.class);
    }
}
