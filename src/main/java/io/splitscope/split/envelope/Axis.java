package io.splitscope.split.envelope;

import io.splitscope.cost.Link;
import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.split.Rates;

/**
 * A slider along which every split's delay is a straight line, in the reciprocal of the slider's value. (The mini-batch
 * is none: it changes the workload.)
 */
public enum Axis {
    /** Device speed, FLOP/s. */
    DEVICE_SPEED(Quantity.SPEED, 1e8, 1e14) {
        @Override
        public double value(Setting setting) {
            return setting.deviceSpeed();
        }

        @Override
        public Setting at(Setting base, double value) {
            return base.withDeviceSpeed(value);
        }
    },

    /** Server speed, FLOP/s. */
    SERVER_SPEED(Quantity.SPEED, 1e10, 1e15) {
        @Override
        public double value(Setting setting) {
            return setting.serverSpeed();
        }

        @Override
        public Setting at(Setting base, double value) {
            return base.withServerSpeed(value);
        }
    },

    /** Uplink rate, bit/s. */
    UPLINK(Quantity.RATE, 1e5, 1e10) {
        @Override
        public double value(Setting setting) {
            return setting.link().uplink();
        }

        @Override
        public Setting at(Setting base, double value) {
            return base.withLink(
                    new Link(value, base.link().downlink(), base.link().latency()));
        }
    },

    /** Downlink rate, bit/s. */
    DOWNLINK(Quantity.RATE, 1e5, 1e10) {
        @Override
        public double value(Setting setting) {
            return setting.link().downlink();
        }

        @Override
        public Setting at(Setting base, double value) {
            return base.withLink(
                    new Link(base.link().uplink(), value, base.link().latency()));
        }
    },

    /** Uplink and downlink together, their ratio kept; the value is the uplink rate, bit/s. */
    BANDWIDTH(Quantity.RATE, 1e5, 1e10) {
        @Override
        public double value(Setting setting) {
            return setting.link().uplink();
        }

        @Override
        public Setting at(Setting base, double value) {
            Link link = base.link();
            return base.withLink(new Link(value, link.downlink() / link.uplink() * value, link.latency()));
        }
    },

    /**
     * Local iterations between two exchanges of the device-side model. Breakpoints may lie between whole numbers; a
     * setting takes the nearest whole number.
     */
    LOCAL_ITERATIONS(Quantity.COUNT, 1, 1e4) {
        @Override
        public double value(Setting setting) {
            return setting.localIterations();
        }

        @Override
        public Setting at(Setting base, double value) {
            return base.withLocalIterations(Math.max(1, Math.round(value)));
        }

        @Override
        public Rates rates(Setting base, double value) {
            return Rates.of(base.withLocalIterations(1)).exchangingEvery(value);
        }
    };

    private final Quantity quantity;
    private final double least;
    private final double greatest;

    Axis(Quantity quantity, double least, double greatest) {
        this.quantity = quantity;
        this.least = least;
        this.greatest = greatest;
    }

    /** What its values are, with their unit. */
    public Quantity quantity() {
        return quantity;
    }

    /** The least value that people set it to, as a rule. */
    public double least() {
        return least;
    }

    /** The greatest value that people set it to, as a rule. */
    public double greatest() {
        return greatest;
    }

    /** Where a setting stands on this axis. */
    public abstract double value(Setting setting);

    /** A setting moved along this axis to a value. */
    public abstract Setting at(Setting base, double value);

    /** The prices of a setting moved along this axis to a value. */
    public Rates rates(Setting base, double value) {
        return Rates.of(at(base, value));
    }
}
