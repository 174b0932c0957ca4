package io.splitscope.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with the arguments and where help is; makes the program end with exit code 2. */
final class UsageLine implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        StringBuilder line = new StringBuilder("splitscope: ").append(e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            line.append("; did you mean ")
                    .append(String.join(", ", unmatched.getSuggestions()))
                    .append("?");
        }
        line.append(" (see ").append(command.getCommandSpec().qualifiedName()).append(" --help)");
        command.getErr().println(line.toString().replaceAll("\\R", " "));
        return ExitCode.USAGE;
    }
}
