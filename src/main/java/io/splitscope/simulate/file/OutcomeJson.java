package io.splitscope.simulate.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splitscope.simulate.Experiment;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.Totals;
import io.splitscope.simulate.result.Estimate;
import io.splitscope.simulate.result.PolicyResult;
import io.splitscope.simulate.result.PolicyResult.Impossible;
import io.splitscope.simulate.result.PolicyResult.Measured;
import io.splitscope.simulate.result.Results;
import io.splitscope.split.DelayBreakdown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What an outcome says, as JSON has it; see the README.
 *
 * @param devices devices of the fleet
 * @param schedule in which order they train
 * @param rounds rounds of a run
 * @param localIterations iterations of a turn
 * @param firstSeed the first seed
 * @param seeds how many runs
 * @param splitsChosen how many different splits were chosen at all
 * @param policies what each policy took
 */
public record OutcomeJson(
        int devices,
        String schedule,
        int rounds,
        long localIterations,
        long firstSeed,
        int seeds,
        int splitsChosen,
        List<Object> policies) {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record ImpossibleJson(String name, String description, String notPossible) {}

    private record PolicyJson(
            String name,
            String description,
            Map<String, Double> roundSeconds,
            Map<String, Double> totalSeconds,
            Map<String, Double> terms,
            double bytesUp,
            double bytesDown,
            Double energyJoules,
            Double idleEnergyJoules,
            double splitChanges,
            double decisionMicros,
            Map<String, Double> reductionPercent) {}

    /** What an outcome says. */
    public static OutcomeJson of(Outcome outcome, Results results) {
        Experiment experiment = outcome.experiment();
        return new OutcomeJson(
                experiment.fleet().size(),
                experiment.schedule().name().toLowerCase(Locale.ROOT),
                experiment.rounds(),
                experiment.setting().localIterations(),
                experiment.seeds().first(),
                experiment.seeds().count(),
                outcome.splits().size(),
                results.policies().stream()
                        .map(result -> json(result, results, experiment))
                        .toList());
    }

    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Outcome outcome, Results results, OutputStream out) throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, of(outcome, results));
    }

    private static Object json(PolicyResult result, Results all, Experiment experiment) {
        if (result instanceof Impossible impossible) {
            return new ImpossibleJson(
                    impossible.policy().name(), impossible.policy().description(), impossible.why());
        }
        Measured own = (Measured) result;
        double turns = (double) experiment.rounds() * experiment.fleet().size();
        return new PolicyJson(
                own.policy().name(),
                own.policy().description(),
                json(own.roundSeconds()),
                json(own.totalSeconds()),
                terms(own),
                own.estimate(Totals::bytesUp).mean(),
                own.estimate(Totals::bytesDown).mean(),
                mean(own.energy()),
                mean(own.idleEnergy()),
                own.estimate(Totals::splitChanges).mean(),
                own.estimate(Totals::decisionSeconds).mean() / turns * 1e6,
                reductions(own, all));
    }

    private static Double mean(Optional<Estimate> estimate) {
        return estimate.map(Estimate::mean).orElse(null);
    }

    private static Map<String, Double> json(Estimate estimate) {
        Map<String, Double> json = new LinkedHashMap<>();
        json.put("mean", estimate.mean());
        json.put(
                "halfWidth95",
                estimate.halfWidth().isPresent() ? (Double) estimate.halfWidth().getAsDouble() : null);
        return json;
    }

    private static Map<String, Double> reductions(Measured own, Results all) {
        Map<String, Double> reductions = new LinkedHashMap<>();
        all.measured().stream().filter(other -> other != own).forEach(other -> own.reductionAgainst(other)
                .ifPresent(part -> reductions.put(other.policy().name(), 100 * part)));
        return reductions;
    }

    private static Map<String, Double> terms(Measured own) {
        Map<String, Double> terms = new LinkedHashMap<>();
        put(terms, "deviceCompute", own, DelayBreakdown::deviceCompute);
        put(terms, "serverCompute", own, DelayBreakdown::serverCompute);
        put(terms, "activationsUp", own, DelayBreakdown::activationsUp);
        put(terms, "gradientsDown", own, DelayBreakdown::gradientsDown);
        put(terms, "modelDown", own, DelayBreakdown::modelDown);
        put(terms, "modelUp", own, DelayBreakdown::modelUp);
        put(terms, "activationsDown", own, DelayBreakdown::activationsDown);
        put(terms, "gradientsUp", own, DelayBreakdown::gradientsUp);
        put(terms, "weightSync", own, DelayBreakdown::weightSync);
        return terms;
    }

    private static void put(
            Map<String, Double> terms, String name, Measured own, ToDoubleFunction<DelayBreakdown> term) {
        terms.put(name, own.estimate(run -> term.applyAsDouble(run.delay())).mean());
    }
}
