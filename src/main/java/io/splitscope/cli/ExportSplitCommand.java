package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.export.ExportException;
import io.splitscope.export.Solved;
import io.splitscope.export.halves.External;
import io.splitscope.export.halves.HalvesExport;
import io.splitscope.export.halves.Part;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.export.halves.SplitRecord.Constant;
import io.splitscope.export.halves.SplitRecord.Exported;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.export.halves.UnfinishedExport;
import io.splitscope.model.Legible;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import io.splitscope.runtime.OnnxRuntime;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Verified;
import java.io.PrintWriter;
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

/** {@code export-split}: the split as models that run. */
@Command(
        name = "export-split",
        description = "Writes the device side and the server side of a split as models of their own, and checks them.",
        mixinStandardHelpOptions = true)
final class ExportSplitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SplitOptions splitOptions;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "the folder for device.onnx, server.onnx and split.json")
    private Path folder;

    @Mixin
    private CutOptions cutOptions;

    @Option(
            names = "--external",
            paramLabel = "HOW",
            description = "weights that the model keeps in other files: copy (the default) or reference")
    private External external = External.COPY;

    @Option(names = "--force", description = "replace files that exist")
    private boolean force;

    @Option(
            names = "--verify",
            description =
                    "then run whole and halves and compare the outputs, as verify-split does; exit code 1 if they differ")
    private boolean verify;

    @Override
    public Integer call()
            throws OnnxException, UnknownNameException, ProfileException, CommandException, ExportException,
                    RunException {
        if (verify) {
            OnnxRuntime.require();
        }
        SplitQuestion question = splitOptions.ask();
        Solved solved = cutOptions.solve(question, splitOptions.setting().byHand(question.model()));
        Optional<UnfinishedExport> unfinished = UnfinishedExport.in(folder);
        if (unfinished.isPresent()) {
            unfinished.get().remove();
            spec.commandLine().getOut().println("note: removed what an unfinished export had left in " + folder);
        }
        SplitRecord written = new HalvesExport(
                        splitOptions.model().file(), question.file(), solved, folder, external, force)
                .write(Progress.NONE);
        print(written, spec.commandLine().getOut());
        return verify ? verify(solved.cost().model()) : ExitCode.OK;
    }

    private int verify(Model model) throws RunException, ExportException {
        Verified verified = new VerifyOptions()
                .of(splitOptions.model().file(), model, folder)
                .run(Progress.NONE);
        VerifiedText.print(verified, spec.commandLine().getOut());
        return verified.holds() ? ExitCode.OK : VerifySplitCommand.DIFFERENT;
    }

    private void print(SplitRecord split, PrintWriter out) {
        for (Exported part : split.parts()) {
            out.printf(
                    "%s: %s, %d bytes%s%n",
                    folder.resolve(part.file().name()),
                    SplitQuestion.count(part.layers(), "layer"),
                    part.file().bytes(),
                    part.data() == null
                            ? ""
                            : " and " + part.data().bytes() + " in "
                                    + part.data().name());
        }
        if (split.parts().stream().noneMatch(part -> part.part().equals(Part.SERVER.label()))) {
            out.println("note: all layers run on the device, so that there is no server.onnx");
        }
        print("device to server", split.sent(), out);
        print("server to tail", split.returned(), out);
        print("kept on the device for the tail", split.kept(), out);
        for (Constant constant : split.folded()) {
            if (constant.assumed()) {
                out.printf(
                        "note: '%s' is %s on the %s side, as the dimensions are bound; the models hold for these only%n",
                        Legible.name(constant.name()), constant.extents(), constant.part());
            }
        }
        out.printf(
                "Checked: each layer in one model, all weights the same. Predicted delay %s%n",
                Quantity.TIME.format(split.delaySeconds()));
        out.flush();
    }

    private static void print(String way, List<Sent> sent, PrintWriter out) {
        for (Sent value : sent) {
            out.printf(
                    "%s: %s %s %s%s%n",
                    way,
                    Legible.name(value.name()),
                    value.type(),
                    value.shape(),
                    value.bytes() == null ? "" : ", " + value.bytes() + " bytes");
        }
    }
}
