package io.splitscope.simulate.file;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.simulate.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which policies a file asks for. */
final class PolicyReader {

    private PolicyReader() {}

    static List<Policy> read(Fields fields) throws ExperimentException {
        Optional<JsonNode> given = fields.value("policies");
        if (given.isEmpty()) {
            return Policies.plain();
        }
        if (!given.get().isArray() || given.get().isEmpty()) {
            throw fields.wrong("policies", given.get(), text("PolicyReader.a-list-of", names()));
        }
        List<Policy> policies = new ArrayList<>();
        for (int i = 0; i < given.get().size(); i++) {
            policies.add(policy(fields, given.get().get(i), "policies[" + i + "]"));
        }
        return policies;
    }

    private static Policy policy(Fields fields, JsonNode value, String place) throws ExperimentException {
        if (!value.isObject()) {
            Optional<Policy> named = Policies.named(value.asText());
            if (named.isEmpty()) {
                throw fields.wrong(place, value, names());
            }
            return named.get();
        }
        Fields own = new Fields(value, place);
        try {
            Policy policy = own.has("delayed")
                    ? Policies.delayed(own.intCount("delayed", 1))
                    : Policies.estimated(own.requiredNumber("estimated", "{\"delayed\": 1}, {\"estimated\": 0.3}"));
            own.end();
            return policy;
        } catch (IllegalArgumentException e) {
            throw own.wrong("", e);
        }
    }

    private static String names() {
        return Policies.plain().stream()
                        .map(policy -> '"' + policy.name() + '"')
                        .collect(Collectors.joining(", ")) + ", {\"delayed\": 1}, {\"estimated\": 0.3}";
    }
}
