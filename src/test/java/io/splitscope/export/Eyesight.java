package io.splitscope.export;

/**
 * How a colour looks to an eye or on grey paper. The matrices of missing cones are those of severity 1.0 in G. M. Machado, M.
 * M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
 * Transactions on Visualization and Computer Graphics 15(6), 2009, for linear RGB.
 */
enum Eyesight {
    FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
    GREY_PAPER(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private final double[] matrix;

    Eyesight(double... matrix) {
        this.matrix = matrix;
    }

    /** The relative luminance, 0 to 1 (WCAG 2.2), of what is seen of a colour. */
    double luminance(int rgb) {
        double red = linear(rgb >> 16 & 0xff);
        double green = linear(rgb >> 8 & 0xff);
        double blue = linear(rgb & 0xff);
        return 0.2126 * seen(0, red, green, blue)
                + 0.7152 * seen(3, red, green, blue)
                + 0.0722 * seen(6, red, green, blue);
    }

    private double seen(int row, double red, double green, double blue) {
        double value = matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue;
        return Math.max(0, Math.min(1, value));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The contrast of two colours as they are seen, 1 to 21 (WCAG 2.2). */
    double contrast(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }
}
