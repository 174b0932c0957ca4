package io.splitscope.view.explorer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** What somebody who mends the program wants to know, as a text. */
public final class FaultReport {

    private FaultReport() {}

    /** The versions of the program and of what it runs on; no name of a user, a file or a host. */
    public static String system() {
        String version = Optional.ofNullable(FaultReport.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return String.join(
                "\n",
                "SplitScope " + version,
                "Java " + property("java.version") + ", " + property("java.vendor"),
                "JavaFX " + property("javafx.runtime.version"),
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                Runtime.getRuntime().availableProcessors() + " processors, at most "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory",
                "");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** What was not done, and the whole trace of what stopped it. */
    static String of(String what, Throwable why) {
        StringWriter trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace, true));
        return system() + "\n" + what + ":\n" + trace;
    }
}
