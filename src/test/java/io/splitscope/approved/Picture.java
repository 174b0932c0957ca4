package io.splitscope.approved;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture without transparency.
 *
 * @param rgb row by row, a byte each for red, green and blue
 */
public record Picture(int width, int height, int[] rgb) {

    /** A part of a picture, px from its left upper corner. */
    public record Area(double x, double y, double width, double height) {

        boolean contains(double px, double py) {
            return px >= x && py >= y && px < x + width && py < y + height;
        }

        double size() {
            return width * height;
        }
    }

    private static final int MASK = 0x80_80_80;

    /** The picture in a PNG file. */
    static Picture read(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            int width = image.getWidth();
            int height = image.getHeight();
            return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a PNG file, with its folder. */
    void write(Path file) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an area in plain grey, since what it says differs from run to run. */
    public Picture masked(Area area) {
        int[] masked = rgb.clone();
        int right = (int) Math.min(width, Math.ceil(area.x() + area.width()));
        int bottom = (int) Math.min(height, Math.ceil(area.y() + area.height()));
        for (int y = (int) Math.max(0, area.y()); y < bottom; y++) {
            for (int x = (int) Math.max(0, area.x()); x < right; x++) {
                masked[y * width + x] = MASK;
            }
        }
        return new Picture(width, height, masked);
    }

    /** As wide as told, in the same proportions; each pixel is the mean of what it covers. */
    Picture scaledTo(int wanted) {
        double step = (double) width / wanted;
        int rows = (int) Math.round(height / step);
        int[] scaled = new int[wanted * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < wanted; x++) {
                scaled[y * wanted + x] = mean(x * step, y * step, (x + 1) * step, (y + 1) * step);
            }
        }
        return new Picture(wanted, rows, scaled);
    }

    private int mean(double left, double top, double right, double bottom) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double sum = 0;
        for (int y = (int) top; y < Math.min(bottom, height); y++) {
            double share = Math.min(y + 1, bottom) - Math.max(y, top);
            for (int x = (int) left; x < Math.min(right, width); x++) {
                double weight = share * (Math.min(x + 1, right) - Math.max(x, left));
                int colour = rgb[y * width + x];
                red += weight * (colour >> 16 & 0xff);
                green += weight * (colour >> 8 & 0xff);
                blue += weight * (colour & 0xff);
                sum += weight;
            }
        }
        return (int) Math.round(red / sum) << 16 | (int) Math.round(green / sum) << 8 | (int) Math.round(blue / sum);
    }
}
