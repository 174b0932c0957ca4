/**
 * Proofs that a split is optimal, and their check. Knows nothing of the solver: a certificate is a network, a flow and a
 * cut; when the flow is as large as the cut, no cut is smaller (the easy half of the max-flow min-cut theorem), so that
 * nobody has to trust the algorithm that found it.
 */
package io.splitscope.split.certificate;
