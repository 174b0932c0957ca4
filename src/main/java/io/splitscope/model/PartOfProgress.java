package io.splitscope.model;

/** A part of a longer work, such as its first third. */
record PartOfProgress(Progress whole, double from, double to) implements Progress {

    @Override
    public void report(double fraction, String step) {
        whole.report(fraction < 0 ? from : from + (to - from) * fraction, step);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
