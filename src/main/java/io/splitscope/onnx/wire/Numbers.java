package io.splitscope.onnx.wire;

/** The field numbers of the ONNX messages that are taken apart, as published in {@code onnx.proto} of ONNX 1.19. */
public final class Numbers {

    /** Fields of {@code ModelProto}. */
    public static final int MODEL_GRAPH = 7;

    public static final int MODEL_OPSET = 8;
    public static final int MODEL_TRAINING = 20;
    public static final int MODEL_FUNCTION = 25;

    /** Fields of {@code OperatorSetIdProto}. */
    public static final int OPSET_DOMAIN = 1;

    public static final int OPSET_VERSION = 2;

    /** Fields of {@code GraphProto}. */
    public static final int GRAPH_NODE = 1;

    public static final int GRAPH_INITIALIZER = 5;
    public static final int GRAPH_INPUT = 11;
    public static final int GRAPH_OUTPUT = 12;
    public static final int GRAPH_VALUE_INFO = 13;
    public static final int GRAPH_QUANTIZATION = 14;
    public static final int GRAPH_SPARSE_INITIALIZER = 15;

    /** Fields of {@code NodeProto}. */
    public static final int NODE_INPUT = 1;

    public static final int NODE_OUTPUT = 2;
    public static final int NODE_NAME = 3;
    public static final int NODE_OPERATOR = 4;
    public static final int NODE_ATTRIBUTE = 5;
    public static final int NODE_DOMAIN = 7;
    public static final int NODE_OVERLOAD = 8;

    /** Fields of {@code AttributeProto}. */
    public static final int ATTRIBUTE_NAME = 1;

    public static final int ATTRIBUTE_INT = 3;
    public static final int ATTRIBUTE_TENSOR = 5;
    public static final int ATTRIBUTE_GRAPH = 6;
    public static final int ATTRIBUTE_TENSORS = 10;
    public static final int ATTRIBUTE_GRAPHS = 11;
    public static final int ATTRIBUTE_TYPE = 20;
    public static final int ATTRIBUTE_REFERENCE = 21;
    public static final int ATTRIBUTE_SPARSE_TENSOR = 22;
    public static final int ATTRIBUTE_SPARSE_TENSORS = 23;

    /** Fields of {@code TensorProto}. */
    public static final int TENSOR_DIMS = 1;

    public static final int TENSOR_TYPE = 2;
    public static final int TENSOR_INT64_DATA = 7;
    public static final int TENSOR_NAME = 8;
    public static final int TENSOR_RAW_DATA = 9;
    public static final int TENSOR_EXTERNAL = 13;
    public static final int TENSOR_LOCATION = 14;

    /** Fields of {@code SparseTensorProto}. */
    public static final int SPARSE_VALUES = 1;

    public static final int SPARSE_INDICES = 2;

    /** Fields of {@code StringStringEntryProto}. */
    public static final int ENTRY_KEY = 1;

    public static final int ENTRY_VALUE = 2;

    /** Fields of {@code ValueInfoProto}. */
    public static final int VALUE_NAME = 1;

    public static final int VALUE_TYPE = 2;

    /** Fields of {@code TypeProto} and its tensor, shape and dimension. */
    public static final int TYPE_TENSOR = 1;

    public static final int TENSOR_TYPE_ELEMENT = 1;
    public static final int TENSOR_TYPE_SHAPE = 2;
    public static final int SHAPE_DIM = 1;
    public static final int DIM_VALUE = 1;
    public static final int DIM_NAME = 2;

    /** Fields of {@code TensorAnnotation}. */
    public static final int ANNOTATION_TENSOR = 1;

    public static final int ANNOTATION_PARAMETERS = 2;

    /** Fields of {@code FunctionProto}. */
    public static final int FUNCTION_NAME = 1;

    public static final int FUNCTION_NODE = 7;
    public static final int FUNCTION_OPSET = 9;
    public static final int FUNCTION_DOMAIN = 10;
    public static final int FUNCTION_DEFAULT = 11;
    public static final int FUNCTION_OVERLOAD = 13;

    private Numbers() {}
}
