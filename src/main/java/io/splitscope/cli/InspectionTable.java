package io.splitscope.cli;

import io.splitscope.model.Legible;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what {@code inspect} found as a table for people. */
final class InspectionTable {

    private static final List<String> HEADER =
            List.of("index", "layer", "op", "output", "bytes", "parameters", "MACs", "FLOPs");

    /** From this column on, numbers stand flush right. */
    private static final int FIRST_NUMBER = 4;

    private static final int WIDEST_TEXT = 60;
    private static final int MOST_EXTENTS = 20;
    private static final int LONGEST_WARNING = 400;

    private final PrintWriter out;

    InspectionTable(PrintWriter out) {
        this.out = out;
    }

    void print(Inspection inspection) {
        out.println(shortened(inspection.model()) + ", opset "
                + (inspection.opset() == null ? "unknown" : inspection.opset()));
        inspection.inputs().forEach(value -> out.println("  input   " + line(value)));
        inspection.outputs().forEach(value -> out.println("  output  " + line(value)));
        inspection
                .symbols()
                .forEach(symbol -> out.println("  dim     " + shortened(symbol.name()) + " = " + symbol.value()));
        inspection.dataExtents().stream()
                .limit(MOST_EXTENTS)
                .forEach(extent -> out.println("  data    " + line(extent)));
        if (inspection.dataExtents().size() > MOST_EXTENTS) {
            out.println(
                    "  data    and " + (inspection.dataExtents().size() - MOST_EXTENTS) + " more; --json lists all");
        }
        out.println();
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        inspection.layers().forEach(row -> add(row, "", lines));
        lines.add(totals(inspection.totals()));
        print(lines);
        List<String> counts = new ArrayList<>();
        inspection.layers().forEach(row -> addCounts(row, "", counts));
        if (!counts.isEmpty()) {
            out.println();
            counts.forEach(out::println);
        }
        if (!inspection.warnings().isEmpty()) {
            out.println();
            inspection.warnings().forEach(warning -> out.println("warning: " + Legible.of(warning, LONGEST_WARNING)));
        }
    }

    private static String line(Inspection.Value value) {
        return shortened(value.name()) + "  " + shape(value.shape()) + "  " + value.type();
    }

    /** Its whole name, to be copied for {@code --dim}. */
    private static String line(Inspection.Decided extent) {
        String where = extent.op() + (extent.layer().isEmpty() ? "" : " " + shortened(extent.layer()));
        return Legible.of(extent.name(), LONGEST_WARNING)
                + (extent.value() == null
                        ? extent.bound() == null ? ", no bound known" : " <= " + extent.bound()
                        : " = " + extent.value() + (extent.bound() == null ? "" : " (<= " + extent.bound() + ")"))
                + ", decided by the data at " + where;
    }

    private static void add(Inspection.Row row, String around, List<List<String>> lines) {
        String place = around + (row.id() == null ? Integer.toString(row.index()) : row.id());
        Inspection.Result first = row.outputs().stream()
                .filter(output -> !output.name().isEmpty())
                .findFirst()
                .orElse(null);
        lines.add(List.of(
                place,
                shortened(row.name()),
                shortened(row.op()),
                first == null ? "" : shape(first.shape()),
                first == null ? "" : number(first.bytes()),
                number(row.params()),
                number(row.macs()),
                number(row.flops())));
        if (row.inner() != null) {
            row.inner().forEach(inner -> add(inner, around, lines));
        }
        if (row.bodies() != null) {
            row.bodies().forEach(body -> body.layers()
                    .forEach(inner -> add(inner, place + " " + body.name() + " ", lines)));
        }
    }

    /** A line for each body that says how often it counts. */
    private static void addCounts(Inspection.Row row, String around, List<String> counts) {
        String place = around + (row.id() == null ? Integer.toString(row.index()) : row.id());
        if (row.inner() != null) {
            row.inner().forEach(inner -> addCounts(inner, around, counts));
        }
        if (row.bodies() != null) {
            row.bodies().forEach(body -> {
                counts.add(place + " " + body.name() + " of " + row.op() + ": counted "
                        + (body.counted() == 1 ? "once" : body.counted() + " times") + ", " + body.why());
                body.layers().forEach(inner -> addCounts(inner, place + " " + body.name() + " ", counts));
            });
        }
    }

    private static List<String> totals(Inspection.Totals totals) {
        return List.of(
                "",
                totals.layers() + " layers of " + totals.nodes() + " nodes",
                "",
                "",
                "",
                number(totals.params()),
                number(totals.macs()),
                number(totals.flops()));
    }

    private static String shortened(String name) {
        return shortened(name, WIDEST_TEXT);
    }

    /** The end of a long text, which tells more than the beginning; never what would upset a terminal. */
    private static String shortened(String text, int widest) {
        String plain = Legible.line(text);
        return plain.length() <= widest ? plain : "..." + plain.substring(plain.length() - widest + 3);
    }

    private static String shape(List<Long> extents) {
        if (extents == null) {
            return "?";
        }
        if (extents.isEmpty()) {
            return "scalar";
        }
        StringBuilder text = new StringBuilder();
        for (Long extent : extents) {
            text.append(text.isEmpty() ? "" : "x").append(extent == null ? "?" : extent);
        }
        return Legible.of(text.toString(), WIDEST_TEXT);
    }

    private static String number(Number value) {
        if (value == null) {
            return "?";
        }
        return value instanceof BigDecimal ? String.format(Locale.ROOT, "%,.1f", value) : grouped(value.toString());
    }

    /** The digits of a whole number with a comma in front of every three. */
    private static String grouped(String digits) {
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private void pad(int width) {
        for (int i = 0; i < width; i++) {
            out.write(' ');
        }
    }

    private void print(List<List<String>> lines) {
        int[] widths = new int[HEADER.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                String cell = line.get(i);
                if (i >= FIRST_NUMBER) {
                    pad(widths[i] - cell.length());
                }
                out.write(cell);
                if (i < FIRST_NUMBER) {
                    pad(widths[i] - cell.length());
                }
                if (i < widths.length - 1) {
                    pad(2);
                }
            }
            out.println();
        }
    }
}
