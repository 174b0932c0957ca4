package io.splitscope.profile;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.ModelCost;
import io.splitscope.cost.Profile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads measured seconds per layer, whatever form they have: ONNX Runtime's trace as JSON, or a table as CSV. */
public final class ProfileFile {

    private static final double MEDIAN = 0.5;

    private ProfileFile() {}

    /**
     * The profile of a model.
     *
     * @param cost the model, bound to the batch that was measured unless the shapes in the file tell another
     * @throws ProfileException if the file cannot be read or understood, or nothing in it belongs to the model
     */
    public static Profile read(Path file, ModelCost cost) throws ProfileException {
        return read(file).of(cost, cost.model().batch().size());
    }

    /**
     * What was measured, before it is known of which model.
     *
     * @throws ProfileException if the file cannot be read or understood
     */
    public static Measurement read(Path file) throws ProfileException {
        return new Measurement(String.valueOf(file.getFileName()), timings(file));
    }

    /**
     * The median and the quartiles of the runs in a trace of ONNX Runtime.
     *
     * @param title what people call it
     * @param warmUps how many runs at the beginning do not count
     * @throws ProfileException if the file cannot be read or understood
     */
    public static Quartiles quartiles(String title, Path trace, int warmUps) throws ProfileException {
        TraceRuns runs = read(trace, in -> TraceReader.read(trace, in, warmUps));
        return new Quartiles(
                new Measurement(title, runs.timings(0.25)),
                new Measurement(title, runs.timings(MEDIAN)),
                new Measurement(title, runs.timings(0.75)));
    }

    /** Takes something out of a file. */
    private interface Contents<T> {
        T of(InputStream in) throws IOException, ProfileException;
    }

    private static List<Timing> timings(Path file) throws ProfileException {
        return read(
                file, in -> isJson(in) ? TraceReader.read(file, in, 1).timings(MEDIAN) : TableReader.read(file, in));
    }

    private static <T> T read(Path file, Contents<T> contents) throws ProfileException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return contents.of(in);
        } catch (NoSuchFileException e) {
            throw new ProfileException(text("ProfileFile.there-is-no-file", file), e);
        } catch (AccessDeniedException e) {
            throw new ProfileException(text("ProfileFile.the-file-may-not-be", file), e);
        } catch (IOException e) {
            throw new ProfileException(text("ProfileFile.the-profile-cannot-be-read", file, e.getMessage()), e);
        }
    }

    private static boolean isJson(InputStream in) throws IOException {
        in.mark(64);
        int first;
        do {
            first = in.read();
        } while (first == 0xEF || first == 0xBB || first == 0xBF || Character.isWhitespace(first));
        in.reset();
        return first == '[' || first == '{';
    }
}
