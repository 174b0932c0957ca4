package io.splitscope.simulate.link;

import java.util.SplittableRandom;

/** How far a device is from its base station as time goes on. */
public sealed interface Mobility {

    /** Speed, m/s; 0 when it stands still. */
    double speed();

    /** One walk from time 0 on. */
    Walk start(SplittableRandom random);

    /** Where a device is. */
    @FunctionalInterface
    interface Walk {

        /**
         * Distance along the ground, m. To be asked with times that never fall.
         *
         * @param seconds time since the start
         */
        double distance(double seconds);
    }

    /**
     * A device that stays where it is.
     *
     * @param distance distance from the base station, m
     */
    record Still(double distance) implements Mobility {
        public Still {
            RandomWalkLink.requirePositive(distance, "distance");
        }

        @Override
        public double speed() {
            return 0;
        }

        @Override
        public Walk start(SplittableRandom random) {
            return seconds -> distance;
        }
    }

    /**
     * A device that goes away from the base station and back, again and again.
     *
     * @param nearest where it starts, m
     * @param farthest where it turns, m
     * @param speed its speed, m/s
     */
    record BackAndForth(double nearest, double farthest, double speed) implements Mobility {
        public BackAndForth {
            RandomWalkLink.requirePositive(nearest, "nearest distance");
            RandomWalkLink.requirePositive(speed, "speed");
            if (!(farthest > nearest) || Double.isInfinite(farthest)) {
                throw new IllegalArgumentException(
                        "The farthest distance lies beyond " + nearest + " m, not at " + farthest);
            }
        }

        @Override
        public Walk start(SplittableRandom random) {
            double length = farthest - nearest;
            return seconds -> {
                double way = speed * seconds % (2 * length);
                return nearest + (way <= length ? way : 2 * length - way);
            };
        }
    }

    /**
     * A device that goes straight to a random place of the cell, then to another, without a rest (random waypoint).
     *
     * @param radius radius of the cell, m; places are uniform over its area, but no nearer than a metre
     * @param speed its speed, m/s
     */
    record RandomWaypoint(double radius, double speed) implements Mobility {
        public RandomWaypoint {
            RandomWalkLink.requirePositive(speed, "speed");
            if (!(radius > Waypoints.NEAREST) || Double.isInfinite(radius)) {
                throw new IllegalArgumentException(
                        "The radius of a cell is more than " + Waypoints.NEAREST + " m, not " + radius);
            }
        }

        @Override
        public Walk start(SplittableRandom random) {
            return new Waypoints(this, random);
        }
    }
}
