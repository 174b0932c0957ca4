package io.splitscope.plot;

import io.splitscope.cost.Quantity;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A training run, round by round, in three bands above each other: the rates, on a logarithmic scale; the delay, one policy's
 * stacked by terms and the others' as lines; the layers on the device.
 *
 * @param rates uplink and downlink, bit/s
 * @param stack the terms of one policy's delay, s, from below
 * @param others the delays of the other policies, s
 * @param layers layers on the device
 * @param words what stands above the bands
 */
public record RunPlot(List<Line> rates, List<Line> stack, List<Line> others, Line layers, Words words) implements Plot {

    private static final double LEFT = 78;
    private static final double RIGHT = 12;
    private static final double TOP = 4;
    private static final double BOTTOM = 22;
    private static final double CAPTION = 18;
    private static final double NAMES = 18;
    private static final double SAMPLE = 22;
    private static final double[] PARTS = {0.26, 0.54, 0.20};
    private static final double[] DASHES = {0, 7, 2, 11, 4};
    private static final double LEAST_MARK = 46;
    private static final Ink UP = Ink.of(0x0F8F8F);
    private static final Ink DOWN = Ink.of(0x7A5FC0);
    private static final Ink MODEL = Ink.of(0x7A828E);

    /** In which colour something is drawn; terms have those of the delay bars. */
    public enum Tone {
        DEVICE,
        UP,
        SERVER,
        DOWN,
        MODEL,
        INK
    }

    /**
     * A number for each round.
     *
     * @param name what people call it
     */
    public record Line(String name, Tone tone, double[] values) {}

    /**
     * The headings.
     *
     * @param rates above the rates
     * @param delays above the delays
     * @param layers above the layers
     * @param rounds below all
     */
    public record Words(String rates, String delays, String layers, String rounds) {}

    private record Band(double left, double top, double width, double height) {
        double x(double round, int rounds) {
            return left + round / rounds * width;
        }

        double y(double part) {
            return top + height * (1 - part);
        }
    }

    public RunPlot {
        rates = List.copyOf(rates);
        stack = List.copyOf(stack);
        others = List.copyOf(others);
    }

    /** Rounds of the run. */
    public int rounds() {
        return layers.values().length;
    }

    /** The round at a place across, counted from 0; the nearest one beside the bands. */
    public int roundAt(double x, double width) {
        double part = (x - LEFT) / Math.max(1, width - LEFT - RIGHT);
        return (int) Math.max(0, Math.min(rounds() - 1.0, Math.floor(part * rounds())));
    }

    /** A line through all bands at a round. */
    public Plot mark(int round) {
        return (pen, palette, width, height) -> {
            double x = band(0, width, height).x(round + 0.5, rounds());
            pen.beginPath();
            pen.moveTo(x, TOP + CAPTION);
            pen.lineTo(x, height - BOTTOM);
            pen.strokePath(Stroke.of(palette.ink(), 1.4));
        };
    }

    @Override
    public void paint(Pen pen, Palette palette, double width, double height) {
        if (height < 3 * (CAPTION + NAMES) || width <= LEFT + RIGHT) {
            return;
        }
        paintRates(pen, palette, band(0, width, height));
        paintDelays(pen, palette, band(1, width, height));
        paintLayers(pen, palette, band(2, width, height));
        paintRounds(pen, palette, band(2, width, height));
    }

    private static Band band(int number, double width, double height) {
        double all = height - TOP - BOTTOM;
        double above = Arrays.stream(PARTS, 0, number).sum() * all;
        double names = number == 1 ? NAMES : 0;
        return new Band(
                LEFT,
                TOP + above + CAPTION,
                Math.max(1, width - LEFT - RIGHT),
                Math.max(1, PARTS[number] * all - CAPTION - names - 4));
    }

    private void paintRates(Pen pen, Palette palette, Band band) {
        ground(pen, palette, band, words.rates());
        double least = values(rates).min().orElse(1);
        double most = values(rates).max().orElse(1);
        double low = Math.log(least) - 0.1;
        double high = Math.log(most) + 0.1;
        scale(pen, palette, band, Quantity.RATE.format(most), Quantity.RATE.format(least));
        double right = band.left() + band.width();
        for (int i = rates.size() - 1; i >= 0; i--) {
            Line rate = rates.get(i);
            double dash = DASHES[i];
            polyline(pen, palette, band, rate, value -> (Math.log(value) - low) / (high - low), dash);
            right = nameBefore(pen, palette, right, band.top() - 5, rate.name(), ink(palette, rate.tone()), dash);
        }
        border(pen, palette, band);
    }

