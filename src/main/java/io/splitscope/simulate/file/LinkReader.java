package io.splitscope.simulate.file;

import static io.splitscope.texts.Texts.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitscope.cost.Link;
import io.splitscope.cost.Quantity;
import io.splitscope.simulate.link.ConstantLink;
import io.splitscope.simulate.link.Fading;
import io.splitscope.simulate.link.GaussMarkovLink;
import io.splitscope.simulate.link.LinkModel;
import io.splitscope.simulate.link.Mobility;
import io.splitscope.simulate.link.PathLoss;
import io.splitscope.simulate.link.Radio;
import io.splitscope.simulate.link.Radio.Direction;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.link.RadioPreset;
import io.splitscope.simulate.link.RandomWalkLink;
import io.splitscope.simulate.link.SteppedLink;
import io.splitscope.simulate.link.TimedRates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what a file says of a link. */
final class LinkReader {

    private static final String KINDS =
            "\"constant\", \"steps\", \"random-walk\", \"gauss-markov\", \"radio\", \"trace\"";

    private final Path folder;
    private final double interval;

    /**
     * @param folder where traces are named from
     * @param interval time between two states of the network, s: fades are averaged over it when nothing else is said
     */
    LinkReader(Path folder, double interval) {
        this.folder = folder;
        this.interval = interval;
    }

    LinkModel read(Fields fields) throws ExperimentException {
        JsonNode kind = fields.required("kind", KINDS);
        try {
            LinkModel link =
                    switch (kind.asText()) {
                        case "constant" -> new ConstantLink(rates(fields));
                        case "steps" -> steps(fields);
                        case "random-walk" ->
                            new RandomWalkLink(
                                    rates(fields),
                                    fields.requiredNumber("deviation", text("LinkReader.the-logarithm-s-after-a")),
                                    fields.number("widest").orElse(10));
                        case "gauss-markov" ->
                            new GaussMarkovLink(
                                    rates(fields),
                                    fields.requiredNumber("deviation", text("LinkReader.the-logarithm-s")),
                                    fields.requiredQuantity("memory", Quantity.TIME));
                        case "radio" -> radio(fields);
                        case "trace" ->
                            TraceFile.read(
                                    folder.resolve(fields.required("file", text("LinkReader.the-name-of-a-csv"))
                                                    .asText())
                                            .normalize(),
                                    fields.truth("looped", true));
                        default -> throw fields.wrong("kind", kind, KINDS);
                    };
            fields.end();
            return link;
        } catch (IllegalArgumentException e) {
            throw fields.wrong("", e);
        }
    }

    private static Link rates(Fields fields) throws ExperimentException {
        return new Link(
                fields.requiredQuantity("uplink", Quantity.RATE), fields.requiredQuantity("downlink", Quantity.RATE));
    }

    private static LinkModel steps(Fields fields) throws ExperimentException {
        List<TimedRates> steps = new ArrayList<>();
        for (Fields step : fields.objects(
                "steps", "[{\"seconds\": 0, \"uplink\": \"20 Mbit/s\", \"downlink\": \"100 Mbit/s\"}]")) {
            steps.add(new TimedRates(step.requiredQuantity("seconds", Quantity.TIME), rates(step)));
            step.end();
        }
        return new SteppedLink(steps);
    }

    private LinkModel radio(Fields fields) throws ExperimentException {
        Optional<Radio> preset = preset(fields);
        Optional<PathLoss> pathLoss = pathLoss(fields);
        Optional<Fading> fading = fading(fields);
        double gain = fields.number("antennaGain")
                .orElse(preset.map(Radio::antennaGain).orElse(0.0));
        Radio radio = new Radio(
                direction(fields, "uplink", preset.map(Radio::uplink)),
                direction(fields, "downlink", preset.map(Radio::downlink)),
                gain,
                pathLoss.or(() -> preset.map(Radio::pathLoss)).orElse(PathLoss.UMI_NLOS),
                fading.or(() -> preset.map(Radio::fading)).orElse(new Fading.Rayleigh()));
        return new RadioLink(
                radio,
                mobility(fields),
                fields.quantity("averaging", Quantity.TIME).orElse(interval));
    }

