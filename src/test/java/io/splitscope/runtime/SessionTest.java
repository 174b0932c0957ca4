package io.splitscope.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.SharedModels;
import io.splitscope.model.ElementType;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    @ParameterizedTest
    @ValueSource(strings = {"bert_tiny_ts17_full", "gpt2_ts17", "lstm_bi2_ts11", "resnet18_ts17_dynbatch"})
    void a_model_runs_on_random_inputs_and_gives_numbers_with_or_without_its_weights(String name)
            throws OnnxException, RunException {
        Path file = SharedModels.model(name);
        Model model = OnnxReader.read(file, Progress.NONE).model();
        try (Session session = Session.openFilled(file, SessionSettings.EXACT, 1);
                Values inputs = new RandomInputs(model).of(session, 1);
                Values outputs = session.run(inputs.byName())) {
            assertThat(outputs.byName().keySet())
                    .containsExactlyElementsOf(
                            session.outputs().stream().map(Port::name).toList());
            Value first = outputs.byName().values().iterator().next();
            assertThat(first.type()).isEqualTo(ElementType.FLOAT);
            assertThat(first.bytes().remaining()).isEqualTo((int) first.elements() * Float.BYTES);
            var numbers = first.bytes().asFloatBuffer();
            boolean different = false;
            float before = numbers.get(0);
            while (numbers.hasRemaining()) {
                float number = numbers.get();
                assertThat(Float.isFinite(number)).isTrue();
                different |= number != before;
            }
            assertThat(different).as("not all the same").isTrue();
        }
    }

    @Test
    void missing_weights_are_told_when_they_are_not_to_be_filled_in() {
        assertThatThrownBy(() -> Session.open(SharedModels.model("alexnet_ts11"), SessionSettings.EXACT))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("alexnet_ts11.onnx");
    }

    @Test
    void a_run_nobody_waits_for_ends() throws OnnxException, RunException {
        Path file = SharedModels.model("squeezenet1_1_ts11_full");
        Model model = OnnxReader.read(file, Progress.NONE).model();
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (Session session = Session.open(file, SessionSettings.EXACT.withThreads(1));
                Values inputs = new RandomInputs(model).of(session, 1)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            session.run(inputs.byName(), cancelled).close();
                        }
                    })
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void an_input_that_is_not_given_is_named() throws RunException {
        try (Session session = Session.open(SharedModels.model("unet_small_ts17_full"), SessionSettings.FUSED)) {
            String input = session.inputs().get(0).name();
            assertThatThrownBy(() -> session.run(Map.of()))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("'" + input + "'");
        }
    }

    @Test
    void strings_come_back_as_they_were_given() throws RunException {
        try (Value texts = Value.ofTexts(List.of(2L, 1L), List.of("a", "ü"))) {
            assertThat(texts.type()).isEqualTo(ElementType.STRING);
            assertThat(texts.shape()).containsExactly(2L, 1L);
            assertThat(texts.texts()).containsExactly("a", "ü");
        }
    }

    @Test
    void without_the_runtime_a_sentence_says_how_to_include_it() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> OnnxRuntime.require(nothing))
                    .isInstanceOf(RuntimeMissingException.class)
                    .hasMessageContaining(OnnxRuntime.COMMAND);
        }
        assertThat(OnnxRuntime.isPresent()).isTrue();
    }
}
