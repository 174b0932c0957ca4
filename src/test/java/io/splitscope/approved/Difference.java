package io.splitscope.approved;

/**
 * How two pictures of one size differ when both are blurred, so that letters become grey.
 *
 * @param worst the greatest distance of two colours at one place (CIE76; 2 is just seen beside each other, 100 is black on white)
 * @param x where that is, as a share of the width
 * @param y where that is, as a share of the height
 * @param mean the mean distance of all places
 * @param lighter by how much the first picture is lighter there, of 100
 * @param map the distances as a picture: white where there is none, black from {@value #BLACK} on
 */
record Difference(double worst, double x, double y, double mean, double lighter, Picture map) {

    /** Pixels of a picture 480 wide: about two lines of text high. */
    private static final int RADIUS = 6;

    private static final double BLACK = 40;

    static Difference between(Picture actual, Picture approved) {
        Blurred first = Blurred.of(actual, RADIUS);
        Blurred second = Blurred.of(approved, RADIUS);
        int[] map = new int[actual.width() * actual.height()];
        int worst = 0;
        double most = 0;
        double sum = 0;
        for (int at = 0; at < map.length; at++) {
            double distance = first.distance(second, at);
            sum += distance;
            if (distance > most) {
                most = distance;
                worst = at;
            }
            int grey = 255 - (int) (255 * Math.min(1, distance / BLACK));
            map[at] = grey << 16 | grey << 8 | grey;
        }
        int width = actual.width();
        return new Difference(
                most,
                (worst % width + 0.5) / width,
                (worst / width + 0.5) / actual.height(),
                sum / map.length,
                first.lightness(worst) - second.lightness(worst),
                new Picture(width, actual.height(), map));
    }
}
