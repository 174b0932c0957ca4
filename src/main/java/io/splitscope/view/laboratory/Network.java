package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Link;
import io.splitscope.simulate.link.LinkModel;
import io.splitscope.simulate.link.TraceLink;

/** How the rates of devices change. */
sealed interface Network permits LinkChoice, Network.OwnTrace, Network.OwnLinks {

    /** What happens to the rates, in a sentence. */
    String lesson();

    /** Where its figures come from; empty when it has none of its own. */
    String source();

    /**
     * The link of a device.
     *
     * @param sliders the rates of the sliders
     * @param own the link that the device brings with it, or one to use in its place
     */
    LinkModel link(Link sliders, LinkModel own);

    /**
     * A measured trace.
     *
     * @param trace it, with its file
     */
    record OwnTrace(TraceLink trace) implements Network {

        private String file() {
            return String.valueOf(trace.file().orElseThrow().getFileName());
        }

        @Override
        public String lesson() {
            return text("Network.every-device-has-the-rates", file());
        }

        @Override
        public String source() {
            return trace.file().orElseThrow().toString();
        }

        @Override
        public LinkModel link(Link sliders, LinkModel own) {
            return trace;
        }

        @Override
        public String toString() {
            return text("Network.trace", file());
        }
    }

    /** Each device of an experiment that was opened keeps its own. */
    record OwnLinks() implements Network {
        @Override
        public String lesson() {
            return text("Network.each-device-has-the-link");
        }

        @Override
        public String source() {
            return "";
        }

        @Override
        public LinkModel link(Link sliders, LinkModel own) {
            return own;
        }

        @Override
        public String toString() {
            return text("Network.as-in-the-experiment");
        }
    }
}
