package io.splitscope.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.SharedModels;
import io.splitscope.cost.Compression;
import io.splitscope.cost.Labels;
import io.splitscope.cost.Link;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Setting;
import io.splitscope.cost.WireType;
import io.splitscope.export.Solved;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.onnx.OnnxReader;
import io.splitscope.split.DelayBreakdown;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private static OnnxFile file;

    @BeforeAll
    static void read() throws OnnxException {
        file = OnnxReader.read(SharedModels.model("squeezenet1_1_ts11_full"), Progress.NONE);
    }

    private static Prediction of(Setting setting) {
        return Prediction.of(Trying.solved(file, setting, 0.3));
    }

    @Test
    void in_inference_it_is_the_delay_itself() {
        Solved solved = Trying.solved(file, Trying.SETTING, 0.3);
        DelayBreakdown delay = solved.split().delay();
        Terms terms = Prediction.of(solved).terms();
        assertThat(terms)
                .isEqualTo(new Terms(
                        delay.deviceCompute(), delay.activationsUp(), delay.serverCompute(), delay.activationsDown()));
        assertThat(terms.total()).isCloseTo(delay.total(), within(1e-12));
        assertThat(Prediction.of(solved).remarks()).isEmpty();
    }

    @Test
    void of_training_it_is_the_forward_pass() {
        Prediction prediction = of(Trying.SETTING.withMode(Mode.TRAINING));
        assertThat(prediction.terms()).isEqualTo(of(Trying.SETTING).terms());
        assertThat(prediction.remarks()).containsExactly(Remark.FORWARD_PASS_ONLY);
    }

    @Test
    void what_the_models_do_not_do_is_not_predicted_and_said() {
        Prediction prediction = of(Trying.SETTING
                .withCompression(new Compression(4, 1, 1))
                .withProtocol(Trying.SETTING.protocol().withWire(WireType.INT8)));
        assertThat(prediction.terms()).isEqualTo(of(Trying.SETTING).terms());
        assertThat(prediction.remarks()).containsExactlyInAnyOrder(Remark.NOT_COMPRESSED, Remark.TYPE_AS_IN_THE_MODEL);
    }

    @Test
    void a_mini_batch_that_the_model_does_not_take_is_predicted_as_the_model_takes_it() {
        Prediction prediction = of(Trying.SETTING.withBatch(8));
        Terms one = of(Trying.SETTING).terms();
        for (Term term : Term.values()) {
            assertThat(term.of(prediction.terms())).isCloseTo(term.of(one), within(1e-12));
        }
        assertThat(prediction.remarks()).containsExactly(Remark.BATCH_OF_THE_MODEL);
    }

    @Test
    void the_tail_is_a_part_of_the_devices_seconds_and_its_inputs_come_down() {
        int last = Trying.solved(file, Trying.SETTING, 0.3).workload().layers() - 1;
        Prediction prediction = of(Trying.SETTING
                .withMode(Mode.TRAINING)
                .withProtocol(Trying.SETTING.protocol().withLabels(Labels.withTail(Set.of(last)))));
        assertThat(prediction.terms().down()).isPositive();
        assertThat(prediction.terms().device()).isGreaterThanOrEqualTo(prediction.tail());
        assertThat(prediction.returned()).hasSize(1);
    }

    @Test
    void what_takes_long_is_tried_less_often_but_once_at_least() {
        assertThat(Options.usual(of(Trying.SETTING)).iterations()).isEqualTo(10);
        assertThat(Options.usual(of(Trying.SETTING.withLink(new Link(1_000, 1_000, 0))))
                        .iterations())
                .isEqualTo(1);
    }

    @Test
    void the_middle_of_an_even_number_is_between_the_two_there() {
        List<Measured> iterations = List.of(measured(4), measured(1), measured(2), measured(9));
        assertThat(Summary.total(iterations)).isEqualTo(new Summary(3, 1, 9));
        assertThat(Summary.of(iterations.subList(0, 3), Term.UP)).isEqualTo(new Summary(2, 1, 4));
    }

    private static Measured measured(double up) {
        return new Measured(1, new Terms(0, up, 0, 0), 0, 0, 0, 0);
    }
}
