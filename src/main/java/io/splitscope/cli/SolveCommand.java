package io.splitscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code solve}: the best split of a model in a setting. */
@Command(name = "solve", description = "Finds the best split of a model.", mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    @Mixin
    private ModelOptions model;

    @Mixin
    private SettingOptions setting;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        return ExitCode.OK;
    }
}
