package io.splitscope.gdsec;

/** The learning problems that can be run. */
public enum ProblemKind {
    /** Least squares with a ridge: strongly convex, the optimum solved exactly. */
    LINEAR("linear", "Linear regression", "least squares with a small ridge; strongly convex, optimum known"),
    /** Logistic loss with a ridge: strongly convex, the optimum found by Newton's method. */
    LOGISTIC("logistic", "Logistic regression", "logistic loss with a small ridge; strongly convex, optimum known"),
    /** Squared error of a sigmoid: smooth and not convex. */
    NON_CONVEX(
            "nonconvex",
            "Non-convex loss",
            "squared error of a sigmoid, with a small ridge; not convex, optimum unknown"),
    /** A network with one hidden layer: not convex, and its gradient has no Lipschitz constant. */
    NETWORK("network", "Small neural network", "one hidden layer of 16 tanh, softmax cross-entropy; optimum unknown");

    private final String id;
    private final String title;
    private final String description;

    ProblemKind(String id, String title, String description) {
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
        return title;
    }

    /** What it is, in half a sentence. */
    public String description() {
        return description;
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
            throw new DataException(title + " needs targets of at least two classes; the data have "
                    + (data.classes() == 0 ? "numbers" : "one") + ". Use linear regression or other data");
        }
        if ((this == LOGISTIC || this == NON_CONVEX) && data.classes() > 2) {
            throw new DataException(title + " tells two classes apart; the data have " + data.classes()
                    + ". Use the neural network or other data");
        }
        return switch (this) {
            case LINEAR -> new LinearModel(data, PointLoss.SQUARED);
            case LOGISTIC -> new LinearModel(data, PointLoss.LOGISTIC);
            case NON_CONVEX -> new LinearModel(data, PointLoss.SIGMOID);
            case NETWORK -> new NeuralNetwork(data, seed);
        };
    }
}
