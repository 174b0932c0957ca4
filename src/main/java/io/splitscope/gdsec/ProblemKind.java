package io.splitscope.gdsec;

import static io.splitscope.texts.Texts.text;

import java.util.function.Supplier;

/** The learning problems that can be run. The command line names them before the language of the window is known. */
public enum ProblemKind {
    /** Least squares with a ridge: strongly convex, the optimum solved exactly. */
    LINEAR("linear", () -> text("ProblemKind.linear-regression"), () -> text("ProblemKind.least-squares")),
    /** Logistic loss with a ridge: strongly convex, the optimum found by Newton's method. */
    LOGISTIC("logistic", () -> text("ProblemKind.logistic-regression"), () -> text("ProblemKind.logistic-loss")),
    /** Squared error of a sigmoid: smooth and not convex. */
    NON_CONVEX(
            "nonconvex",
            () -> text("ProblemKind.non-convex-loss"),
            () -> text("ProblemKind.squared-error-of-a-sigmoid")),
    /** A network with one hidden layer: not convex, and its gradient has no Lipschitz constant. */
    NETWORK("network", () -> text("ProblemKind.small-neural-network"), () -> text("ProblemKind.one-hidden-layer"));

    private final String id;
    private final Supplier<String> title;
    private final Supplier<String> description;

    ProblemKind(String id, Supplier<String> title, Supplier<String> description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /** What people type, such as {@code logistic}. */
    public String id() {
        return id;
    }

    /** What people read. */
    public String title() {
        return title.get();
    }

    /** What it is, in half a sentence. */
    public String description() {
        return description.get();
    }

    /** Whether its targets are classes and not numbers. */
    public boolean classifies() {
        return this != LINEAR;
    }

    /**
     * The problem on data.
     *
     * @param seed decides where a neural network starts; the others start at zero
     * @throws DataException if the targets are no classes and the problem needs two, or needs at least two
     */
    public Objective on(Dataset data, long seed) throws DataException {
        if (classifies() && data.classes() < 2) {
            throw new DataException(
                    data.classes() == 0
                            ? text("ProblemKind.needs-classes-not-numbers", title())
                            : text("ProblemKind.needs-two-classes", title()));
        }
        if ((this == LOGISTIC || this == NON_CONVEX) && data.classes() > 2) {
            throw new DataException(text("ProblemKind.tells-two-classes-apart", title(), data.classes()));
        }
        return switch (this) {
            case LINEAR -> new LinearModel(data, PointLoss.SQUARED);
            case LOGISTIC -> new LinearModel(data, PointLoss.LOGISTIC);
            case NON_CONVEX -> new LinearModel(data, PointLoss.SIGMOID);
            case NETWORK -> new NeuralNetwork(data, seed);
        };
    }
}
