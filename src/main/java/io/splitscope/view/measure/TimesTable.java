package io.splitscope.view.measure;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.runtime.LayerTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Measured layers beside what their FLOPs say, those first that FLOPs mislead about by most seconds; a click on a head sorts. */
final class TimesTable extends TableView<LayerTime> {

    private static final double NAME = 290;
    private static final double NUMBER = 95;
    private static final double RANGE = 160;

    TimesTable() {
        setId("measure-table");
        setPlaceholder(new Label(text("TimesTable.nothing-measured-yet")));
        TableColumn<LayerTime, String> layer = new TableColumn<>(text("TimesTable.layer"));
        layer.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().title()));
        layer.setPrefWidth(NAME);
        getColumns().add(layer);
        add(text("TimesTable.measured"), NUMBER, LayerTime::seconds, time -> Quantity.TIME.format(time.seconds()));
        add(
                text("TimesTable.half-of-the-runs"),
                RANGE,
                time -> time.upper() - time.lower(),
                time -> Quantity.TIME.format(time.lower()) + " – " + Quantity.TIME.format(time.upper()));
        add(text("TimesTable.by-flops"), NUMBER, LayerTime::predicted, time -> Quantity.TIME.format(time.predicted()));
        add(text("TimesTable.ratio"), NUMBER, LayerTime::ratio, TimesTable::ratio);
    }

    private static String ratio(LayerTime time) {
        return time.predicted() == 0 ? text("TimesTable.no-flops") : String.format(Locale.ROOT, "%.2f", time.ratio());
    }

    private void add(
            String title, double width, ToDoubleFunction<LayerTime> number, Function<LayerTime, String> words) {
        TableColumn<LayerTime, LayerTime> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator((one, other) -> Double.compare(number.applyAsDouble(one), number.applyAsDouble(other)));
        column.setCellFactory(self -> new TableCell<>() {
            @Override
            protected void updateItem(LayerTime time, boolean empty) {
                super.updateItem(time, empty);
                setText(empty || time == null ? null : words.apply(time));
            }
        });
        column.setPrefWidth(width);
        column.setStyle("-fx-alignment: center-right;");
        getColumns().add(column);
    }
}
