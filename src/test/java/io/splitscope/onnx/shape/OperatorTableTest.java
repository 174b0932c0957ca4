package io.splitscope.onnx.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.splitscope.cost.work.OperatorWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The documentation's table of operators, made from the registries. {@code published-operators.csv} lists what ONNX 1.23 and ONNX
 * Runtime 1.30 publish with the versions in which each operator changed, those that withdraw it marked with an x.
 */
class OperatorTableTest {

    private static final Path TABLE = Path.of("src/site/operators.md");
    private static final String REWRITE = "operators.rewrite";

    /** A single node cannot tell: values go through their bodies. */
    private static final Set<String> BODIES = Set.of("If", "Loop", "Scan", "SequenceMap");

    private record Published(String domain, String name, String versions) {

        /** Withdrawn before opset 7, the oldest that is read. */
        boolean isGone() {
            return domain.equals("ai.onnx")
                    && Arrays.stream(versions.split(" "))
                            .filter(version -> version.endsWith("x"))
                            .anyMatch(version -> Integer.parseInt(version.substring(0, version.length() - 1)) <= 7);
        }

        Registry.Operator key() {
            return new Registry.Operator(domain.equals("ai.onnx") ? "" : domain, name);
        }

        boolean hasShapes() {
            return Rules.operators().contains(key());
        }

        String values() {
            if (BODIES.contains(name)) {
                return "inside";
            }
            return hasShapes() && ValuePropagation.of(key()) ? "yes" : "no";
        }

        boolean hasWork() {
            return OperatorWork.isCounted(key().domain(), name);
        }

        String row() {
            return "| " + name + " | " + versions.replace("x", " (withdrawn)") + " | " + (hasShapes() ? "yes" : "no")
                    + " | " + values() + " | " + (hasWork() ? "yes" : "no") + " |\n";
        }
    }

    private static List<Published> published() throws IOException {
        try (InputStream file = OperatorTableTest.class.getResourceAsStream("published-operators.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            return rows.readAll().stream()
                    .map(row -> new Published(row.get("domain"), row.get("operator"), row.get("versions")))
                    .filter(operator -> !operator.isGone())
                    .toList();
        }
    }

    private static String table(List<Published> all) {
        StringBuilder text = new StringBuilder("# Operators\n\nMade from the program's registries by `")
                .append(OperatorTableTest.class.getSimpleName())
                .append("`; rewrite it with `mvn test -Dtest=OperatorTableTest -D")
                .append(REWRITE)
                .append("=true`.\n\n")
                .append(
                        "Each operator is read in all its versions from opset 7 on. *Changed in*: the operator-set versions that")
                .append(
                        " define it anew. *Shapes*: element types and shapes of its results are inferred, as far as the data does")
                .append(
                        " not decide. *Values*: where the elements of small integer operands, or the extents they ask for, are known, those of")
                .append(
                        " the result are, too, so that shapes computed in the graph are known; *inside* means that the bodies are")
                .append(
                        " followed. *Work*: MACs and FLOPs are counted, 0 for what moves data; where not, they are shown as unknown. A layer of any")
                .append(
                        " operator that is not listed is read, drawn and split too, its shapes and work shown as unknown unless the")
                .append(" file states them.\n");
        Map<String, List<Published>> byDomain =
                all.stream().collect(Collectors.groupingBy(Published::domain, TreeMap::new, Collectors.toList()));
        byDomain.forEach((domain, operators) -> {
            text.append("\n## ").append(domain).append("\n\n");
            text.append(operators.stream().filter(Published::hasShapes).count())
                    .append(" of ")
                    .append(operators.size())
                    .append(" with shapes, ")
                    .append(operators.stream().filter(Published::hasWork).count())
                    .append(
                            " with work.\n\n| Operator | Changed in | Shapes | Values | Work |\n|---|---|---|---|---|\n");
            operators.forEach(operator -> text.append(operator.row()));
        });
        return text.toString();
    }

    @Test
    void the_table_in_the_documentation_is_what_the_program_does() throws IOException {
        String table = table(published());
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("out of date: mvn test -Dtest=OperatorTableTest -D" + REWRITE + "=true")
                .isEqualTo(table);
    }

    @Test
    void every_published_standard_operator_has_shapes() throws IOException {
        assertThat(published())
                .filteredOn(operator -> operator.domain().equals("ai.onnx"))
                .allSatisfy(operator ->
                        assertThat(operator.hasShapes()).as(operator.name()).isTrue());
    }

    @Test
    void no_rule_is_for_an_operator_that_does_not_exist() throws IOException {
        Set<Registry.Operator> known = published().stream().map(Published::key).collect(Collectors.toSet());
        assertThat(Rules.operators())
                .filteredOn(operator -> operator.domain().startsWith("ai.onnx"))
                .filteredOn(operator -> !known.contains(operator))
                .isEmpty();
    }
}