    private static Optional<Radio> preset(Fields fields) throws ExperimentException {
        Optional<JsonNode> named = fields.value("preset");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Radio> radio = RadioPreset.of(named.get().asText()).map(RadioPreset::radio);
        if (radio.isEmpty()) {
            throw fields.wrong("preset", named.get(), String.join(", ", RadioPreset.codes()));
        }
        return radio;
    }

    private static Direction direction(Fields fields, String name, Optional<Direction> preset)
            throws ExperimentException {
        Optional<Fields> given = fields.object(name);
        if (given.isEmpty()) {
            if (preset.isEmpty()) {
                throw new ExperimentException(text(
                        "LinkReader.is-missing-write-a-preset",
                        fields.at(name),
                        String.join(", ", RadioPreset.codes()),
                        "{\"carrier\": 2e9, \"bandwidth\": 20e6, \"power\": 23, \"noiseFigure\": 5}"));
            }
            return preset.get();
        }
        Fields own = given.get();
        Direction direction = new Direction(
                own.number("carrier").orElse(preset.map(Direction::carrier).orElse(Double.NaN)),
                own.number("bandwidth").orElse(preset.map(Direction::bandwidth).orElse(Double.NaN)),
                own.number("power").orElse(preset.map(Direction::power).orElse(Double.NaN)),
                own.number("noiseFigure")
                        .orElse(preset.map(Direction::noiseFigure).orElse(Double.NaN)),
                own.number("share").orElse(preset.map(Direction::share).orElse(1.0)),
                own.number("cap")
                        .orElse(preset.map(Direction::cap)
                                .orElse(RadioPreset.N1.radio().uplink().cap())));
        own.end();
        return direction;
    }

    private static Optional<PathLoss> pathLoss(Fields fields) throws ExperimentException {
        Optional<JsonNode> named = fields.value("pathLoss");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<PathLoss> found = Arrays.stream(PathLoss.values())
                .filter(loss -> name(loss).equals(named.get().asText()))
                .findFirst();
        if (found.isEmpty()) {
            throw fields.wrong(
                    "pathLoss",
                    named.get(),
                    Arrays.stream(PathLoss.values()).map(LinkReader::name).collect(Collectors.joining(", ")));
        }
        return found;
    }

    static String name(PathLoss loss) {
        return loss.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Fading> fading(Fields fields) throws ExperimentException {
        Optional<JsonNode> given = fields.value("fading");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.get().isObject()) {
            Fields rician = fields.requiredObject("fading", "");
            double decibels = rician.requiredNumber("rician", text("LinkReader.the-factor-k"));
            rician.end();
            return Optional.of(new Fading.Rician(Math.pow(10, decibels / 10)));
        }
        return switch (given.get().asText()) {
            case "none" -> Optional.of(new Fading.None());
            case "rayleigh" -> Optional.of(new Fading.Rayleigh());
            default -> throw fields.wrong("fading", given.get(), "\"none\", \"rayleigh\", {\"rician\": 9}");
        };
    }

    private static Mobility mobility(Fields fields) throws ExperimentException {
        Optional<Fields> moves = fields.object("moves");
        if (moves.isEmpty()) {
            return new Mobility.Still(fields.requiredNumber("distance", text("LinkReader.metres-or-how-it-moves")));
        }
        Fields own = moves.get();
        double speed = own.requiredNumber("speed", text("LinkReader.metres-in-a-second"));
        Mobility mobility = own.has("radius")
                ? new Mobility.RandomWaypoint(own.requiredNumber("radius", text("LinkReader.metres")), speed)
                : new Mobility.BackAndForth(
                        own.requiredNumber("nearest", text("LinkReader.metres-or-the-radius")),
                        own.requiredNumber("farthest", text("LinkReader.metres")),
                        speed);
        own.end();
        return mobility;
    }
}
