package io.splitscope.simulate.link;

import java.util.Objects;

/**
 * A radio system as a link budget, one side per direction.
 *
 * @param uplink from the device to the base station
 * @param downlink from the base station to the device
 * @param antennaGain gain of both antennas together, dB
 * @param pathLoss loss on the way
 * @param fading small-scale fading
 */
public record Radio(Direction uplink, Direction downlink, double antennaGain, PathLoss pathLoss, Fading fading) {

    /** Thermal noise in a bandwidth of 1 Hz at 290 K, dBm. */
    private static final double NOISE = -174;

    public Radio {
        Objects.requireNonNull(uplink);
        Objects.requireNonNull(downlink);
        Objects.requireNonNull(pathLoss);
        Objects.requireNonNull(fading);
    }

    /**
     * One direction.
     *
     * @param carrier frequency, Hz
     * @param bandwidth bandwidth of the channel, Hz
     * @param power transmit power, dBm
     * @param noiseFigure noise figure of the receiver, dB
     * @param share part of time and bandwidth that carries this direction's data, above 0, at most 1: symbols of data in a
     *     second, over the bandwidth
     * @param cap most bits a symbol carries, bit/s/Hz
     */
    public record Direction(
            double carrier, double bandwidth, double power, double noiseFigure, double share, double cap) {

        /**
         * @throws IllegalArgumentException if a frequency, the share or the cap is not positive, or the share above 1
         */
        public Direction {
            RandomWalkLink.requirePositive(carrier, "carrier");
            RandomWalkLink.requirePositive(bandwidth, "bandwidth");
            RandomWalkLink.requirePositive(share, "share");
            RandomWalkLink.requirePositive(cap, "spectral efficiency");
            if (share > 1 || !Double.isFinite(power) || !Double.isFinite(noiseFigure)) {
                throw new IllegalArgumentException("A share is at most 1, and power and noise figure are finite: share "
                        + share + ", power " + power + " dBm, noise figure " + noiseFigure + " dB");
            }
        }

        /**
         * Shannon's rate of the channel, bit/s: share · bandwidth · min(cap, log2(1 + SNR)).
         *
         * @param snr signal over noise, as a plain ratio
         */
        public double rate(double snr) {
            return share * bandwidth * Math.min(cap, Math.log1p(snr) / Math.log(2));
        }
    }

    /**
     * The mean signal over noise in a direction, as a plain ratio, without small-scale fading.
     *
     * @param ground distance along the ground, m
     * @param shadow shadow fading, dB of additional loss
     */
    public double snr(Direction direction, double ground, double shadow) {
        double received = direction.power() + antennaGain - pathLoss.decibels(ground, direction.carrier()) - shadow;
        double noise = NOISE + 10 * Math.log10(direction.bandwidth()) + direction.noiseFigure();
        return Math.pow(10, (received - noise) / 10);
    }
}
