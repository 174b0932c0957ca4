package io.splitscope.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Quantity;
import io.splitscope.cost.Setting;
import io.splitscope.paint.Ink;
import io.splitscope.paint.Palette;
import io.splitscope.paint.Pen;
import io.splitscope.paint.Pen.Align;
import io.splitscope.paint.Stroke;
import io.splitscope.paint.TextStyle;
import io.splitscope.paint.TextWidths;
import io.splitscope.split.Split;
import io.splitscope.split.envelope.Plane;
import io.splitscope.split.envelope.Point;
import io.splitscope.split.envelope.SplitMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The best splits over device speed (to the right) and uplink rate (upwards; the downlink keeps its ratio), one region
 * each, numbered from the largest on; of two regions, the darker has more layers on the device. Both scales are
 * logarithmic.
 */
public final class MapPlot implements Tabled {

    private static final double LIGHTEST = 0.12;
    private static final double DARKEST = 0.75;
    private static final double GRIP = 5;

    private final SplitMap map;
    private final Function<Split, String> names;
    private final List<MapRegion> regions;
    private final int[] deviceCounts;

    /**
     * @param map the splits, all of them or those known so far
     * @param names what people call the cut of a split
     */
    public MapPlot(SplitMap map, Function<Split, String> names) {
        this.map = map;
        this.names = names;
        this.regions = map.cells().stream()
                .map(cell -> new MapRegion(cell, map.plane()))
                .sorted(Comparator.comparingDouble(MapRegion::share).reversed())
                .toList();
        this.deviceCounts = map.cells().stream()
                .mapToInt(cell -> cell.best().split().deviceCount())
                .distinct()
                .sorted()
                .toArray();
    }

    /** The map it shows. */
    public SplitMap map() {
        return map;
    }

    /** The regions, the largest first. */
    public List<MapRegion> regions() {
        return regions;
    }

    /** The setting at a place of the chart; empty beside it. */
    public Optional<Setting> settingAt(double x, double y, double width, double height) {
        Frame frame = Frame.in(width, height);
        return frame.holds(x, y)
                ? Optional.of(
                        map.plane().at(across(frame).value(x), upwards(frame).value(y)))
                : Optional.empty();
    }

    /** A setting inside a region. */
    public Setting settingIn(MapRegion region) {
        Frame unit = new Frame(0, 0, 1, 1);
        double[] middle = region.middle();
        return map.plane().at(across(unit).value(middle[0]), upwards(unit).value(1 - middle[1]));
    }

    /** What is known at a place of the chart, in words. */
    public Optional<String> textAt(double x, double y, double width, double height) {
        Frame frame = Frame.in(width, height);
        double right = (x - frame.left()) / frame.width();
        double up = (frame.bottom() - y) / frame.height();
        return settingAt(x, y, width, height).flatMap(setting -> regions.stream()
                .filter(region -> region.holds(right, up))
                .findFirst()
                .map(region -> text(
                        "MapPlot.region-at",
                        says(region),
                        Quantity.SPEED.format(setting.deviceSpeed()),
                        Quantity.RATE.format(setting.link().uplink()),
                        Quantity.RATE.format(setting.link().downlink()))));
    }

    /** A region in words: its number, its cut, its size. */
    public String says(MapRegion region) {
        return String.format(Locale.ROOT, "%d  %.1f %%  ", regions.indexOf(region) + 1, 100 * region.share())
                + names.apply(region.cell().best().split())
                + (region.cell().exact() ? "" : " · " + text("MapPlot.not-proven-yet"));
    }

