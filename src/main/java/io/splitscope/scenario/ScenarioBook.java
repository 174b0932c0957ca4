package io.splitscope.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A model's scenarios, in the order in which the user steps through them. Immutable.
 *
 * @param model the model
 * @param scenarios the scenarios; no two have the same name
 * @param present the name of the one that was shown last; empty for none
 * @param unknown what a later program wrote besides
 */
public record ScenarioBook(ModelReference model, List<Scenario> scenarios, Optional<String> present, Unknown unknown) {

    /**
     * @throws IllegalArgumentException if two scenarios have the same name
     */
    public ScenarioBook {
        Objects.requireNonNull(model);
        scenarios = List.copyOf(scenarios);
        Objects.requireNonNull(unknown);
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new IllegalArgumentException("Two scenarios are called \"" + scenario.name() + "\"");
            }
        }
        present = present.filter(names::contains);
    }

    /** A model without scenarios as yet. */
    public static ScenarioBook of(ModelReference model) {
        return new ScenarioBook(model, List.of(), Optional.empty(), Unknown.NOTHING);
    }

    /** The scenario of a name. */
    public Optional<Scenario> scenario(String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    /** The scenario that was shown last. */
    public Optional<Scenario> shown() {
        return present.flatMap(this::scenario);
    }

    /** Shows one of the scenarios, or none. */
    public ScenarioBook showing(Optional<String> name) {
        return new ScenarioBook(model, scenarios, name, unknown);
    }

    /** The same scenarios about a file that lies elsewhere. */
    public ScenarioBook about(ModelReference value) {
        return new ScenarioBook(value, scenarios, present, unknown);
    }

    /** With a scenario in place of the one of the same name, or after all others; it is the one that is shown. */
    public ScenarioBook with(Scenario scenario) {
        List<Scenario> all = new ArrayList<>(scenarios);
        int place = place(scenario.name());
        if (place < 0) {
            all.add(scenario);
        } else {
            all.set(place, scenario);
        }
        return new ScenarioBook(model, all, Optional.of(scenario.name()), unknown);
    }

    /** With a scenario at a place among the others. */
    public ScenarioBook with(Scenario scenario, int place) {
        List<Scenario> all = new ArrayList<>(scenarios);
        all.add(Math.min(place, all.size()), scenario);
        return new ScenarioBook(model, all, present, unknown);
    }

    /**
     * With the scenarios that somebody else has added to the same file meanwhile.
     *
     * @param there what the file holds now
     * @param known the names of those that were in the file before; of them, this book has the say
     */
    public ScenarioBook withNewOf(ScenarioBook there, Set<String> known) {
        List<Scenario> all = new ArrayList<>(scenarios);
        there.scenarios().stream()
                .filter(scenario -> !known.contains(scenario.name()) && place(scenario.name()) < 0)
                .forEach(all::add);
        return new ScenarioBook(model, all, present, unknown);
    }

    /** Without a scenario; when it is shown, none is. */
    public ScenarioBook without(String name) {
        return new ScenarioBook(
                model,
                scenarios.stream()
                        .filter(scenario -> !scenario.name().equals(name))
                        .toList(),
                present,
                unknown);
    }

    /**
     * With another name for a scenario.
     *
     * @throws IllegalArgumentException if the name is blank or another scenario has it
     */
    public ScenarioBook renamed(String from, String to) {
        List<Scenario> all = scenarios.stream()
                .map(scenario -> scenario.name().equals(from) ? scenario.named(to) : scenario)
                .toList();
        String name = place(from) < 0 ? to : all.get(place(from)).name();
        return new ScenarioBook(model, all, present.map(shown -> shown.equals(from) ? name : shown), unknown);
    }

    /** Where a scenario is among the others; -1 when there is none of that name. */
    public int place(String name) {
        return IntStream.range(0, scenarios.size())
                .filter(i -> scenarios.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** A name that no scenario has yet. */
    public String freeName() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "Scenario " + i)
                .filter(name -> place(name) < 0)
                .findFirst()
                .orElseThrow();
    }
}
