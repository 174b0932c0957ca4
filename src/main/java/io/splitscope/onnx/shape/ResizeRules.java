package io.splitscope.onnx.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators that sample images anew: Resize, Upsample, GridSample, AffineGrid. */
final class ResizeRules {

    private ResizeRules() {}

    static void addTo(Registry registry) {
        registry.add(ResizeRules::resize, "Resize");
        registry.add(ResizeRules::upsample, "Upsample");
        registry.add(ResizeRules::gridSample, "GridSample");
        registry.addContributed(ResizeRules::gridSample, "GridSample");
        registry.add(ResizeRules::affineGrid, "AffineGrid");
    }

    /** Opset 10 has data and scales; from opset 11 on a region, scales or sizes; from opset 18 on axes and a policy. */
    private static void resize(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked()) {
            return;
        }
        List<Integer> axes = axes(call, x.rank());
        boolean early = call.inputs() == 2;
        Value sizes = early ? Value.ABSENT : call.input(3);
        Value scales = early ? call.input(1) : call.input(2);
        if (call.has(3) && !sizes.count().equalsNow(0)) {
            call.put(0, x.type(), sized(call, x, axes, ShapeOperand.of(sizes)));
        } else {
            call.put(0, x.type(), scaled(x, axes, scales.reals()));
        }
    }

    private static List<Integer> axes(Call call, int rank) {
        Optional<List<Long>> named = call.integers("axes");
        List<Integer> axes = new ArrayList<>();
        for (int i = 0; i < named.map(List::size).orElse(rank); i++) {
            axes.add(named.isPresent() ? Call.axis(named.get().get(i), rank) : i);
        }
        return axes;
    }

    private static List<Whole> sized(Call call, Value x, List<Integer> axes, Optional<List<Whole>> sizes) {
        List<Whole> dims = new ArrayList<>(x.dims());
        if (sizes.isEmpty()) {
            axes.forEach(axis -> dims.set(axis, Whole.anyExtent()));
            return dims;
        }
        requireOnePerAxis(sizes.get().size(), axes);
        String policy = call.attribute("keep_aspect_ratio_policy", "stretch");
        for (int i = 0; i < axes.size(); i++) {
            dims.set(axes.get(i), sizes.get().get(i));
        }
        return policy.equals("stretch") ? dims : keepingAspect(x, axes, sizes.get(), policy.equals("not_larger"));
    }

    private static void requireOnePerAxis(int entries, List<Integer> axes) {
        if (entries != axes.size()) {
            throw new InvalidNode("it has " + entries + " sizes or scales for " + axes.size() + " axes");
        }
    }

    /** One scale for all axes: the least or the largest that the sizes ask for. */
    private static List<Whole> keepingAspect(Value x, List<Integer> axes, List<Whole> sizes, boolean notLarger) {
        List<Whole> dims = new ArrayList<>(x.dims());
        double scale = notLarger ? Double.POSITIVE_INFINITY : 0;
        boolean known = true;
        for (int i = 0; i < axes.size(); i++) {
            Whole extent = x.dim(axes.get(i));
            known &= extent.isKnown() && extent.value() > 0 && sizes.get(i).isKnown();
            if (known) {
                double ratio = (double) sizes.get(i).value() / extent.value();
                scale = notLarger ? Math.min(scale, ratio) : Math.max(scale, ratio);
            }
        }
        for (int axis : axes) {
            dims.set(axis, known ? Whole.varying(Math.round(x.dim(axis).value() * scale)) : Whole.anyExtent());
        }
        return dims;
    }

    private static List<Whole> scaled(Value x, List<Integer> axes, Optional<List<Real>> scales) {
        List<Whole> dims = new ArrayList<>(x.dims());
        if (scales.isEmpty()) {
            axes.forEach(axis -> dims.set(axis, Whole.anyExtent()));
            return dims;
        }
        requireOnePerAxis(scales.get().size(), axes);
        for (int i = 0; i < axes.size(); i++) {
            dims.set(axes.get(i), scaled(x.dim(axes.get(i)), scales.get().get(i)));
        }
        return dims;
    }

    private static Whole scaled(Whole extent, Real scale) {
        double factor = scale.value();
        if (!(factor > 0) || factor > Integer.MAX_VALUE) {
            throw new InvalidNode("it scales by " + factor);
        }
        if (!scale.varies() && factor == Math.rint(factor)) {
            return extent.times((long) factor);
        }
        if (!scale.varies() && 1 / factor == Math.rint(1 / factor)) {
            return extent.floorDiv((long) (1 / factor));
        }
        if (!extent.isKnown()) {
            return Whole.anyExtent();
        }
        long length = (long) Math.floor((float) extent.value() * (float) factor);
        return extent.varies() || scale.varies() ? Whole.varying(length) : Whole.of(length);
    }

    /** Deprecated: scales are an attribute before opset 9, an operand from then on. */
    private static void upsample(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        if (!x.isRanked()) {
            return;
        }
        List<Integer> axes = axes(call, x.rank());
        Optional<List<Real>> scales = call.has(1)
                ? call.input(1).reals()
                : call.reals("scales").map(all -> all.stream().map(Real::of).toList());
        call.put(0, x.type(), scaled(x, axes, scales));
    }

    /** N×C×D1×…×Dr data sampled at N×O1×…×Or×r places. */
    private static void gridSample(Call call) {
        Value x = call.input(0);
        Value grid = call.input(1);
        call.type(0, x.type());
        Call.requireRank(x, 3);
        Call.requireRank(grid, 3);
        if (x.isRanked() && grid.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims().subList(0, 2));
            dims.addAll(grid.dims().subList(1, grid.rank() - 1));
            call.put(0, x.type(), dims);
        }
    }

    /** N×C×H×W asked for gives N×H×W×2 places; N×C×D×H×W gives N×D×H×W×3. */
    private static void affineGrid(Call call) {
        Value theta = call.input(0);
        call.type(0, theta.type());
        ShapeOperand.of(call.input(1)).ifPresent(size -> {
            if (size.size() < 3) {
                throw new InvalidNode("it asks for " + size.size() + " dimensions, not 4 or 5");
            }
            List<Whole> dims = new ArrayList<>();
            dims.add(size.get(0));
            dims.addAll(size.subList(2, size.size()));
            dims.add(Whole.of(size.size() - 2));
            call.put(0, theta.type(), dims);
        });
    }
}
