package io.splitscope.simulate.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitscope.cost.Link;
import io.splitscope.simulate.link.ConstantLink;
import io.splitscope.simulate.link.Fading;
import io.splitscope.simulate.link.GaussMarkovLink;
import io.splitscope.simulate.link.LinkModel;
import io.splitscope.simulate.link.Mobility;
import io.splitscope.simulate.link.Radio;
import io.splitscope.simulate.link.Radio.Direction;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.link.RadioPreset;
import io.splitscope.simulate.link.RandomWalkLink;
import io.splitscope.simulate.link.SteppedLink;
import io.splitscope.simulate.link.TimedRates;
import io.splitscope.simulate.link.TraceLink;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Writes a link as {@link LinkReader} reads it. */
final class LinkWriter {

    private final Path folder;

    /**
     * @param folder where traces are named from, absolute
     */
    LinkWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * @throws IllegalArgumentException if a trace was read from no file
     */
    ObjectNode write(LinkModel link) {
        if (link instanceof ConstantLink constant) {
            return rates(kind("constant"), constant.rates());
        }
        if (link instanceof SteppedLink stepped) {
            return steps(stepped);
        }
        if (link instanceof RandomWalkLink walk) {
            return rates(kind("random-walk"), walk.start())
                    .put("deviation", walk.deviation())
                    .put("widest", walk.widest());
        }
        if (link instanceof GaussMarkovLink varying) {
            return rates(kind("gauss-markov"), varying.middle())
                    .put("deviation", varying.deviation())
                    .put("memory", varying.memory());
        }
        if (link instanceof RadioLink radio) {
            return radio(radio);
        }
        return trace((TraceLink) link);
    }

    private static ObjectNode kind(String name) {
        return JsonNodeFactory.instance.objectNode().put("kind", name);
    }

    private static ObjectNode rates(ObjectNode node, Link rates) {
        return node.put("uplink", rates.uplink()).put("downlink", rates.downlink());
    }

    private static ObjectNode steps(SteppedLink stepped) {
        ObjectNode node = kind("steps");
        for (TimedRates step : stepped.steps()) {
            rates(node.withArray("steps").addObject().put("seconds", step.seconds()), step.rates());
        }
        return node;
    }

    private ObjectNode trace(TraceLink trace) {
        Path file = trace.file()
                .orElseThrow(() -> new IllegalArgumentException("A trace that was read from no file has no name"))
                .toAbsolutePath()
                .normalize();
        return kind("trace").put("file", PathName.from(folder, file)).put("looped", trace.looped());
    }

    private static ObjectNode radio(RadioLink link) {
        ObjectNode node = kind("radio");
        Radio radio = link.radio();
        Optional<RadioPreset> preset = Arrays.stream(RadioPreset.values())
                .filter(known -> known.radio().equals(radio))
                .findFirst();
        if (preset.isPresent()) {
            node.put("preset", preset.get().code());
        } else {
            node.set("uplink", direction(radio.uplink()));
            node.set("downlink", direction(radio.downlink()));
            node.put("antennaGain", radio.antennaGain()).put("pathLoss", LinkReader.name(radio.pathLoss()));
            fading(node, radio.fading());
        }
        mobility(node, link.mobility());
        return node.put("averaging", link.averaging());
    }

    private static ObjectNode direction(Direction direction) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("carrier", direction.carrier())
                .put("bandwidth", direction.bandwidth())
                .put("power", direction.power())
                .put("noiseFigure", direction.noiseFigure())
                .put("share", direction.share())
                .put("cap", direction.cap());
    }

    private static void fading(ObjectNode node, Fading fading) {
        if (fading instanceof Fading.Rician rician) {
            node.putObject("fading").put("rician", 10 * Math.log10(rician.factor()));
        } else {
            node.put("fading", fading instanceof Fading.None ? "none" : "rayleigh");
        }
    }

    private static void mobility(ObjectNode node, Mobility mobility) {
        if (mobility instanceof Mobility.Still still) {
            node.put("distance", still.distance());
        } else if (mobility instanceof Mobility.RandomWaypoint walk) {
            node.putObject("moves").put("radius", walk.radius()).put("speed", walk.speed());
        } else {
            Mobility.BackAndForth drive = (Mobility.BackAndForth) mobility;
            node.putObject("moves")
                    .put("nearest", drive.nearest())
                    .put("farthest", drive.farthest())
                    .put("speed", drive.speed());
        }
    }
}
