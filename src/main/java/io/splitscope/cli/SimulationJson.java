package io.splitscope.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.splitscope.simulate.file.OutcomeJson;

/** What {@code simulate --json} prints; see the README. */
record SimulationJson(String name, String model, double runSeconds, @JsonUnwrapped OutcomeJson outcome) {

    static SimulationJson of(SimulationAnswer answer) {
        return new SimulationJson(
                answer.file().name(),
                answer.model().origin().name(),
                answer.seconds(),
                OutcomeJson.of(answer.outcome(), answer.results()));
    }
}