    private void paintDelays(Pen pen, Palette palette, Band band) {
        ground(pen, palette, band, words.delays());
        double[] sums = new double[rounds()];
        stack.forEach(term -> Arrays.setAll(sums, i -> sums[i] + term.values()[i]));
        double longest = Math.max(
                Arrays.stream(sums).max().orElse(0), values(others).max().orElse(0));
        if (longest > 0) {
            scale(pen, palette, band, Quantity.TIME.format(longest), "0 s");
            double[] below = new double[rounds()];
            int[] longestOnes = peaks(sums, each(rounds(), band.width()));
            for (Line term : stack) {
                area(pen, palette, band, term, below, longest, longestOnes);
                Arrays.setAll(below, i -> below[i] + term.values()[i]);
            }
            double left = band.left();
            double names = band.top() + band.height() + 14;
            for (Line term : stack) {
                pen.fillRect(left, names - 9, 11, 11, 2, ink(palette, term.tone()));
                pen.text(term.name(), left + 15, names, TextStyle.PLAIN, Align.LEFT, palette.ink());
                left += 15 + TextWidths.of(term.name(), TextStyle.PLAIN) + 12;
            }
            for (int i = 0; i < others.size(); i++) {
                double dash = DASHES[i % DASHES.length];
                polyline(pen, palette, band, others.get(i), value -> value / longest, dash);
                left = nameAfter(pen, palette, left, names, others.get(i).name(), dash);
            }
        }
        border(pen, palette, band);
    }

    private void paintLayers(Pen pen, Palette palette, Band band) {
        ground(pen, palette, band, words.layers());
        double most = Math.max(1, Arrays.stream(layers.values()).max().orElse(1));
        scale(pen, palette, band, Long.toString(Math.round(most)), "0");
        pen.beginPath();
        pen.moveTo(band.x(0, rounds()), band.y(layers.values()[0] / most));
        List<Integer> points = thinned(layers.values(), band.width());
        for (int i = 0; i < points.size(); i++) {
            double y = band.y(layers.values()[points.get(i)] / most);
            double end = i + 1 < points.size() ? points.get(i + 1) : rounds();
            pen.lineTo(band.x(points.get(i), rounds()), y);
            pen.lineTo(band.x(end, rounds()), y);
        }
        pen.strokePath(Stroke.of(ink(palette, layers.tone()), 1.8));
        border(pen, palette, band);
    }

    private void paintRounds(Pen pen, Palette palette, Band band) {
        double y = band.top() + band.height() + 14;
        int step = nice(rounds() * LEAST_MARK / band.width());
        double end = band.left() + band.width() - TextWidths.of(words.rounds(), TextStyle.SMALL) - 8;
        for (int round = 1; round <= rounds(); round += round == 1 && step > 1 ? step - 1 : step) {
            double x = band.x(round - 0.5, rounds());
            if (x < end) {
                pen.text(Integer.toString(round), x, y, TextStyle.PLAIN, Align.CENTER, palette.muted());
            }
        }
        pen.text(words.rounds(), band.left() + band.width(), y, TextStyle.SMALL, Align.RIGHT, palette.ink());
    }

    /** The least of 1, 2, 5, 10, 20, 50 and so on that is not below a number. */
    private static int nice(double number) {
        for (int power = 1; ; power *= 10) {
            for (int first : new int[] {1, 2, 5}) {
                if (first * power >= number) {
                    return first * power;
                }
            }
        }
    }

