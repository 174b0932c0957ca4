package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.QuantityFormatException;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.split.memory.Optimizer;
import java.util.Locale;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the device can hold, as a picocli mixin. */
final class MemoryOptions {

    @Option(
            names = "--device-memory",
            paramLabel = "BYTES",
            converter = Bytes.class,
            description = "the device's memory, such as 512MB; the best split known that fits is offered, with its gap")
    private Double limit;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            converter = OptimizerName.class,
            description = "sgd (the default), momentum or adam: what is kept for each weight that trains")
    private Optimizer optimizer;

    /**
     * What was asked for.
     *
     * @param scenario what counts where nothing was
     */
    Memory on(Memory scenario) {
        return new Memory(
                optimizer == null ? scenario.optimizer() : optimizer,
                limit == null ? scenario.limit() : OptionalDouble.of(limit));
    }

    private static final class Bytes implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                return Quantity.BYTES.parse(text);
            } catch (QuantityFormatException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class OptimizerName implements ITypeConverter<Optimizer> {
        @Override
        public Optimizer convert(String text) {
            try {
                return Optimizer.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is no optimiser; write sgd, momentum or adam");
            }
        }
    }
}
