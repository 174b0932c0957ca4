package io.splitscope.gdsec;

import java.util.OptionalDouble;

/**
 * What is proven of gradient descent and of GD-SEC with full batches, on an objective whose gradient has the Lipschitz
 * constant L and that is strongly convex with μ, at a step α ≤ 1/L: after k rounds
 *
 * <p>f(θ_k) − f* ≤ (1 − αμ)^k · (f(θ_0) − f*), for GD-SEC as long as ξ ≤ {@link #mostXi}, whatever β is.
 *
 * <p>Proof (this project's own). Write E_k = Σ e_m at the beginning of round k. What the server moves along is
 * h + Σ Δ̂ = ∇f(θ_k) + E_k − E_k+1, since h = Σ h_m and Δ̂ = ∇f_m − h_m + e_m − e_m⁺. A component kept back is at most
 * (ξ/M)·|θ_k,i − θ_k−1,i| at each worker, so ‖E_k+1‖ ≤ ξ s_k with s_k = ‖θ_k − θ_k−1‖ (s_0 = s_−1 = 0). For a step along
 * ∇f + δ, smoothness gives f(θ_k+1) ≤ f(θ_k) − (α/2)‖∇f‖² − c s²_k+1 + (α/2)‖δ‖² with c = 1/(2α) − L/2. Here
 * ‖δ‖² ≤ 2ξ²(s²_k + s²_k−1), and strong convexity gives ‖∇f‖² ≥ 2μ(f − f*). Hence V_k = f(θ_k) − f* + c s²_k + (αξ²/q) s²_k−1 with
 * q = 1 − αμ obeys V_k+1 ≤ q V_k if αξ²(1 + 1/q) ≤ q c, which is ξ ≤ q √(c / (α(1 + q))). V_0 is f(θ_0) − f*. ∎
 *
 * @param rate q = 1 − αμ, by which the bound shrinks each round
 * @param mostXi the greatest ξ for which it holds; 0 at α = 1/L
 */
public record Guarantee(double rate, double mostXi) {

    /**
     * The guarantee for a step size.
     *
     * @throws IllegalArgumentException if the constants are no 0 &lt; μ ≤ L, or α is not above 0 and at most 1/L
     */
    public static Guarantee of(double stepSize, double smoothness, double strongConvexity) {
        if (!(strongConvexity > 0 && strongConvexity <= smoothness)) {
            throw new IllegalArgumentException(
                    "0 < μ ≤ L is needed, not μ = " + strongConvexity + " and L = " + smoothness);
        }
        if (!(stepSize > 0 && stepSize * smoothness <= 1 + 1e-12)) {
            throw new IllegalArgumentException("The step size must be above 0 and at most 1/L, not " + stepSize);
        }
        double q = 1 - stepSize * strongConvexity;
        double c = Math.max(0, 1 / (2 * stepSize) - smoothness / 2);
        return new Guarantee(q, q * Math.sqrt(c / (stepSize * (1 + q))));
    }

    /** The greatest ξ with a guarantee for an objective; empty where nothing is proven. */
    public static OptionalDouble mostXi(Objective objective, double stepSize) {
        if (objective.smoothness().isEmpty()
                || objective.strongConvexity().isEmpty()
                || stepSize * objective.smoothness().getAsDouble() > 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(of(
                        stepSize,
                        objective.smoothness().getAsDouble(),
                        objective.strongConvexity().getAsDouble())
                .mostXi());
    }

    /** The most that f − f* can be after so many rounds. */
    public double bound(int rounds, double errorAtStart) {
        return Math.pow(rate, rounds) * errorAtStart;
    }
}
