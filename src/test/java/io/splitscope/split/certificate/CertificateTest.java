package io.splitscope.split.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitscope.cost.Setting;
import io.splitscope.split.Oracle;
import io.splitscope.split.Problems;
import io.splitscope.split.Problems.Problem;
import io.splitscope.split.Splitter;
import io.splitscope.split.certificate.Certificate.Arc;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CertificateTest {

    @Provide
    Arbitrary<Problem> problems() {
        return Problems.problems();
    }

    @Property
    void every_split_can_be_proven_optimal(@ForAll("problems") Problem problem) throws Exception {
        if (new Oracle(problem.workload(), problem.setting()).least().isPresent()) {
            Certificate certificate = new Splitter(problem.workload()).certify(problem.setting());
            assertThatCode(() -> CertificateChecker.check(certificate)).doesNotThrowAnyException();
        }
    }

    @Property
    void a_certificate_written_and_read_is_the_same(@ForAll("problems") Problem problem) throws Exception {
        if (new Oracle(problem.workload(), problem.setting()).least().isPresent()) {
            Certificate certificate = new Splitter(problem.workload()).certify(problem.setting());
            StringWriter written = new StringWriter();
            CertificateJson.write(certificate, written);
            assertThat(CertificateJson.read(new StringReader(written.toString())))
                    .isEqualTo(certificate);
        }
    }

    /** Source 2, sink 3; 5 units from 2 over 0 and 1 to 3, where 0 to 1 has room for just 5. */
    private static Certificate proof(long capacity, long flow, long value, List<Integer> side, double delay) {
        List<Arc> arcs = List.of(
                new Arc(2, 0, OptionalLong.empty(), 5),
                new Arc(0, 1, OptionalLong.of(capacity), flow),
                new Arc(1, 3, OptionalLong.of(7), 5));
        return new Certificate("m", delay, 10, 4, 2, 3, List.of(0, 1), arcs, value, side);
    }

    private static void assertProvesNothing(Certificate certificate, String why) {
        assertThatThrownBy(() -> CertificateChecker.check(certificate))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining(why);
    }

    @Example
    void a_flow_as_large_as_the_cut_is_a_proof() {
        assertThatCode(() -> CertificateChecker.check(proof(5, 5, 5, List.of(2, 0), 0.5)))
                .doesNotThrowAnyException();
    }

    @Example
    void what_proves_nothing_is_told() {
        assertProvesNothing(proof(4, 5, 5, List.of(2, 0), 0.5), "arc 1 carries 5, more than its capacity of 4");
        assertProvesNothing(proof(5, 4, 5, List.of(2, 0), 0.5), "vertex 0 receives 1 units more");
        assertProvesNothing(proof(5, 5, 6, List.of(2, 0), 0.5), "5 units leave the source, not the stated 6");
        assertProvesNothing(proof(6, 5, 5, List.of(2, 0), 0.5), "the cut has a capacity of 6, but only 5 units flow");
        assertProvesNothing(proof(5, 5, 5, List.of(2), 0.5), "the cut contains arc 0, which must not be cut");
        assertProvesNothing(proof(5, 5, 5, List.of(0), 0.5), "the source is not on the source side");
        assertProvesNothing(proof(5, 5, 5, List.of(2, 0, 1, 3), 0.5), "the sink is on the source side");
        assertProvesNothing(proof(5, 5, 5, List.of(2, 0, 9), 0.5), "source side names vertex 9");
        assertProvesNothing(proof(5, 5, 5, List.of(2, 0), 0.9), "the flow takes 0.5 s");
        assertProvesNothing(proof(5, -5, 5, List.of(2, 0), 0.5), "less than nothing");
    }

    @Example
    void a_real_certificate_with_one_unit_changed_proves_nothing() throws Exception {
        Certificate certificate = new Splitter(
                        Problems.chain(new double[] {1e9, 1e9, 1e9}, new double[] {1e6, 1e6, 1e5, 1e2}))
                .certify(Setting.DEFAULT);
        for (int i = 0; i < certificate.arcs().size(); i++) {
            List<Arc> arcs = new ArrayList<>(certificate.arcs());
            Arc arc = arcs.get(i);
            arcs.set(i, new Arc(arc.from(), arc.to(), arc.capacity(), arc.flow() + 1));
            Certificate changed = new Certificate(
                    certificate.model(),
                    certificate.delaySeconds(),
                    certificate.unitsPerSecond(),
                    certificate.vertices(),
                    certificate.source(),
                    certificate.sink(),
                    certificate.layers(),
                    arcs,
                    certificate.value(),
                    certificate.sourceSide());
            assertThatThrownBy(() -> CertificateChecker.check(changed)).isInstanceOf(CertificateException.class);
        }
    }

    @Example
    void a_file_that_is_no_certificate_is_refused_with_a_sentence() {
        for (String text : List.of("", "{", "[]", "{\"format\": \"splitscope-certificate-1\"}", "{\"format\": 7}")) {
            assertThatThrownBy(() -> CertificateJson.read(new StringReader(text)))
                    .isInstanceOf(CertificateException.class)
                    .hasMessageStartingWith("The certificate");
        }
        assertThatThrownBy(() -> CertificateJson.read(new StringReader("{\"format\": \"splitscope-certificate-1\","
                        + " \"delaySeconds\": 1, \"unitsPerSecond\": 1, \"vertices\": 2, \"source\": 0, \"sink\": 1,"
                        + " \"value\": 1.5, \"arcs\": []}")))
                .hasMessageContaining("whole number");
    }
}
