package io.splitscope.trial;

import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.runtime.Port;
import io.splitscope.runtime.RandomInputs;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Session;
import io.splitscope.runtime.Value;
import io.splitscope.runtime.Values;
import java.nio.file.Path;
import java.util.List;

/**
 * What the whole model makes of random inputs.
 *
 * @param inputs the inputs
 * @param results its outputs
 * @param outputs what these are
 */
record Whole(Values inputs, Values results, List<Port> outputs) implements AutoCloseable {

    /**
     * Runs the whole model once.
     *
     * @param source its file
     * @param model the model, with its dimensions bound
     * @throws RunException if it does not run
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    static Whole run(Path source, Model model, Progress progress) throws RunException {
        try (Session session = Sessions.open(source)) {
            Values inputs = new RandomInputs(model).of(session, Sessions.SEED);
            try {
                return new Whole(inputs, session.run(inputs.byName(), progress), session.outputs());
            } catch (RunException e) {
                inputs.close();
                throw e;
            }
        }
    }

    /** The outputs that can come from the second process and be compared, by name. */
    List<String> comparable() {
        return outputs.stream()
                .filter(port -> Value.canBeOf(port.type()))
                .map(Port::name)
                .toList();
    }

    @Override
    public void close() {
        inputs.close();
        results.close();
    }
}
