package io.splitscope.approved;

/**
 * A picture's colours in CIE L*a*b* (D65; ISO/CIE 11664-4), in which distance is about what the eye sees, each the mean of a
 * square around it.
 *
 * @param lab three numbers a pixel, row by row
 */
record Blurred(int width, int height, double[] lab) {

    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;

    /** @param radius pixels of the square to each side of its middle */
    static Blurred of(Picture picture, int radius) {
        int width = picture.width();
        int height = picture.height();
        double[] lab = new double[3 * width * height];
        for (int at = 0; at < width * height; at++) {
            putLab(picture.rgb()[at], lab, 3 * at);
        }
        double[] rows = means(lab, height, width, 3 * width, 3, radius);
        return new Blurred(width, height, means(rows, width, height, 3, 3 * width, radius));
    }

    /** The CIE76 distance of two colours at the same place. */
    double distance(Blurred other, int at) {
        double sum = 0;
        for (int i = 3 * at; i < 3 * at + 3; i++) {
            sum += (lab[i] - other.lab[i]) * (lab[i] - other.lab[i]);
        }
        return Math.sqrt(sum);
    }

    /** The lightness at a place, 0 to 100. */
    double lightness(int at) {
        return lab[3 * at];
    }

    private static double[] means(double[] from, int lines, int length, int lineStep, int step, int radius) {
        double[] to = new double[from.length];
        for (int line = 0; line < lines; line++) {
            for (int channel = 0; channel < 3; channel++) {
                int start = line * lineStep + channel;
                double sum = 0;
                int first = 0;
                int end = 0;
                for (int i = 0; i < length; i++) {
                    for (; end < Math.min(length, i + radius + 1); end++) {
                        sum += from[start + end * step];
                    }
                    for (; first < i - radius; first++) {
                        sum -= from[start + first * step];
                    }
                    to[start + i * step] = sum / (end - first);
                }
            }
        }
        return to;
    }

    private static void putLab(int rgb, double[] lab, int at) {
        double red = linear(rgb >> 16 & 0xff);
        double green = linear(rgb >> 8 & 0xff);
        double blue = linear(rgb & 0xff);
        double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / WHITE_X);
        double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / WHITE_Z);
        lab[at] = 116 * y - 16;
        lab[at + 1] = 500 * (x - y);
        lab[at + 2] = 200 * (y - z);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
