package io.splitscope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.splitscope.block.BlockTree;
import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.cost.Workload;
import io.splitscope.explain.BlockWords;
import io.splitscope.explain.Explainer;
import io.splitscope.export.ExportException;
import io.splitscope.export.TableFile;
import io.splitscope.model.Layer;
import io.splitscope.model.Model;
import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.split.Baselines;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.certificate.CertificateJson;
import io.splitscope.split.memory.DeviceMemory;
import io.splitscope.split.memory.MemoryFit;
import io.splitscope.split.memory.MemoryMeter;
import io.splitscope.split.memory.MemorySearch;
import io.splitscope.split.reduce.BlockReduction;
import io.splitscope.split.strategy.Comparison;
import io.splitscope.split.strategy.StrategyProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code solve}: the best split of a model in a setting. */
@Command(
        name = "solve",
        description = "Finds the best split of a model in a setting, and what it costs.",
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SplitOptions splitOptions;

    @Option(names = "--problem", paramLabel = "FILE", description = "write the solver-neutral problem as JSON")
    private Path problem;

    @Option(names = "--table", paramLabel = "FILE", description = "write all layers as .csv, or everything as .json")
    private Path table;

    @Option(
            names = "--block-wise",
            description = "solve the graph of blocks that may be one vertex each, and say which may and why")
    private boolean blockWise;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "write a flow that proves the split optimal, for check-certificate or anybody's checker")
    private Path certificate;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Option(names = "--compare", description = "list what other strategies choose, and what they lose")
    private boolean compare;

    @Mixin
    private RangeOptions rangeOptions;

    @Mixin
    private MemoryOptions memoryOptions;

    @Option(names = "--explain", description = "say in words why this split is the best")
    private boolean explain;

    @Override
    public Integer call()
            throws ProfileException, OnnxException, UnknownNameException, CommandException, ExportException,
                    JsonProcessingException {
        SplitQuestion question = splitOptions.ask();
        Model model = question.model();
        BlockTree blocks = question.blocks();
        Workload workload = question.workload();
        Setting setting = question.setting();
        if (problem != null) {
            write(problem, Json.of(Problem.of(model, workload, setting)));
        }
        Optional<BlockReduction> reduction =
                blockWise ? Optional.of(BlockReduction.of(workload, blocks, setting)) : Optional.empty();
        Solution solution = solve(question, reduction);
        if (table != null) {
            TableFile.of(table)
                    .orElseThrow(() -> new CommandException(
                            "Cannot tell the format of " + table + ": its name must end in .csv or .json"))
                    .write(question.answered(solution.split()), table);
        }
        if (certificate != null) {
            certify(workload, setting, model.origin().name());
        }
        Optional<Comparison> comparison = compare
                ? Optional.of(Comparison.of(new StrategyProblem(workload, blocks, rangeOptions.range()), setting))
                : Optional.empty();
        List<String> why = explain ? new Explainer(model, workload).why(setting, solution.split()) : List.of();
        MemoryAnswer memory = memory(question, solution);
        Optional<HandCut> byHand = splitOptions
                .setting()
                .byHand(model)
                .map(layers -> HandCut.of(model, new Splitter(workload), layers, setting, solution.split()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(SolutionJson.of(solution, reduction, comparison, memory, byHand, why)));
        } else {
            new SolutionText(out).print(solution);
            byHand.ifPresent(cut -> print(cut, out));
            memory.print(out);
            reduction.ifPresent(blockGraph -> print(blockGraph, model, out));
            comparison.ifPresent(new ComparisonText(out)::print);
            why.forEach(sentence -> out.printf("%n%s", sentence));
            if (explain) {
                out.println();
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void print(HandCut cut, PrintWriter out) {
        out.printf(
                "%nSet by hand in the scenario: %s on the device, %s. %s%n",
                SplitQuestion.count(cut.split().deviceCount(), "layer"),
                Quantity.TIME.format(cut.delaySeconds()),
                cut.comparison());
    }

    private MemoryAnswer memory(SplitQuestion question, Solution solution) throws CommandException {
        Model model = solution.model();
        Memory asked =
                memoryOptions.on(splitOptions.setting().conditions().memory().orElse(Memory.USUAL));
        DeviceMemory best = new MemoryMeter(model, solution.iteration(), asked.optimizer())
                .of(solution.split().device());
        if (asked.limit().isEmpty()) {
            return MemoryAnswer.of(model, best, Optional.empty(), null);
        }
        double limit = asked.limit().getAsDouble();
        try {
            MemoryFit fit = MemorySearch.search(
                    model, new Splitter(solution.workload()), solution.setting(), asked.optimizer(), limit);
            return MemoryAnswer.of(model, best, Optional.of(fit), limit);
        } catch (UnsatisfiablePinsException e) {
            throw question.impossible(e);
        }
    }

    private static void print(BlockReduction reduction, Model model, PrintWriter out) {
        BlockWords words = new BlockWords(model);
        out.printf(
                "%n%s as %d vertices, with the same optimum:%n",
                SplitQuestion.count(model.layers().size(), "layer"), reduction.vertices());
        reduction.outcomes().forEach(outcome -> out.printf("  %s%n", words.sentence(outcome)));
    }

    private Solution solve(SplitQuestion question, Optional<BlockReduction> reduction) throws CommandException {
        Setting setting = question.setting();
        Splitter layers = new Splitter(question.workload());
        Baselines baselines = Baselines.of(layers, question.blocks());
        Splitter splitter = reduction
                .map(blockGraph -> layers.contracted(blockGraph.groups()))
                .orElse(layers);
        question.best(splitter);
        long start = System.nanoTime();
        Split split = question.best(splitter);
        double micros = (System.nanoTime() - start) / 1e3;
        return new Solution(
                question.model(),
                question.workload(),
                question.profiles(),
                setting,
                split,
                micros,
                baselines.deviceOnly(setting),
                baselines.serverOnly(setting),
                baselines.blockOnly(setting),
                layersOfUnknownWork(question.cost()));
    }

    private void certify(Workload workload, Setting setting, String name) throws CommandException {
        try (Writer writer = Files.newBufferedWriter(certificate)) {
            CertificateJson.write(new Splitter(workload).certify(setting).named(name), writer);
        } catch (UnsatisfiablePinsException e) {
            throw new CommandException("There is no split to certify", e);
        } catch (IOException e) {
            throw new CommandException("Cannot write '" + certificate + "'; choose a place that can be written to", e);
        }
    }

    private List<Layer> layersOfUnknownWork(ModelCost cost) {
        return cost.model().layers().stream()
                .filter(layer -> cost.layer(layer.id())
                        .flops(splitOptions.setting().flops())
                        .isEmpty())
                .toList();
    }

    private static void write(Path file, String text) throws CommandException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandException("Cannot write '" + file + "'; choose a place that can be written to", e);
        }
    }
}