    /** A row for each region, with the least and the greatest FLOP/s and bit/s in it. */
    @Override
    public PlotTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (MapRegion region : regions) {
            List<Point> corners = region.cell().region().vertices();
            DoubleSummaryStatistics speeds =
                    corners.stream().mapToDouble(Point::deviceSpeed).summaryStatistics();
            DoubleSummaryStatistics uplinks =
                    corners.stream().mapToDouble(Point::uplink).summaryStatistics();
            Split split = region.cell().best().split();
            rows.add(List.of(
                    rows.size() + 1,
                    region.share(),
                    region.cell().exact(),
                    split.deviceCount(),
                    names.apply(split),
                    speeds.getMin(),
                    speeds.getMax(),
                    uplinks.getMin(),
                    uplinks.getMax()));
        }
        return new PlotTable(
                List.of(
                        "region",
                        "share",
                        "proven",
                        "deviceLayers",
                        "cut",
                        "leastDeviceSpeed",
                        "greatestDeviceSpeed",
                        "leastUplink",
                        "greatestUplink"),
                rows);
    }

    /** The chart in a sentence. */
    @Override
    public String sentence() {
        return map.isExact()
                ? text("MapPlot.best-splits-exact", regions.size(), map.minimumCuts())
                : text("MapPlot.best-splits-so-far", regions.size(), map.minimumCuts());
    }

    private LogScale across(Frame frame) {
        Plane plane = map.plane();
        return frame.across(plane.leastSpeed(), plane.greatestSpeed());
    }

    private LogScale upwards(Frame frame) {
        Plane plane = map.plane();
        return frame.upwards(plane.leastUplink(), plane.greatestUplink());
    }

    @Override
    public void paint(Pen pen, Palette palette, double width, double height) {
        Frame frame = Frame.in(width, height);
        frame.paintGround(pen, palette);
        frame.paintAcross(pen, palette, across(frame), Quantity.SPEED, text("MapPlot.device-speed"));
        frame.paintUpwards(pen, palette, upwards(frame), Quantity.RATE);
        for (MapRegion region : regions) {
            path(pen, frame, region);
            pen.fillPath(ground(palette, region));
            pen.strokePath(region.cell().exact() ? Stroke.of(palette.ink(), 0.8) : new Stroke(palette.muted(), 0.8, 4));
        }
        for (int i = 0; i < regions.size(); i++) {
            paintName(pen, palette, frame, i);
        }
        frame.paintBorder(pen, palette);
    }

    private void paintName(Pen pen, Palette palette, Frame frame, int which) {
        MapRegion region = regions.get(which);
        double[] middle = region.middle();
        double room = middle[2] * frame.width() - 8;
        String number = Integer.toString(which + 1);
        String all = number + "  " + names.apply(region.cell().best().split());
        String text = TextWidths.of(all, TextStyle.PLAIN) <= room ? all : number;
        if (TextWidths.of(text, TextStyle.PLAIN) <= room) {
            Ink ground = ground(palette, region);
            Ink ink = ground.contrast(palette.ink()) >= ground.contrast(palette.onColour())
                    ? palette.ink()
                    : palette.onColour();
            pen.text(
                    text,
                    frame.left() + middle[0] * frame.width(),
                    frame.bottom() - middle[1] * frame.height() + 4,
                    TextStyle.PLAIN,
                    Align.CENTER,
                    ink);
        }
    }

    private Ink ground(Palette palette, MapRegion region) {
        int rank =
                Arrays.binarySearch(deviceCounts, region.cell().best().split().deviceCount());
        double onDevice = deviceCounts.length == 1 ? 0.5 : (double) rank / (deviceCounts.length - 1);
        return palette.device().over(palette.surface(), LIGHTEST + (DARKEST - LIGHTEST) * onDevice);
    }

    /** Marks where the user is, and the region pointed out. */
    public void paintMarks(
            Pen pen, Palette palette, double width, double height, Setting setting, Optional<MapRegion> pointedOut) {
        Frame frame = Frame.in(width, height);
        pointedOut.ifPresent(region -> {
            path(pen, frame, region);
            pen.strokePath(Stroke.of(palette.selection(), 3));
        });
        double x = across(frame).at(setting.deviceSpeed());
        double y = upwards(frame).at(setting.link().uplink());
        if (frame.holds(x, y)) {
            line(pen, frame.left(), y, frame.right(), y, Stroke.of(palette.cut(), 1));
            line(pen, x, frame.top(), x, frame.bottom(), Stroke.of(palette.cut(), 1));
            pen.fillRect(x - GRIP, y - GRIP, 2 * GRIP, 2 * GRIP, GRIP, palette.cut());
            pen.strokeRect(x - GRIP, y - GRIP, 2 * GRIP, 2 * GRIP, GRIP, Stroke.of(palette.surface(), 1.5));
        }
    }

    private static void path(Pen pen, Frame frame, MapRegion region) {
        pen.beginPath();
        for (int corner = 0; corner < region.corners(); corner++) {
            double x = frame.left() + region.x(corner) * frame.width();
            double y = frame.bottom() - region.y(corner) * frame.height();
            if (corner == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
        }
        pen.closePath();
    }

    private static void line(Pen pen, double fromX, double fromY, double toX, double toY, Stroke stroke) {
        pen.beginPath();
        pen.moveTo(fromX, fromY);
        pen.lineTo(toX, toY);
        pen.strokePath(stroke);
    }
}
