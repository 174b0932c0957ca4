package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.splitscope.model.Model;
import io.splitscope.runtime.LayerTime;
import io.splitscope.runtime.LayerTimes;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code measure --json} prints.
 *
 * @param file where the profile is kept
 * @param speed FLOP/s of all measured layers together
 * @param misplaced the part of the time, from 0 to 1, that FLOPs give to other layers than took it
 * @param otherSeconds what belongs to no layer
 * @param betweenSeconds what is left of {@code runSeconds}
 */
@JsonPropertyOrder({
    "model",
    "file",
    "runs",
    "runSeconds",
    "layerSeconds",
    "otherSeconds",
    "betweenSeconds",
    "speed",
    "misplaced",
    "filledWeights",
    "layers"
})
record MeasuredJson(
        String model,
        String file,
        int runs,
        double runSeconds,
        double layerSeconds,
        double otherSeconds,
        double betweenSeconds,
        double speed,
        double misplaced,
        int filledWeights,
        List<Row> layers) {

    /**
     * A layer that was measured.
     *
     * @param predicted seconds by its FLOPs at that speed
     * @param ratio measured over predicted; null for a layer without FLOPs
     */
    @JsonPropertyOrder({"id", "name", "op", "seconds", "lower", "upper", "predicted", "ratio"})
    record Row(
            Object id,
            String name,
            String op,
            double seconds,
            double lower,
            double upper,
            double predicted,
            Double ratio) {

        static Row of(LayerTime time) {
            return new Row(
                    Position.of(time.layer()),
                    time.layer().name(),
                    time.layer().op(),
                    time.seconds(),
                    time.lower(),
                    time.upper(),
                    time.predicted(),
                    time.predicted() == 0 ? null : time.ratio());
        }
    }

    static MeasuredJson of(Model model, Path file, LayerTimes times) {
        return new MeasuredJson(
                model.origin().name(),
                file.toString(),
                times.runs(),
                times.runSeconds(),
                times.layerSeconds(),
                times.otherSeconds(),
                times.betweenSeconds(),
                times.profile().speed(),
                times.misplaced(),
                times.filledWeights(),
                times.layers().stream().map(Row::of).toList());
    }
}
