package io.splitscope.view.laboratory;

import io.splitscope.cost.Quantity;
import io.splitscope.split.DelayBreakdown;
import io.splitscope.texts.Texts;
import io.splitscope.view.laboratory.Series.Line;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/**
 * The rates of a run above its delay, round by round: the delay of one policy stacked by terms, the others as lines. A click
 * or a drag goes to a round.
 */
final class RunChart extends Pane {

    private static final double LEFT = 76;
    private static final double RIGHT = 8;
    private static final double RATES_PART = 0.3;
    private static final double GAP = 22;
    private static final double NAME_WIDTH = 140;
    private static final double SAMPLE_WIDTH = 24;
    private static final double[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}};

    private static final Color DARK = Color.web("#0d1117");

    private final Canvas canvas = new Canvas();
    private final TermColours colours;
    private final IntegerProperty round = new SimpleIntegerProperty(this, "round");
    private Series series;
    private Line stacked;

    RunChart(TermColours colours) {
        this.colours = colours;
        setId("laboratory-chart");
        setMinHeight(160);
        setAccessibleText(Texts.text("RunChart.rates-and-delay-round-by"));
        getChildren().add(canvas);
        round.addListener(property -> draw());
        canvas.setOnMousePressed(this::goTo);
        canvas.setOnMouseDragged(this::goTo);
    }

    /** The round that is marked. */
    IntegerProperty roundProperty() {
        return round;
    }

    /** Shows a run, with the delay of one policy in terms. */
    void show(Series value, Line line) {
        series = value;
        stacked = line;
        draw();
    }

    /** What it looks like, on the ground of the theme. */
    WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(colours.text().getBrightness() > 0.5 ? DARK : Color.WHITE);
        return snapshot(parameters, null);
    }

    private void goTo(MouseEvent event) {
        if (series != null) {
            double place = (event.getX() - LEFT) / (canvas.getWidth() - LEFT - RIGHT);
            round.set((int) Math.max(0, Math.min(series.rounds() - 1, Math.floor(place * series.rounds()))));
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    /** Draws all anew, as after a change of theme. */
    void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (series == null || canvas.getWidth() <= LEFT + RIGHT || canvas.getHeight() <= 3 * GAP) {
            return;
        }
        double width = canvas.getWidth() - LEFT - RIGHT;
        double split = RATES_PART * canvas.getHeight();
        rates(pen, width, GAP, split - GAP);
        delays(pen, width, split + GAP, canvas.getHeight() - split - 2 * GAP);
        double x = LEFT + (round.get() + 0.5) / series.rounds() * width;
        pen.setStroke(colours.text());
        pen.setLineDashes();
        pen.setLineWidth(1);
        pen.strokeLine(x, GAP, x, canvas.getHeight() - GAP);
    }

    private void rates(GraphicsContext pen, double width, double top, double height) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double[] rates : List.of(series.uplink(), series.downlink())) {
            for (double rate : rates) {
                least = Math.min(least, rate);
                most = Math.max(most, rate);
            }
        }
        double low = Math.log(least) - 0.1;
        double high = Math.log(most) + 0.1;
        caption(pen, Texts.text("RunChart.mean-rates-uplink-solid-downlink"), top);
        label(pen, Quantity.RATE.format(most), top + 5);
        label(pen, Quantity.RATE.format(least), top + height);
        rate(pen, series.uplink(), width, top, height, low, high, colours.up(), 0);
        rate(pen, series.downlink(), width, top, height, low, high, colours.down(), 1);
    }

    private void rate(
            GraphicsContext pen,
            double[] rates,
            double width,
            double top,
            double height,
            double low,
            double high,
            Color colour,
            int dashes) {
        double[] places = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            places[i] = top + height - (Math.log(rates[i]) - low) / (high - low) * height;
        }
        line(pen, places, width, colour, dashes);
    }

    private void line(GraphicsContext pen, double[] places, double width, Color colour, int dashes) {
        pen.setStroke(colour);
        pen.setLineWidth(1.6);
        pen.setLineDashes(DASHES[dashes % DASHES.length]);
        double[] xs = new double[places.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = LEFT + (i + 0.5) / xs.length * width;
        }
        pen.strokePolyline(xs, places, xs.length);
    }

    private void delays(GraphicsContext pen, double width, double top, double height) {
        double longest =
                series.lines().stream().mapToDouble(Line::longest).max().orElse(0);
        if (!(longest > 0)) {
            return;
        }
        caption(pen, Texts.text("RunChart.delay-of-a-round-by", stacked), top);
        label(pen, Quantity.TIME.format(longest), top + 5);
        label(pen, "0 s", top + height);
        double step = width / series.rounds();
        for (int i = 0; i < series.rounds(); i++) {
            double bottom = top + height;
            DelayBreakdown delay = stacked.delays().get(i);
            for (Term term : Term.values()) {
                double part = term.of(delay) / longest * height;
                pen.setFill(colours.of(term));
                pen.fillRect(LEFT + i * step, bottom - part, step, part);
                bottom -= part;
            }
        }
        int number = 0;
        for (Line line : series.lines()) {
            number++;
            if (line != stacked) {
                double[] places = line.delays().stream()
                        .mapToDouble(delay -> top + height - delay.total() / longest * height)
                        .toArray();
                line(pen, places, width, colours.text(), number);
                double x = LEFT + (number - 1) * NAME_WIDTH;
                pen.strokeLine(x, top + height + 11, x + SAMPLE_WIDTH, top + height + 11);
                pen.setFill(colours.text());
                pen.fillText(line.toString(), x + SAMPLE_WIDTH + 4, top + height + 15);
            }
        }
    }

    private void caption(GraphicsContext pen, String text, double top) {
        pen.setFill(colours.text());
        pen.fillText(text, LEFT, top - 7);
    }

    private void label(GraphicsContext pen, String text, double bottom) {
        pen.setFill(colours.text());
        pen.fillText(text, 2, bottom, LEFT - 8);
    }
}
