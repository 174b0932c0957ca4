package io.splitscope.onnx.fuzz;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import io.splitscope.onnx.proto.TensorProto;
import io.splitscope.onnx.shape.OperatorNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Changes one thing in a message or in a message inside it: a number, a name, an operator, the contents of a stored tensor;
 * removes, repeats or swaps parts; puts a part of another place here.
 */
final class MessageMutation {

    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        2,
        3,
        7,
        13,
        64,
        255,
        4096,
        4097,
        1L << 20,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 40,
        1L << 62,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private static final float[] REALS = {0, -1, 1e-30f, 1e30f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE};

    private static final int RAW_DATA = 9;

    private final Random random;
    private final List<OperatorNames.Name> operators = OperatorNames.all();
    private final List<Message> spares = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    MessageMutation(Random random) {
        this.random = random;
    }

    /** A number as hostile files have them. */
    static long number(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(10) : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    /** The message with one change. */
    Message mutate(Message message) {
        spares.clear();
        names.clear();
        collect(message);
        return change(message, spares.get(random.nextInt(spares.size())));
    }

    private void collect(Message message) {
        spares.add(message);
        message.getAllFields().forEach((field, value) -> {
            List<?> values = field.isRepeated() ? (List<?>) value : List.of(value);
            for (Object each : values) {
                if (each instanceof Message inner) {
                    collect(inner);
                } else if (each instanceof String name) {
                    names.add(name);
                }
            }
        });
    }

    /** A copy in which the target, known by identity, is changed. */
    private Message change(Message message, Message target) {
        if (message == target) {
            return changed(message);
        }
        Message.Builder copy = message.toBuilder();
        message.getAllFields().forEach((field, value) -> {
            if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
                return;
            }
            if (!field.isRepeated()) {
                copy.setField(field, change((Message) value, target));
                return;
            }
            List<?> values = (List<?>) value;
            for (int i = 0; i < values.size(); i++) {
                copy.setRepeatedField(field, i, change((Message) values.get(i), target));
            }
        });
        return copy.build();
    }

    private Message changed(Message message) {
        Message.Builder copy = message.toBuilder();
        if (message instanceof TensorProto && random.nextBoolean()) {
            return copy.setUnknownFields(contents()).build();
        }
        List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
        List<FieldDescriptor> present = List.copyOf(message.getAllFields().keySet());
        FieldDescriptor field = present.isEmpty() || random.nextInt(5) == 0
                ? fields.get(random.nextInt(fields.size()))
                : present.get(random.nextInt(present.size()));
        if (field.isRepeated()) {
            changeList(copy, field);
        } else if (random.nextInt(6) == 0) {
            copy.clearField(field);
        } else {
            copy.setField(field, value(copy, field));
        }
        return copy.build();
    }

    private void changeList(Message.Builder copy, FieldDescriptor field) {
        List<Object> values = new ArrayList<>((List<?>) copy.getField(field));
        int from = values.isEmpty() ? 0 : random.nextInt(values.size());
        int to = values.isEmpty() ? 0 : random.nextInt(values.size());
        switch (values.isEmpty() ? 0 : random.nextInt(6)) {
            case 0 -> values.add(from, value(copy, field));
            case 1 -> values.remove(from);
            case 2 -> values.add(to, values.get(from));
            case 3 -> values.set(from, values.set(to, values.get(from)));
            case 4 -> values.subList(Math.min(from, to), Math.max(from, to)).clear();
            default -> values.set(from, value(copy, field));
        }
        copy.setField(field, values);
    }

    private Object value(Message.Builder owner, FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case INT -> (int) number(random);
            case LONG -> number(random);
            case FLOAT -> REALS[random.nextInt(REALS.length)];
            case DOUBLE -> (double) REALS[random.nextInt(REALS.length)];
            case BOOLEAN -> random.nextBoolean();
            case STRING -> text(field);
            case BYTE_STRING -> ByteString.copyFromUtf8(text(field));
            case ENUM ->
                field.getEnumType()
                        .getValues()
                        .get(random.nextInt(field.getEnumType().getValues().size()));
            case MESSAGE -> part(owner, field);
        };
    }

    private String text(FieldDescriptor field) {
        if (field.getName().equals("op_type")) {
            return operators.get(random.nextInt(operators.size())).operator();
        }
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "\u0000\n\u202e名前\ud83d\ude00";
            case 2 -> "x".repeat(1 << random.nextInt(12));
            default -> names.isEmpty() ? "name" : names.get(random.nextInt(names.size()));
        };
    }

    private Message part(Message.Builder owner, FieldDescriptor field) {
        List<Message> fitting = spares.stream()
                .filter(spare -> spare.getDescriptorForType() == field.getMessageType())
                .toList();
        return fitting.isEmpty()
                ? owner.newBuilderForField(field).build()
                : fitting.get(random.nextInt(fitting.size()));
    }

    private UnknownFieldSet contents() {
        ByteBuffer raw = ByteBuffer.allocate(8 * (1 + random.nextInt(5))).order(ByteOrder.LITTLE_ENDIAN);
        while (raw.hasRemaining()) {
            raw.putLong(number(random));
        }
        return UnknownFieldSet.newBuilder()
                .addField(
                        RAW_DATA,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFrom(raw.flip()))
                                .build())
                .build();
    }
}
