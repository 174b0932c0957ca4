package io.splitscope.onnx;

import static io.splitscope.onnx.Onnx.call;
import static io.splitscope.onnx.Onnx.function;
import static io.splitscope.onnx.Onnx.graph;
import static io.splitscope.onnx.Onnx.model;
import static io.splitscope.onnx.Onnx.node;
import static io.splitscope.onnx.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.onnx.proto.FunctionProto;
import io.splitscope.onnx.proto.ModelProto;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Local functions that never end, or grow beyond measure, are refused at once. */
@Timeout(10)
class HostileFunctionTest {

    @Test
    void a_function_that_calls_itself_is_refused() {
        FunctionProto.Builder loop = function("f", List.of("a"), List.of("b"), call("f", List.of("a"), List.of("b")));

        assertThat(refusal(model(graph(call("f", List.of("x"), List.of("y"))), loop)))
                .contains("calls itself");
    }

    @Test
    void functions_that_double_forty_times_are_refused_at_once() {
        List<FunctionProto.Builder> functions = new ArrayList<>();
        functions.add(function("f0", List.of("a"), List.of("b"), node("Relu", "a", "b")));
        for (int i = 1; i <= 40; i++) {
            String inner = "f" + (i - 1);
            functions.add(function(
                    "f" + i,
                    List.of("a"),
                    List.of("b"),
                    call(inner, List.of("a"), List.of("m")),
                    call(inner, List.of("m"), List.of("b"))));
        }
        ModelProto.Builder model =
                model(graph(call("f40", List.of("x"), List.of("y"))), functions.toArray(FunctionProto.Builder[]::new));

        assertThat(refusal(model)).contains("grows beyond measure");
    }

    @Test
    void functions_that_call_each_other_five_thousand_deep_are_refused_without_overflow() {
        List<FunctionProto.Builder> functions = new ArrayList<>();
        functions.add(function("f0", List.of("a"), List.of("b"), node("Relu", "a", "b")));
        for (int i = 1; i <= 5_000; i++) {
            functions.add(
                    function("f" + i, List.of("a"), List.of("b"), call("f" + (i - 1), List.of("a"), List.of("b"))));
        }
        Collections.shuffle(functions, new Random(3));
        ModelProto.Builder model = model(
                graph(call("f5000", List.of("x"), List.of("y"))), functions.toArray(FunctionProto.Builder[]::new));

        assertThat(refusal(model)).contains("too deeply");
    }
}
