package io.splitscope.split.certificate;

import io.splitscope.split.certificate.Certificate.Arc;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks a certificate, in whole numbers and in time linear in its length.
 *
 * <ol>
 *   <li>No arc carries less than nothing or more than its capacity.
 *   <li>As much flows into a vertex as out of it, but for source and sink; what leaves the source is the stated value.
 *   <li>The source is on the source side and the sink is not; the arcs from that side to the other have capacities that
 *       sum to the same value.
 *   <li>The value in seconds is the stated delay, but for rounding.
 * </ol>
 */
public final class CertificateChecker {

    /** Delay and value agree to this part of the delay, as seconds are doubles, and a unit per arc, as each is rounded. */
    private static final double AGREEMENT = 1e-9;

    private final Certificate certificate;

    private CertificateChecker(Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Checks that no cut of the network is smaller than the one the certificate shows.
     *
     * @throws CertificateException if it does not prove that, saying where it fails
     */
    public static void check(Certificate certificate) throws CertificateException {
        CertificateChecker checker = new CertificateChecker(certificate);
        checker.checkVertices();
        checker.checkCapacities();
        checker.checkConservation();
        checker.checkCut();
        checker.checkDelay();
    }

    private void checkVertices() throws CertificateException {
        requireVertex(certificate.source(), "source");
        requireVertex(certificate.sink(), "sink");
        require(certificate.source() != certificate.sink(), "Source and sink are the same vertex");
        for (int vertex : certificate.sourceSide()) {
            requireVertex(vertex, "source side");
        }
        for (int i = 0; i < certificate.arcs().size(); i++) {
            requireVertex(certificate.arcs().get(i).from(), "arc " + i);
            requireVertex(certificate.arcs().get(i).to(), "arc " + i);
        }
    }

    private void requireVertex(int vertex, String where) throws CertificateException {
        require(
                vertex >= 0 && vertex < certificate.vertices(),
                where + " names vertex " + vertex + ", but there are only " + certificate.vertices());
    }

    private void checkCapacities() throws CertificateException {
        for (int i = 0; i < certificate.arcs().size(); i++) {
            Arc arc = certificate.arcs().get(i);
            require(arc.flow() >= 0, "arc " + i + " carries less than nothing: " + arc.flow());
            if (arc.capacity().isPresent()) {
                long capacity = arc.capacity().getAsLong();
                require(
                        arc.flow() <= capacity,
                        "arc " + i + " carries " + arc.flow() + ", more than its capacity of " + capacity);
            }
        }
    }

    private void checkConservation() throws CertificateException {
        Map<Integer, BigInteger> surplus = new HashMap<>();
        for (Arc arc : certificate.arcs()) {
            BigInteger flow = BigInteger.valueOf(arc.flow());
            surplus.merge(arc.from(), flow.negate(), BigInteger::add);
            surplus.merge(arc.to(), flow, BigInteger::add);
        }
        BigInteger value = BigInteger.valueOf(certificate.value());
        BigInteger sent =
                surplus.getOrDefault(certificate.source(), BigInteger.ZERO).negate();
        require(sent.equals(value), sent + " units leave the source, not the stated " + value);
        for (Map.Entry<Integer, BigInteger> entry : surplus.entrySet()) {
            int vertex = entry.getKey();
            require(
                    vertex == certificate.source()
                            || vertex == certificate.sink()
                            || entry.getValue().signum() == 0,
                    "vertex " + vertex + " receives " + entry.getValue() + " units more than it passes on");
        }
    }

    private void checkCut() throws CertificateException {
        Set<Integer> side = new HashSet<>(certificate.sourceSide());
        require(side.contains(certificate.source()), "the source is not on the source side of the cut");
        require(!side.contains(certificate.sink()), "the sink is on the source side of the cut");
        BigInteger capacity = BigInteger.ZERO;
        for (int i = 0; i < certificate.arcs().size(); i++) {
            Arc arc = certificate.arcs().get(i);
            if (side.contains(arc.from()) && !side.contains(arc.to())) {
                require(arc.capacity().isPresent(), "the cut contains arc " + i + ", which must not be cut");
                capacity = capacity.add(BigInteger.valueOf(arc.capacity().getAsLong()));
            }
        }
        require(
                capacity.equals(BigInteger.valueOf(certificate.value())),
                "the cut has a capacity of " + capacity + ", but only " + certificate.value() + " units flow");
    }

    private void checkDelay() throws CertificateException {
        double seconds = certificate.value() / certificate.unitsPerSecond();
        double delay = certificate.delaySeconds();
        require(
                Math.abs(seconds - delay)
                        <= AGREEMENT * delay + certificate.arcs().size() / certificate.unitsPerSecond(),
                "the flow takes " + seconds + " s, but the delay is said to be " + delay + " s");
    }

    private static void require(boolean holds, String otherwise) throws CertificateException {
        if (!holds) {
            throw new CertificateException("The certificate proves nothing: " + otherwise);
        }
    }
}
