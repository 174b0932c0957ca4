package io.splitscope.cli;

import io.splitscope.block.Block;
import io.splitscope.block.BlockTree;
import io.splitscope.block.Opening;
import io.splitscope.cost.Mode;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.export.ExportException;
import io.splitscope.export.GraphFile;
import io.splitscope.export.PictureFile;
import io.splitscope.layout.Direction;
import io.splitscope.layout.LaidOut;
import io.splitscope.layout.Layouter;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.paint.CardSizes;
import io.splitscope.paint.CutLabels;
import io.splitscope.paint.LayerValues;
import io.splitscope.paint.Look;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Sheet;
import io.splitscope.paint.Theme;
import io.splitscope.picture.Picture;
import io.splitscope.profile.ProfileException;
import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioView;
import io.splitscope.split.Split;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.SideChanges;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code render}: a picture of a model and its best split, as a file. */
@Command(
        name = "render",
        description = "Draws a model and its best split in a setting.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    /** Layers and closed blocks that fit a picture people can still take in. */
    private static final int USUALLY_VISIBLE = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SplitOptions splitOptions;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "where to write the picture; its ending, .png, .svg or .pdf, says as what; .dot, .graphml, .gexf and"
                            + " .dgs write the graph for other programs")
    private Path output;

    @Option(
            names = "--width",
            paramLabel = "PX",
            description = "width of the picture (default: 1 px per unit for SVG and PDF, 2 for PNG)")
    private Integer width;

    @Option(
            names = "--open",
            paramLabel = "LEVEL",
            description = "how many levels of blocks to open, 0 for none (default: as many as stay clear)")
    private Integer level;

    @Option(names = "--theme", paramLabel = "THEME", description = "light (the default) or dark")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--direction",
            paramLabel = "DIRECTION",
            description = "where data flows to: down (the default) or right")
    private Direction direction;

    @Option(
            names = "--no-legend",
            negatable = true,
            description = "leaves out the legend and the colour bar below the picture")
    private boolean legend = true;

    @Option(names = "--edge-labels", description = "writes shape and size on the edges that leave room")
    private boolean edgeLabels;

    @Option(
            names = "--overlay",
            paramLabel = "NUMBER",
            converter = OverlayName.class,
            description =
                    "tints layers by flops, params, bytes, device-time or sensitivity (by how much one slider has to"
                            + " change until a layer moves to the other side), with a colour bar (default: categories)")
    private Overlay overlay;

    private Optional<List<String>> open = Optional.empty();

    @Override
    public Integer call()
            throws ProfileException, OnnxException, UnknownNameException, CommandException, ExportException {
        if (width != null && width < 1) {
            throw new CommandException("A picture cannot be " + width + " px wide; give --width 1 or more");
        }
        if (level != null && level < 0) {
            throw new CommandException("There is no level " + level + "; give --open 0 or more");
        }
        Optional<GraphFile> graph = GraphFile.of(output);
        Optional<PictureFile> file = graph.isPresent() ? Optional.empty() : Optional.of(PictureFile.of(output));
        SplitQuestion question = splitOptions.ask();
        lookAs(splitOptions.setting().scenario().scenario());
        Model model = question.model();
        Setting setting = question.setting();
        Splitter splitter = new Splitter(question.workload());
        Split best = question.best(splitter);
        Optional<Split> byHand =
                splitOptions.setting().byHand(model).map(layers -> HandCut.split(splitter, layers, setting));
        Split split = byHand.orElse(best);
        Picture picture = picture(model, question.blocks());
        if (graph.isPresent()) {
            graph.get().write(picture, Optional.of(split));
            report(counted(picture.vertices().size(), "vertex", "vertices") + ", "
                    + counted(picture.edges().size(), "edge"));
        }
        if (file.isPresent()) {
            Look look = Look.plain(theme)
                    .withPins(setting.pins())
                    .withSplit(split, new CutLabels(model, question.workload()).of(split, setting))
                    .withOverlay(values(question, splitter))
                    .withEdgeLabels(edgeLabels);
            if (byHand.isPresent()) {
                look = look.withGhost(best);
            }
            report(described(file.get()
                    .write(
                            new Sheet(layOut(picture), look, caption(model, split, setting), legend),
                            width == null ? OptionalInt.empty() : OptionalInt.of(width))));
        }
        return ExitCode.OK;
    }

    /** Takes from a scenario how to look at the picture, as far as nothing else was said. */
    private void lookAs(Optional<Scenario> scenario) {
        ScenarioView view = scenario.map(Scenario::view).orElse(ScenarioView.USUAL);
        direction = direction == null ? view.direction() : direction;
        overlay = overlay == null ? view.overlay().orElse(null) : overlay;
        open = view.open();
    }

    private Optional<LayerValues> values(SplitQuestion question, Splitter splitter) throws CommandException {
        if (overlay != Overlay.SENSITIVITY) {
            return Optional.ofNullable(overlay)
                    .map(chosen -> LayerValues.of(chosen, question.cost(), question.workload(), question.setting()));
        }
        try {
            SideChanges changes = SideChanges.of(splitter, question.setting(), Progress.NONE);
            return Optional.of(LayerValues.of(changes, question.model().layers().size()));
        } catch (UnsatisfiablePinsException e) {
            throw question.impossible(e);
        }
    }

    private Picture picture(Model model, BlockTree blocks) {
        return Picture.of(model, blocks, opened(blocks));
    }

    private Set<Integer> opened(BlockTree blocks) {
        if (level != null) {
            return Opening.toLevel(blocks, level + 1);
        }
        return open.map(paths -> named(blocks, Set.copyOf(paths)))
                .orElseGet(() -> Opening.forBudget(blocks, USUALLY_VISIBLE));
    }

    private static Set<Integer> named(BlockTree blocks, Set<String> paths) {
        return blocks.blocks().stream()
                .filter(block -> block == blocks.root() || paths.contains(block.path()))
                .map(Block::id)
                .collect(Collectors.toSet());
    }

    private LaidOut layOut(Picture picture) {
        return new Layouter().layout(picture, direction, CardSizes.STANDARD, Progress.NONE);
    }

    private static List<String> caption(Model model, Split split, Setting setting) {
        int layers = model.layers().size();
        String conditions = "Device " + Quantity.SPEED.format(setting.deviceSpeed()) + " · server "
                + Quantity.SPEED.format(setting.serverSpeed()) + " · uplink "
                + Quantity.RATE.format(setting.link().uplink()) + " · downlink "
                + Quantity.RATE.format(setting.link().downlink()) + " · mini-batch of " + setting.batch() + " · "
                + mode(setting);
        String result = split.deviceCount() + " of " + layers + " layers on the device · "
                + counted(split.cut().size(), "tensor") + " cut · "
                + Quantity.TIME.format(split.delay().total())
                + (setting.mode() == Mode.TRAINING ? " per iteration" : " per inference");
        return List.of(model.origin().name(), conditions, result);
    }

    private static String mode(Setting setting) {
        return setting.mode() == Mode.INFERENCE
                ? "inference"
                : "training, model exchanged every " + counted(setting.localIterations(), "iteration");
    }

    private static String counted(long number, String what) {
        return counted(number, what, what + "s");
    }

    private static String counted(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static String described(PictureFile.Written written) {
        String reduced = written.reduced()
                ? ", smaller than asked for as it would be too large; write SVG or PDF or open fewer levels"
                : "";
        return written.width() + " × " + written.height() + " px" + reduced;
    }

    private void report(String size) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + output + " (" + size + ")");
        out.flush();
    }
}
