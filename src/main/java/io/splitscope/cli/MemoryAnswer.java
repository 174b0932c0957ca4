package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Model;
import io.splitscope.split.Split;
import io.splitscope.split.memory.DeviceMemory;
import io.splitscope.split.memory.MemoryFit;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code solve} answers about the device's memory, in the form of its JSON.
 *
 * @param best what the best split needs
 * @param limit what there is; left out when no limit was given
 * @param fitting the split that fits; left out when no limit was given, or none is known
 * @param least when none is known that fits, the least that was found to be needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemoryAnswer(Bytes best, Number limit, Fitting fitting, Bytes least) {

    /** Bytes by what they hold; null where a shape has no bound. */
    record Bytes(Number weights, Number gradients, Number optimizerState, Number activations, Number total) {
        static Bytes of(DeviceMemory memory) {
            return new Bytes(
                    WholeNumber.of(memory.weights()),
                    WholeNumber.of(memory.gradients()),
                    WholeNumber.of(memory.optimizerState()),
                    WholeNumber.of(memory.activations()),
                    WholeNumber.of(memory.total()));
        }
    }

    /**
     * A split that fits.
     *
     * @param boundSeconds no split that fits takes less
     * @param gap by which part it takes longer than the bound at most: 0.03 means 3 %
     */
    record Fitting(double delaySeconds, double boundSeconds, double gap, List<Object> deviceLayers, Bytes memory) {}

    /** The answer; without a limit only what the best split needs. */
    static MemoryAnswer of(Model model, DeviceMemory best, Optional<MemoryFit> fit, Double limit) {
        Number room = limit == null ? null : WholeNumber.of(limit);
        Bytes needed = Bytes.of(best);
        if (fit.isEmpty()) {
            return new MemoryAnswer(needed, room, null, null);
        }
        if (fit.get() instanceof MemoryFit.TooMuch none) {
            return new MemoryAnswer(needed, room, null, Bytes.of(none.memory()));
        }
        if (fit.get() instanceof MemoryFit.Offered offered) {
            return new MemoryAnswer(
                    needed,
                    room,
                    fitting(model, offered.split(), offered.memory(), offered.bound(), offered.gap()),
                    null);
        }
        MemoryFit.Best whole = (MemoryFit.Best) fit.get();
        double delay = whole.split().delay().total();
        return new MemoryAnswer(needed, room, fitting(model, whole.split(), whole.memory(), delay, 0), null);
    }

    private static Fitting fitting(Model model, Split split, DeviceMemory memory, double bound, double gap) {
        return new Fitting(
                split.delay().total(),
                bound,
                gap,
                model.layers().stream()
                        .filter(layer -> split.isOnDevice(layer.id()))
                        .map(Position::of)
                        .toList(),
                Bytes.of(memory));
    }

    void print(PrintWriter out) {
        out.printf(
                "%nDevice memory: %s (weights %s, gradients %s, optimiser %s, activations %s)%n",
                bytes(best.total()),
                bytes(best.weights()),
                bytes(best.gradients()),
                bytes(best.optimizerState()),
                bytes(best.activations()));
        if (limit == null) {
            return;
        }
        if (fitting == null) {
            out.printf(
                    "No split that fits into %s is known; the one that needs the least needs %s.%n",
                    bytes(limit), bytes(least.total()));
        } else if (fitting.gap() == 0) {
            out.printf(
                    "The best split that fits into %s takes %s, with %d layers on the device, which need %s.%n",
                    bytes(limit),
                    Quantity.TIME.format(fitting.delaySeconds()),
                    fitting.deviceLayers().size(),
                    bytes(fitting.memory().total()));
        } else {
            out.printf(
                    Locale.ROOT,
                    "Fits into %s: %d layers on the device, which need %s; %s per iteration, at most %.2f %% above the best possible.%n",
                    bytes(limit),
                    fitting.deviceLayers().size(),
                    bytes(fitting.memory().total()),
                    Quantity.TIME.format(fitting.delaySeconds()),
                    100 * fitting.gap());
        }
    }

    private static String bytes(Number number) {
        return number == null ? "unknown" : Quantity.BYTES.format(number.doubleValue());
    }
}
