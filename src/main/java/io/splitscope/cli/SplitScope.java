package io.splitscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
        subcommands = {InspectCommand.class, SolveCommand.class, BlocksCommand.class})
public final class SplitScope implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "an .onnx file to open in the window")
    private Optional<Path> model;

    private SplitScope() {}

    /** Runs the program and ends the virtual machine with its exit code: 0 when all went well, 2 on bad input. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with all its subcommands, for the main method and for tests. */
    static CommandLine commandLine() {
        return new CommandLine(new SplitScope())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageLine())
                .setExecutionExceptionHandler(new ErrorLine());
    }

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("The window is not built in yet; try a subcommand: --help lists them.");
        return CommandLine.ExitCode.USAGE;
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