    private static DoubleStream values(List<Line> lines) {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(line.values()));
    }

    private static void ground(Pen pen, Palette palette, Band band, String caption) {
        pen.fillRect(band.left(), band.top(), band.width(), band.height(), 0, palette.surface());
        pen.text(caption, band.left(), band.top() - 5, TextStyle.SMALL, Align.LEFT, palette.ink());
    }

    private static void border(Pen pen, Palette palette, Band band) {
        pen.strokeRect(band.left(), band.top(), band.width(), band.height(), 0, Stroke.of(palette.border(), 1));
    }

    private static void scale(Pen pen, Palette palette, Band band, String most, String least) {
        double right = band.left() - 6;
        pen.text(most, right, band.top() + 9, TextStyle.PLAIN, Align.RIGHT, palette.muted());
        pen.text(least, right, band.top() + band.height(), TextStyle.PLAIN, Align.RIGHT, palette.muted());
    }

    /** Points nearer to each other than a pixel are left out, but for the highest and the lowest of each. */
    private void polyline(Pen pen, Palette palette, Band band, Line line, DoubleUnaryOperator part, double dash) {
        List<Integer> points = thinned(line.values(), band.width());
        pen.beginPath();
        for (int i = 0; i < points.size(); i++) {
            double x = band.x(points.get(i) + 0.5, rounds());
            double y = band.y(part.applyAsDouble(line.values()[points.get(i)]));
            if (i == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
        }
        pen.strokePath(new Stroke(ink(palette, line.tone()), 1.6, dash));
    }

    /** How many rounds share a pixel. */
    private static int each(int rounds, double width) {
        return (int) Math.max(1, Math.ceil(rounds / width));
    }

    /** Of so many rounds each, the one with the greatest value. */
    private static int[] peaks(double[] values, int each) {
        int[] peaks = new int[(values.length + each - 1) / each];
        for (int group = 0; group < peaks.length; group++) {
            peaks[group] = group * each;
            for (int i = group * each; i < Math.min(values.length, (group + 1) * each); i++) {
                peaks[group] = values[i] > values[peaks[group]] ? i : peaks[group];
            }
        }
        return peaks;
    }

    private static List<Integer> thinned(double[] values, double width) {
        int each = each(values.length, width);
        List<Integer> kept = new ArrayList<>();
        for (int from = 0; from < values.length; from += each) {
            int least = from;
            int most = from;
            for (int i = from; i < Math.min(values.length, from + each); i++) {
                least = values[i] < values[least] ? i : least;
                most = values[i] > values[most] ? i : most;
            }
            kept.add(Math.min(least, most));
            if (least != most) {
                kept.add(Math.max(least, most));
            }
        }
        return kept;
    }

    /** Where rounds share a pixel, the longest of them stands for all. */
    private void area(Pen pen, Palette palette, Band band, Line term, double[] below, double longest, int[] shown) {
        pen.beginPath();
        pen.moveTo(band.x(0, shown.length), band.y(below[shown[0]] / longest));
        for (int i = 0; i < shown.length; i++) {
            double y = band.y((below[shown[i]] + term.values()[shown[i]]) / longest);
            pen.lineTo(band.x(i, shown.length), y);
            pen.lineTo(band.x(i + 1.0, shown.length), y);
        }
        for (int i = shown.length - 1; i >= 0; i--) {
            double y = band.y(below[shown[i]] / longest);
            pen.lineTo(band.x(i + 1.0, shown.length), y);
            pen.lineTo(band.x(i, shown.length), y);
        }
        pen.closePath();
        pen.fillPath(ink(palette, term.tone()));
    }

    private static double nameAfter(Pen pen, Palette palette, double left, double y, String name, double dash) {
        sample(pen, palette.ink(), left, y, dash);
        pen.text(name, left + SAMPLE + 5, y, TextStyle.PLAIN, Align.LEFT, palette.ink());
        return left + SAMPLE + 5 + TextWidths.of(name, TextStyle.PLAIN) + 12;
    }

    private static double nameBefore(
            Pen pen, Palette palette, double right, double y, String name, Ink ink, double dash) {
        pen.text(name, right, y, TextStyle.PLAIN, Align.RIGHT, palette.ink());
        double left = right - TextWidths.of(name, TextStyle.PLAIN) - SAMPLE - 5;
        sample(pen, ink, left, y, dash);
        return left - 12;
    }

    private static void sample(Pen pen, Ink ink, double left, double y, double dash) {
        pen.beginPath();
        pen.moveTo(left, y - 4);
        pen.lineTo(left + SAMPLE, y - 4);
        pen.strokePath(new Stroke(ink, 1.6, dash));
    }

    private static Ink ink(Palette palette, Tone tone) {
        return switch (tone) {
            case DEVICE -> palette.device();
            case UP -> UP;
            case SERVER -> palette.server();
            case DOWN -> DOWN;
            case MODEL -> MODEL;
            case INK -> palette.ink();
        };
    }

    /** The round under the mouse; empty beside the bands. */
    public OptionalInt roundUnder(double x, double y, double width, double height) {
        boolean inside = x >= LEFT && x <= width - RIGHT && y >= TOP && y <= height - BOTTOM;
        return inside ? OptionalInt.of(roundAt(x, width)) : OptionalInt.empty();
    }
}
