package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.simulate.link.ConstantLink;
import io.splitscope.simulate.link.GaussMarkovLink;
import io.splitscope.simulate.link.LinkModel;
import io.splitscope.simulate.link.Mobility;
import io.splitscope.simulate.link.RadioLink;
import io.splitscope.simulate.link.RadioPreset;
import io.splitscope.simulate.link.RandomWalkLink;
import io.splitscope.simulate.link.SteppedLink;
import io.splitscope.simulate.link.TimedRates;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The networks that the window offers, made from the sliders' rates where they are no radio. */
enum LinkChoice implements Network {
    GAUSS_MARKOV(
            text("LinkChoice.varies-around-the-sliders-rates"),
            text("LinkChoice.rates-vary-around-those-of"),
            link -> new GaussMarkovLink(link, Math.log(2), 10)),
    RANDOM_WALK(
            text("LinkChoice.wanders-off-from-the-sliders"),
            text("LinkChoice.rates-wander-by-some-per"),
            link -> new RandomWalkLink(link, 0.15, 10)),
    STEPS(
            text("LinkChoice.breaks-down-for-a-while"),
            text("LinkChoice.from-round-30-to-round"),
            link -> new SteppedLink(List.of(
                    new TimedRates(0, link),
                    new TimedRates(30, new Link(link.uplink() / 20, link.downlink() / 20)),
                    new TimedRates(60, link)))),
    CONSTANT(
            text("LinkChoice.stays-at-the-sliders-rates"),
            text("LinkChoice.rates-never-change-every-round"),
            ConstantLink::new),
    N1(
            text("LinkChoice.5g-below-6-ghz-n1"),
            text("LinkChoice.people-walk-about-in-a"),
            link -> radio(RadioPreset.N1, 150)),
    N257(
            text("LinkChoice.5g-millimetre-waves-n257-walking"),
            text("LinkChoice.people-walk-about-in-a-2"),
            link -> radio(RadioPreset.N257, 150)),
    N257_DRIVING(
            text("LinkChoice.5g-millimetre-waves-n257-driving"),
            text("LinkChoice.cars-go-away-from-the"),
            link -> new RadioLink(RadioPreset.N257.radio(), new Mobility.BackAndForth(20, 250, Speeds.DRIVING), 1)),
    WIFI(
            text("LinkChoice.wi-fi-walking"),
            text("LinkChoice.people-walk-about-within-30"),
            link -> radio(RadioPreset.WIFI, 30)),
    LTE(
            text("LinkChoice.lte-walking"),
            text("LinkChoice.people-walk-about-in-a-3"),
            link -> radio(RadioPreset.LTE, 500));

    private final String title;
    private final String lesson;
    private final Function<Link, LinkModel> model;

    LinkChoice(String title, String lesson, Function<Link, LinkModel> model) {
        this.title = title;
        this.lesson = lesson;
        this.model = model;
    }

    private static LinkModel radio(RadioPreset preset, double radius) {
        return new RadioLink(preset.radio(), new Mobility.RandomWaypoint(radius, Speeds.WALKING), 1);
    }

    @Override
    public String lesson() {
        return lesson;
    }

    @Override
    public String source() {
        return model.apply(Setting.DEFAULT.link()) instanceof RadioLink link
                ? Arrays.stream(RadioPreset.values())
                        .filter(preset -> preset.radio().equals(link.radio()))
                        .findFirst()
                        .map(RadioPreset::source)
                        .orElse("")
                : "";
    }

    @Override
    public LinkModel link(Link sliders, LinkModel own) {
        return model.apply(new Link(sliders.uplink(), sliders.downlink()));
    }

    @Override
    public String toString() {
        return title;
    }

    /** Metres in a second. */
    private static final class Speeds {
        static final double WALKING = 1.4;
        static final double DRIVING = 10;
    }
}
