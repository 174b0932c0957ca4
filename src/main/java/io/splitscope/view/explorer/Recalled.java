package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.model.Legible;
import io.splitscope.profile.ProfileException;
import io.splitscope.scenario.Conditions.Profiles;
import io.splitscope.scenario.Fingerprint;
import io.splitscope.scenario.ProfileReference;
import io.splitscope.view.explorer.Measured.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the profiles of a scenario tell.
 *
 * @param measured the files that could be read; FLOPs count in place of the others
 * @param remarks what there is to say of files that could not be read, or are not what they were
 */
record Recalled(Measured measured, List<String> remarks) {

    /** Reads the files. */
    static Recalled read(Profiles wanted) {
        List<String> remarks = new ArrayList<>();
        Measured measured = new Measured(times(wanted.device(), remarks), times(wanted.server(), remarks));
        return new Recalled(measured, List.copyOf(remarks));
    }

    private static Optional<Times> times(Optional<ProfileReference> wanted, List<String> remarks) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        ProfileReference profile = wanted.get();
        String name = Legible.name(String.valueOf(profile.file().getFileName()));
        try {
            Times times = Times.read(profile.file(), profile.batch());
            Optional<Fingerprint> before = profile.fingerprint();
            if (before.isPresent() && !before.equals(times.reference().fingerprint())) {
                remarks.add(text("Recalled.is-not-the-file", name));
            }
            return Optional.of(times);
        } catch (ProfileException e) {
            remarks.add(text("Recalled.cannot-be-read", name, e.getMessage()));
            return Optional.empty();
        }
    }
}
