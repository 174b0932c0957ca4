package io.splitscope.cli;

import io.splitscope.view.NoDisplayException;
import io.splitscope.view.Window;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The main class: opens the window, or answers on the command line when a subcommand is given.
 *
 * <p>It is no JavaFX application itself, so that a machine without a display can still tell what it lacks.
 */
@Command(
        name = "splitscope",
        description = "Shows where to split a neural network between a device and an edge server.",
        mixinStandardHelpOptions = true,
        versionProvider = SplitScope.Version.class,
        subcommands = {
            InspectCommand.class,
            SolveCommand.class,
            EnvelopeCommand.class,
            MapCommand.class,
            BlocksCommand.class,
            RenderCommand.class,
            GdSecCommand.class,
            CheckCertificateCommand.class,
            SimulateCommand.class,
            ExportSplitCommand.class,
            CheckSplitCommand.class,
            VerifySplitCommand.class,
            TryCommand.class,
            MeasureCommand.class
        })
public final class SplitScope implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "an .onnx file to open in the window")
    private Optional<Path> model;

    private SplitScope() {}

    /** Runs the program and ends the virtual machine with its exit code: 0 when all went well, 2 on bad input. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exitCode = answer(commandLine().setOut(out).setErr(err), args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** The exit code; too little memory is told in a line like anything else that stands in the way. */
    static int answer(CommandLine commands, String... args) {
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError e) {
            commands.getErr()
                    .println(
                            "splitscope: There is not enough memory for this model. Start the program with more, such as"
                                    + " java -Xmx8g -jar splitscope.jar …");
            return ExitCode.USAGE;
        }
    }

    /** UTF-8 whatever the locale says, but on Windows what its console takes. */
    private static PrintWriter writer(FileDescriptor console) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new PrintWriter(new FileOutputStream(console), false, charset);
    }

    /** The command line with all its subcommands, for the main method and for tests. */
    static CommandLine commandLine() {
        return new CommandLine(new SplitScope())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageLine())
                .setExecutionExceptionHandler(new ErrorLine());
    }

    @Override
    public Integer call() throws CommandException, NoDisplayException {
        if (model.isPresent() && !Files.exists(model.get())) {
            throw new CommandException(
                    "There is neither a file nor a subcommand '" + model.get() + "'; subcommands are "
                            + String.join(", ", spec.subcommands().keySet()));
        }
        Window.open(model);
        return ExitCode.OK;
    }

    /** Reads the version out of the program's own jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SplitScope.class.getPackage().getImplementationVersion();
            return new String[] {"SplitScope " + Optional.ofNullable(version).orElse("(not packaged)")};
        }
    }
}
