package io.splitscope.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.scenario.Conditions.Memory;
import io.splitscope.scenario.Conditions.Profiles;
import io.splitscope.split.memory.Optimizer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** The fields {@code profiles} and {@code memory} of a scenario. */
final class ConditionsJson {

    private ConditionsJson() {}

    static void write(Conditions conditions, ObjectNode scenario, Path folder) {
        conditions.profiles().ifPresent(profiles -> {
            ObjectNode tree = scenario.putObject("profiles");
            profiles.device().ifPresent(profile -> write(profile, tree.putObject("device"), folder));
            profiles.server().ifPresent(profile -> write(profile, tree.putObject("server"), folder));
        });
        conditions.memory().ifPresent(memory -> {
            ObjectNode tree = scenario.putObject("memory");
            tree.put("optimizer", Words.of(memory.optimizer()));
            memory.limit().ifPresent(limit -> tree.put("limit", limit));
        });
    }

    private static void write(ProfileReference profile, ObjectNode tree, Path folder) {
        tree.put("file", NearbyPath.of(folder, profile.file()));
        profile.fingerprint().ifPresent(print -> {
            tree.put("bytes", print.bytes());
            tree.put("sha256", print.sha256());
        });
        tree.put("batch", profile.batch());
    }

    static Conditions read(Fields scenario, Path folder) throws ScenarioException {
        try {
            Optional<Profiles> profiles = scenario.has("profiles")
                    ? Optional.of(profiles(scenario.object("profiles"), folder))
                    : Optional.empty();
            Optional<Memory> memory =
                    scenario.has("memory") ? Optional.of(memory(scenario.object("memory"))) : Optional.empty();
            return new Conditions(profiles, memory);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(e.getMessage(), e);
        }
    }

    private static Profiles profiles(Fields fields, Path folder) throws ScenarioException {
        return new Profiles(profile(fields, "device", folder), profile(fields, "server", folder));
    }

    private static Optional<ProfileReference> profile(Fields profiles, String side, Path folder)
            throws ScenarioException {
        if (!profiles.has(side)) {
            return Optional.empty();
        }
        Fields fields = profiles.object(side);
        String path = fields.text("file")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ScenarioException("'profiles." + side + ".file' is missing"));
        return Optional.of(new ProfileReference(
                NearbyPath.read(folder, path, "profiles." + side + ".file"),
                fields.fingerprint(),
                fields.whole("batch", 1)));
    }

    private static Memory memory(Fields fields) throws ScenarioException {
        return new Memory(
                fields.word("optimizer", Optimizer.class).orElse(Optimizer.SGD),
                fields.has("limit") ? OptionalDouble.of(fields.number("limit", 0)) : OptionalDouble.empty());
    }
}
