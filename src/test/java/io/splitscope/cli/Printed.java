package io.splitscope.cli;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.FlopRule;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.explain.Explainer;
import io.splitscope.onnx.OnnxFile;
import io.splitscope.split.Baselines;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.OptionalLong;

/** What the command line prints of a model, for tests that are about any model whatever. */
public final class Printed {

    private Printed() {}

    /** Prints the JSON of {@code inspect} to where nobody reads it, as the command line does: never held whole. */
    public static void inspectJson(OnnxFile file, ModelCost cost) {
        try {
            Json.print(inspection(file, cost), new PrintWriter(Writer.nullWriter()));
        } catch (IOException e) {
            throw new AssertionError("An inspection cannot be written", e);
        }
    }

    /** The table of {@code inspect}. */
    public static String inspectText(OnnxFile file, ModelCost cost) {
        StringWriter text = new StringWriter();
        new InspectionTable(new PrintWriter(text)).print(inspection(file, cost));
        return text.toString();
    }

    private static Inspection inspection(OnnxFile file, ModelCost cost) {
        return Inspection.of(file.calls(), cost, BatchScale.of(cost.model().batch(), OptionalLong.empty()));
    }

    /**
     * The text of {@code solve --explain}.
     *
     * @throws UnsatisfiablePinsException if no split keeps the raw data on the device
     */
    public static String solveText(ModelCost cost, BlockTree blocks, Setting setting)
            throws UnsatisfiablePinsException {
        Workload workload = cost.workload(OptionalLong.empty(), FlopRule.ALL);
        Splitter splitter = new Splitter(workload);
        Baselines baselines = Baselines.of(splitter, blocks);
        Split split = splitter.solve(setting);
        Solution solution = new Solution(
                cost.model(),
                workload,
                Profiles.NONE,
                setting,
                split,
                1,
                baselines.deviceOnly(setting),
                baselines.serverOnly(setting),
                baselines.blockOnly(setting),
                List.of());
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new SolutionText(out).print(solution);
        new Explainer(cost.model(), workload).why(setting, split).forEach(out::println);
        return text.toString();
    }
}
