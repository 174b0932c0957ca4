package io.splitscope.cli;

import io.splitscope.model.Model;
import io.splitscope.simulate.Outcome;
import io.splitscope.simulate.file.ExperimentFile;
import io.splitscope.simulate.result.Results;

/** What there is to tell of an experiment that was run; {@code seconds} is what the run itself took. */
record SimulationAnswer(ExperimentFile file, Model model, Outcome outcome, Results results, double seconds) {}
