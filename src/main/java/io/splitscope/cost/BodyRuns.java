package io.splitscope.cost;

import io.splitscope.model.Attribute;
import io.splitscope.model.DataExtent;
import io.splitscope.model.Layer;
import io.splitscope.model.Legible;
import java.util.OptionalLong;

/**
 * How often the body of a layer counts in the layer's work.
 *
 * @param counted the number of times; of the branches of an If only the larger one counts
 * @param why the reason, as a sentence without a full stop
 */
public record BodyRuns(long counted, String why) {

    /** The count of a body. */
    public static BodyRuns of(Layer layer, Attribute.Body body) {
        if (layer.op().equals("If")) {
            return new BodyRuns(1, "the branch with more work counts, once");
        }
        OptionalLong runs = body.runs();
        if (runs.isPresent()) {
            return new BodyRuns(
                    runs.getAsLong(),
                    body.decided()
                            .map(decided -> "as " + Legible.name(decided.name()) + " is set")
                            .orElse("as the file and its extents say"));
        }
        return new BodyRuns(
                1,
                body.decided()
                        .map(BodyRuns::open)
                        .orElse("how often it runs follows from an extent that the data decides and that is not set"));
    }

    private static String open(DataExtent decided) {
        return "the data decides how often it runs"
                + (decided.bound().isPresent() ? ", at most " + decided.bound().getAsLong() + " times" : "") + "; set "
                + Legible.name(decided.name()) + " to count more";
    }
}
