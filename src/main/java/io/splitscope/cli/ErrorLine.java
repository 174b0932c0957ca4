package io.splitscope.cli;

import io.splitscope.model.Legible;
import java.lang.System.Logger.Level;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what went wrong in one line on the error stream, without a stack trace, and makes the program end with exit code
 * 2. The stack trace goes to the log at debug level.
 */
final class ErrorLine implements IExecutionExceptionHandler {

    private static final int LONGEST = 2_000;

    private static final System.Logger LOG = System.getLogger(ErrorLine.class.getName());

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        LOG.log(Level.DEBUG, "The command failed", e);
        commandLine.getErr().println("splitscope: " + line(e));
        return ExitCode.USAGE;
    }

    private static String line(Exception e) {
        boolean meant = !(e instanceof RuntimeException) || e instanceof IllegalArgumentException;
        if (meant && e.getMessage() != null) {
            return Legible.of(e.getMessage(), LONGEST);
        }
        return "This is a defect in SplitScope (" + Legible.of(e.toString(), LONGEST) + ")";
    }
}
