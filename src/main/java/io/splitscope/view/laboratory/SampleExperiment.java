package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.simulate.file.ExperimentException;
import io.splitscope.simulate.file.ExperimentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Experiments that come with the program, for any model. */
enum SampleExperiment {
    FLEET(
            "fleet.json",
            text("SampleExperiment.fleet"),
            text("SampleExperiment.fleet-1"),
            text("SampleExperiment.fleet-2"),
            text("SampleExperiment.fleet-3")),
    BREAKDOWN(
            "breakdown.json",
            text("SampleExperiment.breakdown"),
            text("SampleExperiment.breakdown-1"),
            text("SampleExperiment.breakdown-2"),
            text("SampleExperiment.breakdown-3")),
    DRIVING(
            "driving.json",
            text("SampleExperiment.driving"),
            text("SampleExperiment.driving-1"),
            text("SampleExperiment.driving-2"),
            text("SampleExperiment.driving-3")),
    GUESSING(
            "guessing.json",
            text("SampleExperiment.guessing"),
            text("SampleExperiment.guessing-1"),
            text("SampleExperiment.guessing-2"),
            text("SampleExperiment.guessing-3")),
    TOGETHER(
            "together.json",
            text("SampleExperiment.together"),
            text("SampleExperiment.together-1"),
            text("SampleExperiment.together-2"),
            text("SampleExperiment.together-3"));

    private final String file;
    private final String title;
    private final List<String> lookFor;

    SampleExperiment(String file, String title, String... lookFor) {
        this.file = file;
        this.title = title;
        this.lookFor = List.of(lookFor);
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** It, in the language of the window. */
    ExperimentFile read() {
        try (InputStream in = SampleExperiment.class.getResourceAsStream(file)) {
            ExperimentFile read = ExperimentFile.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Path.of("").toAbsolutePath());
            return new ExperimentFile(title, lookFor, read.model(), read.dims(), read.experiment());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The experiment " + file + " cannot be read from the program's own files", e);
        } catch (ExperimentException e) {
            throw new IllegalStateException("The program's own experiment " + file + " is none", e);
        }
    }
}
