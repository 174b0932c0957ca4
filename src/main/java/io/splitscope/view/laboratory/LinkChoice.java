package io.splitscope.view.laboratory;

import io.splitscope.cost.Link;
import io.splitscope.simulate.link.ConstantLink;
import io.splitscope.simulate.link.GaussMarkovLink;
import io.splitscope.simulate.link.LinkModel;
import io.splitscope.simulate.link.Mobility;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.link.RadioPreset;
import io.splitscope.simulate.link.RandomWalkLink;
import io.splitscope.simulate.link.SteppedLink;
import io.splitscope.simulate.link.TimedRates;
import java.util.List;
import java.util.function.Function;

/** The networks that the window offers, made from the sliders' rates where they are no radio. */
enum LinkChoice {
    GAUSS_MARKOV(
            "Varies around the sliders' rates",
            "Rates vary around those of the sliders by a factor of about two and forget within ten rounds.",
            link -> new GaussMarkovLink(link, Math.log(2), 10)),
    RANDOM_WALK(
            "Wanders off from the sliders' rates",
            "Rates wander by some per cent a round and may end up at a tenth or at tenfold.",
            link -> new RandomWalkLink(link, 0.15, 10)),
    STEPS(
            "Breaks down for a while",
            "From round 30 to round 60 only a twentieth of the rates is left.",
            link -> new SteppedLink(List.of(
                    new TimedRates(0, link),
                    new TimedRates(30, new Link(link.uplink() / 20, link.downlink() / 20)),
                    new TimedRates(60, link)))),
    CONSTANT("Stays at the sliders' rates", "Rates never change: every round is like the first.", ConstantLink::new),
    N1("5G below 6 GHz (n1), walking", "People walk about in a cell of 150 m.", link -> radio(RadioPreset.N1, 150)),
    N257(
            "5G millimetre waves (n257), walking",
            "People walk about in a cell of 150 m; a corner between them and the antenna costs much.",
            link -> radio(RadioPreset.N257, 150)),
    WIFI("Wi-Fi, walking", "People walk about within 30 m of the access point.", link -> radio(RadioPreset.WIFI, 30)),
    LTE("LTE, walking", "People walk about in a cell of 500 m.", link -> radio(RadioPreset.LTE, 500));

    private static final double WALKING = 1.4;

    private final String title;
    private final String lesson;
    private final Function<Link, LinkModel> model;

    LinkChoice(String title, String lesson, Function<Link, LinkModel> model) {
        this.title = title;
        this.lesson = lesson;
        this.model = model;
    }

    private static LinkModel radio(RadioPreset preset, double radius) {
        return new RadioLink(preset.radio(), new Mobility.RandomWaypoint(radius, WALKING), 1);
    }

    /** What happens to the rates, in a sentence. */
    String lesson() {
        return lesson;
    }

    /** The link of a device; the rates are those of the sliders. */
    LinkModel model(Link rates) {
        return model.apply(new Link(rates.uplink(), rates.downlink()));
    }

    @Override
    public String toString() {
        return title;
    }
}
