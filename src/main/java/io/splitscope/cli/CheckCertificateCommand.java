package io.splitscope.cli;

import io.splitscope.cost.Quantity;
import io.splitscope.split.certificate.Certificate;
import io.splitscope.split.certificate.CertificateChecker;
import io.splitscope.split.certificate.CertificateException;
import io.splitscope.split.certificate.CertificateJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check-certificate}: whether a certificate proves its split optimal. */
@Command(
        name = "check-certificate",
        description = "Checks that the flow in a certificate of solve proves its cut minimal.",
        mixinStandardHelpOptions = true)
final class CheckCertificateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "what solve --certificate wrote")
    private Path file;

    @Override
    public Integer call() throws CommandException, CertificateException {
        Certificate certificate = read();
        CertificateChecker.check(certificate);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Proven: %d units flow and the cut has room for no more, so that no split of %s takes less than %s.%n",
                certificate.value(), certificate.model(), Quantity.TIME.format(certificate.delaySeconds()));
        out.flush();
        return ExitCode.OK;
    }

    private Certificate read() throws CommandException, CertificateException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CertificateJson.read(reader);
        } catch (IOException e) {
            throw new CommandException("Cannot read '" + file + "'; give a file that solve --certificate wrote", e);
        }
    }
}
