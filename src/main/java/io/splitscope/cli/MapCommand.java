package io.splitscope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Plane;
import io.splitscope.split.envelope.Point;
import io.splitscope.split.envelope.SplitMap;
import io.splitscope.split.envelope.SplitMap.Cell;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code map}: all best splits over the plane of device speed and bandwidth. */
@Command(
        name = "map",
        description = "Lists all best splits of a model over device speed and bandwidth, and where each is the best.",
        mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SplitOptions splitOptions;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    private record MapJson(
            String model,
            boolean exact,
            int minimumCuts,
            double millis,
            Range deviceSpeed,
            Range uplink,
            double downlinkPerUplink,
            List<CellJson> cells) {}

    private record Range(double from, double to) {}

    private record CellJson(List<Object> deviceLayers, List<String> cutTensors, List<CornerJson> corners) {}

    private record CornerJson(double deviceSpeed, double uplink) {}

    @Override
    public Integer call()
            throws OnnxException, UnknownNameException, ProfileException, CommandException, JsonProcessingException {
        SplitQuestion question = splitOptions.ask();
        Splitter splitter = new Splitter(question.workload());
        PrintWriter out = spec.commandLine().getOut();
        try {
            long start = System.nanoTime();
            SplitMap map = SplitMap.of(splitter, Plane.around(question.setting()), partial -> {}, Progress.NONE);
            double millis = (System.nanoTime() - start) / 1e6;
            if (json) {
                out.println(Json.of(json(question, map, millis)));
            } else {
                print(out, question, map, millis);
            }
        } catch (UnsatisfiablePinsException e) {
            throw question.impossible(e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static List<Cell> byDeviceCount(SplitMap map) {
        return map.cells().stream()
                .sorted(Comparator.comparingInt(cell -> cell.best().split().deviceCount()))
                .toList();
    }

    private static MapJson json(SplitQuestion question, SplitMap map, double millis) {
        Plane plane = map.plane();
        return new MapJson(
                question.model().origin().name(),
                map.isExact(),
                map.minimumCuts(),
                millis,
                new Range(plane.leastSpeed(), plane.greatestSpeed()),
                new Range(plane.leastUplink(), plane.greatestUplink()),
                plane.base().link().downlink() / plane.base().link().uplink(),
                byDeviceCount(map).stream()
                        .map(cell -> new CellJson(
                                question.deviceLayers(cell.best().split()),
                                question.cutTensors(cell.best().split()),
                                cell.region().vertices().stream()
                                        .map(corner -> new CornerJson(corner.deviceSpeed(), corner.uplink()))
                                        .toList()))
                        .toList());
    }

    private static void print(PrintWriter out, SplitQuestion question, SplitMap map, double millis) {
        out.printf(
                "%s over device speed and bandwidth: %s, %s, found with %s in %s%n",
                question.model().origin().name(),
                SplitQuestion.count(map.cells().size(), "best split"),
                map.isExact() ? "exact" : "not proven",
                SplitQuestion.count(map.minimumCuts(), "minimum cut"),
                Quantity.TIME.format(millis * 1e-3));
        for (Cell cell : byDeviceCount(map)) {
            List<Point> corners = cell.region().vertices();
            out.printf(
                    "%n%s%n  the best within device %s to %s, uplink %s to %s%n",
                    question.describe(cell.best().split()),
                    Quantity.SPEED.format(1 / largest(corners, Point::u)),
                    Quantity.SPEED.format(1 / -largest(corners, point -> -point.u())),
                    Quantity.RATE.format(1 / largest(corners, Point::v)),
                    Quantity.RATE.format(1 / -largest(corners, point -> -point.v())));
        }
    }

    private static double largest(List<Point> corners, ToDoubleFunction<Point> value) {
        return corners.stream().mapToDouble(value).max().orElseThrow();
    }
}
