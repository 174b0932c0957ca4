package io.splitscope.onnx.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jacoco.core.data.IExecutionDataVisitor;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * Loads the program's classes a second time, with a probe on every branch, so that a fuzz test learns which files reach code
 * that none before them has reached. Messages made by the Protobuf compiler carry no probes.
 */
final class CoveredClasses extends ClassLoader {

    private static final String PROGRAM = "io.splitscope.";
    private static final String MESSAGES = PROGRAM + "onnx.proto.";

    private final LoggerRuntime runtime = new LoggerRuntime();
    private final RuntimeData data = new RuntimeData();
    private final Instrumenter instrumenter = new Instrumenter(runtime);

    CoveredClasses() {
        super(CoveredClasses.class.getClassLoader());
        try {
            runtime.startup(data);
        } catch (Exception e) {
            throw new IllegalStateException("Coverage cannot be taken", e);
        }
    }

    /** How many probes have been reached since the start. */
    long reached() {
        long[] reached = {0};
        IExecutionDataVisitor counter = probed -> {
            for (boolean probe : probed.getProbes()) {
                reached[0] += probe ? 1 : 0;
            }
        };
        data.collect(counter, new SessionInfoStore(), false);
        return reached[0];
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PROGRAM) || name.startsWith(MESSAGES)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? probed(name) : loaded;
        }
    }

    private Class<?> probed(String name) throws ClassNotFoundException {
        try (InputStream plain = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (plain == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = instrumenter.instrument(plain, name);
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
