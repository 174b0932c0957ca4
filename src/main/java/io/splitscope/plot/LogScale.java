package io.splitscope.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values lie along one side of a chart, by their logarithms.
 *
 * @param least the value at {@code from}, above 0
 * @param most the value at {@code to}, above {@code least}
 * @param from where the least value lies, px
 * @param to where the greatest lies, px; less than {@code from} on a scale that goes upwards
 */
record LogScale(double least, double most, double from, double to) {

    /** Marks nearer to each other than this are left out, px. */
    private static final double CROWDED = 30;

    /** @throws IllegalArgumentException if the values are no range above 0 */
    LogScale {
        if (!(0 < least && least < most && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No logarithmic scale goes from " + least + " to " + most);
        }
    }

    /** Where a value lies; values beyond an end lie beyond it. */
    double at(double value) {
        return from + part(value) * (to - from);
    }

    /** How far along a value lies, from 0 to 1. */
    double part(double value) {
        return Math.log(value / least) / Math.log(most / least);
    }

    /** The value at a place; beyond the ends, that of the end. */
    double value(double place) {
        double part = Math.min(1, Math.max(0, (place - from) / (to - from)));
        return Math.min(most, Math.max(least, least * Math.pow(most / least, part)));
    }

    /** The values to mark, ascending: powers of ten, every second or third of them when crowded, or 1, 2, 5 when few. */
    List<Double> marks() {
        double decades = Math.log10(most / least);
        double room = Math.abs(to - from) / decades;
        List<Double> marks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(least));
        int last = (int) Math.ceil(Math.log10(most));
        int step = (int) Math.max(1, Math.ceil(CROWDED / room));
        for (int power = Math.floorDiv(first, step) * step; power <= last; power += step) {
            for (double factor : decades < 2 && room > 2 * CROWDED ? new double[] {1, 2, 5} : new double[] {1}) {
                double value = factor * Math.pow(10, power);
                if (least * (1 - 1e-9) <= value && value <= most * (1 + 1e-9)) {
                    marks.add(value);
                }
            }
        }
        return marks;
    }
}
