package io.splitscope.simulate.link;

import java.util.SplittableRandom;

/** One walk from place to place in a cell around the base station. */
final class Waypoints implements Mobility.Walk {

    static final double NEAREST = 1;

    private final Mobility.RandomWaypoint cell;
    private final SplittableRandom random;
    private double x;
    private double y;
    private double goalX;
    private double goalY;
    private double now;

    Waypoints(Mobility.RandomWaypoint cell, SplittableRandom random) {
        this.cell = cell;
        this.random = random;
        nextGoal();
        x = goalX;
        y = goalY;
        nextGoal();
    }

    private void nextGoal() {
        double radius = cell.radius() * Math.sqrt(random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        goalX = radius * Math.cos(angle);
        goalY = radius * Math.sin(angle);
    }

    @Override
    public double distance(double seconds) {
        double way = cell.speed() * (seconds - now);
        now = seconds;
        double left = Math.hypot(goalX - x, goalY - y);
        while (way >= left) {
            way -= left;
            x = goalX;
            y = goalY;
            nextGoal();
            left = Math.hypot(goalX - x, goalY - y);
        }
        x += (goalX - x) * way / left;
        y += (goalY - y) * way / left;
        return Math.max(NEAREST, Math.hypot(x, y));
    }
}
