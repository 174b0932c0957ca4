package io.splitscope.gdsec;

/**
 * The data of one worker.
 *
 * @param features a row for each sample, all of the same length
 * @param targets what belongs to each row: a number, or a class counted from 0
 */
record Samples(double[][] features, double[] targets) {

    int count() {
        return targets.length;
    }

    int columns() {
        return features[0].length;
    }
}
