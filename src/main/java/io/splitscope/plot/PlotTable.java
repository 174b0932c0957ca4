package io.splitscope.plot;

import java.util.List;

/**
 * The numbers of a plot, for spreadsheets.
 *
 * @param header names of the columns, with their units
 * @param rows as many values each; an unknown one is empty text
 */
public record PlotTable(List<String> header, List<List<Object>> rows) {

    /**
     * @throws IllegalArgumentException if a row is shorter or longer than the header
     */
    public PlotTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(row + " does not fit " + header);
            }
        }
    }
}
