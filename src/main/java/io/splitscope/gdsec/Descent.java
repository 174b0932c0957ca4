package io.splitscope.gdsec;

/** One algorithm on its way down, a round at a time. */
final class Descent {

    private final Objective objective;
    private final Plan plan;
    private final MiniBatches batches;
    private final Uplink uplink;
    private final double[] theta;
    private final double[] moved;
    private final double[] gradient;
    private final double[] message;
    private Round latest;

    Descent(Objective objective, Algorithm algorithm, Plan plan) {
        this.objective = objective;
        this.plan = plan;
        batches = new MiniBatches(objective, plan);
        uplink = Uplink.of(algorithm, objective.workers(), objective.dimension());
        theta = objective.start();
        moved = new double[theta.length];
        gradient = new double[theta.length];
        message = new double[theta.length];
        latest = new Round(0, objective.value(theta), 0, MessageBits.NONE);
    }

    /** Where it stands. */
    Round latest() {
        return latest;
    }

    /** θ; a new array. */
    double[] point() {
        return theta.clone();
    }

    /** Goes one round on. */
    Round step() {
        double[] direction = new double[theta.length];
        MessageBits bits = latest.bits();
        long sentOfAll = 0;
        for (int worker = 0; worker < objective.workers(); worker++) {
            objective.gradient(worker, theta, batches.draw(latest.number(), worker), gradient);
            int sent = uplink.send(worker, gradient, moved, message);
            Vectors.add(direction, 1, message);
            bits = bits.plus(uplink.bits(sent, theta.length));
            sentOfAll += sent;
        }
        uplink.receive(direction);
        for (int i = 0; i < theta.length; i++) {
            double next = theta[i] - plan.stepSize() * direction[i];
            moved[i] = next - theta[i];
            theta[i] = next;
        }
        double fraction = (double) sentOfAll / ((double) objective.workers() * theta.length);
        latest = new Round(latest.number() + 1, objective.value(theta), fraction, bits);
        return latest;
    }
}
