package io.splitscope.gdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as data. */
class SharedDataTest {

    @TempDir
    private Path folder;

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private Dataset shared(String text, ProblemKind problem, int workers, double unlikeness)
            throws IOException, DataException {
        return SharedData.of(CsvData.read(table(text)), problem, workers, unlikeness, 1);
    }

    private static void refused(ThrowingCallable reading, String... parts) {
        assertThatThrownBy(reading)
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b,y\n1,2,3\n4,5,6\n", "1,2,3\n4,5,6", "1;2;3\r\n\r\n4;5;6\r\n", "\ufeff1\t2\t3\n4\t5\t6"})
    void headers_separators_and_line_ends_are_as_they_come(String text) throws IOException, DataException {
        Dataset data = shared(text, ProblemKind.LINEAR, 2, 0);

        assertThat(data.count()).isEqualTo(2);
        assertThat(data.columns()).isEqualTo(3);
    }

    @Test
    void features_and_numbers_are_standardised_and_a_column_of_ones_is_added() throws IOException, DataException {
        Dataset data = shared("1,7,10\n2,7,20\n3,7,60\n", ProblemKind.LINEAR, 1, 0);

        double[] column = IntStream.range(0, 3)
                .mapToDouble(j -> data.row(0, j)[0])
                .sorted()
                .toArray();
        assertThat(column).containsExactly(new double[] {-Math.sqrt(1.5), 0, Math.sqrt(1.5)}, within(1e-12));
        for (int j = 0; j < 3; j++) {
            assertThat(data.row(0, j)[1]).isZero();
            assertThat(data.row(0, j)[2]).isEqualTo(1);
        }
        assertThat(IntStream.range(0, 3).mapToDouble(j -> data.row(0, j)[3]).sum())
                .isEqualTo(0, within(1e-12));
    }

    @Test
    void wholly_unlike_workers_have_classes_of_their_own() throws IOException, DataException {
        String text = IntStream.range(0, 30)
                .mapToObj(j -> j + "," + (j % 3 == 0 ? "cat" : j % 3 == 1 ? "dog" : "owl"))
                .collect(Collectors.joining("\n"));

        Dataset data = shared(text, ProblemKind.NETWORK, 3, 1);

        assertThat(data.classes()).isEqualTo(3);
        for (int worker = 0; worker < 3; worker++) {
            int own = worker;
            assertThat(IntStream.range(0, data.countOf(worker)).mapToDouble(j -> data.row(own, j)[2]))
                    .hasSize(10)
                    .containsOnly((double) worker);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,5", "0.1,7", "0.3,4", "0.5,9", "0.9,6", "1,9"})
    void every_worker_has_a_sample_and_no_sample_is_lost(double unlikeness, int workers)
            throws IOException, DataException {
        String text = IntStream.range(0, 9).mapToObj(j -> j + "," + j).collect(Collectors.joining("\n"));

        Dataset data = shared(text, ProblemKind.LINEAR, workers, unlikeness);

        assertThat(data.count()).isEqualTo(9);
        assertThat(IntStream.range(0, workers).map(data::countOf)).allMatch(count -> count > 0);
    }

    @Test
    void what_cannot_be_used_is_told_with_its_place() throws IOException {
        refused(() -> CsvData.read(folder.resolve("none.csv")), "There is no file", "none.csv");
        refused(() -> CsvData.read(table("")), "fewer than 2 rows");
        refused(() -> CsvData.read(table("1,2\n")), "fewer than 2 rows");
        refused(() -> CsvData.read(table("1\n2\n")), "1 columns");
        refused(() -> CsvData.read(table("1,2,3\n4,5\n")), "Row 2", "2 columns", "3");
        refused(() -> CsvData.read(table("1,2\n4,5\nx,6\n")), "Row 3, column 1", "'x'");
        refused(() -> CsvData.read(table("1,2\nNaN,5\n")), "Row 2", "'NaN'");
        refused(() -> shared("1,a\n2,b\n", ProblemKind.LINEAR, 1, 0), "'a'", "no number");
        refused(() -> shared("1,1\n2,2\n", ProblemKind.LINEAR, 3, 0), "2 samples for 3 workers");
        Path binary = Files.write(folder.resolve("raw.csv"), new byte[] {(byte) 0xC3, 0x28});
        refused(() -> CsvData.read(binary), "raw.csv", "no UTF-8 text");
    }

    @Test
    void too_many_classes_are_taken_for_numbers() {
        String text = IntStream.range(0, 40).mapToObj(j -> j + "," + j).collect(Collectors.joining("\n"));

        refused(() -> shared(text, ProblemKind.NETWORK, 2, 0), "40 different values", "linear regression");
    }

    @Test
    void real_looking_data_can_be_learned_from() throws IOException, DataException {
        Draws draws = new Draws(4);
        String text = IntStream.range(0, 80)
                .mapToObj(j -> {
                    double[] x = draws.gaussians(3);
                    return Arrays.stream(x).mapToObj(Double::toString).collect(Collectors.joining(",")) + ","
                            + (x[0] + 0.3 * draws.gaussian() > 0 ? "yes" : "no");
                })
                .collect(Collectors.joining("\n"));

        Objective objective = ProblemKind.LOGISTIC.on(shared(text, ProblemKind.LOGISTIC, 4, 0.5), 1);

        assertThat(objective.optimum().orElseThrow().value()).isBetween(0.0, 0.5);
        assertThat(objective.value(objective.start())).isEqualTo(Math.log(2), within(1e-12));
    }
}
