package io.splitscope.approved;

import static org.assertj.core.api.Assertions.fail;

import io.splitscope.approved.Picture.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures that somebody has looked at and found good: small PNG files. Every picture that is
 * compared is left in {@code target/pictures} as it is now; one that differs also as it was compared, as it was approved,
 * and with the difference.
 *
 * <p>{@code -Dpictures.approve} approves the present pictures instead.
 */
public final class ApprovedPictures {

    /** A place whose blurred colour is further off shows something else: letters of another font in the graph are off by 6, a missing title by 9. */
    private static final double MOST_AT_A_PLACE = 8;
    /** As is one that differs a little everywhere. */
    private static final double MOST_IN_THE_MEAN = 1.5;

    private static final int WIDTH = 480;
    private static final Path WRITTEN = Path.of("target/pictures");

    private final Path approved;

    /** @param approved the folder of approved pictures, from the project's folder */
    public ApprovedPictures(Path approved) {
        this.approved = approved;
    }

    /**
     * Fails unless a picture looks like the approved one of this name.
     *
     * @param parts areas of the picture by names to tell where it differs most
     */
    public void check(String name, Picture actual, Map<String, Area> parts) {
        if (System.getProperty("pictures.approve") == null) {
            complaint(name, actual, parts).ifPresent(complaint -> fail(complaint));
        } else {
            actual.write(WRITTEN.resolve(name + ".png"));
            actual.scaledTo(WIDTH).write(file(name));
        }
    }

    /** What is wrong with a picture; empty when it looks like the approved one. */
    public Optional<String> complaint(String name, Picture actual, Map<String, Area> parts) {
        actual.write(WRITTEN.resolve(name + ".png"));
        if (!Files.exists(file(name))) {
            return Optional.of("There is no approved picture " + name + "; look at " + WRITTEN.resolve(name + ".png")
                    + " and approve it with -Dpictures.approve");
        }
        Picture good = Picture.read(file(name));
        Picture now = actual.scaledTo(WIDTH);
        if (now.height() != good.height() || now.width() != good.width()) {
            return Optional.of("The picture %s is %d x %d, the approved one %d x %d"
                    .formatted(name, now.width(), now.height(), good.width(), good.height()));
        }
        Difference difference = Difference.between(now, good);
        if (difference.worst() <= MOST_AT_A_PLACE && difference.mean() <= MOST_IN_THE_MEAN) {
            return Optional.empty();
        }
        now.write(WRITTEN.resolve(name + "-now.png"));
        good.write(WRITTEN.resolve(name + "-approved.png"));
        difference.map().write(WRITTEN.resolve(name + "-difference.png"));
        double x = difference.x() * actual.width();
        double y = difference.y() * actual.height();
        return Optional.of(String.format(
                Locale.ROOT,
                "%s does not look as approved, most of all in %s at %.0f, %.0f px: it is off by %.1f of %.1f there (%+.0f in lightness), by %.2f of %.2f in the mean. See %s-*.png;"
                        + " if it shall look so, approve it with -Dpictures.approve",
                name,
                partAt(parts, x, y),
                x,
                y,
                difference.worst(),
                MOST_AT_A_PLACE,
                difference.lighter(),
                difference.mean(),
                MOST_IN_THE_MEAN,
                WRITTEN.resolve(name)));
    }

    private static String partAt(Map<String, Area> parts, double x, double y) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().contains(x, y))
                .min(Comparator.comparingDouble(part -> part.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("no part with a name");
    }

    private Path file(String name) {
        return approved.resolve(name + ".png");
    }
}
