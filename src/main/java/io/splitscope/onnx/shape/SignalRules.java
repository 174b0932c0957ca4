package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Fourier transforms and what goes with them. */
final class SignalRules {

    private SignalRules() {}

    static void addTo(Registry registry) {
        registry.add(SignalRules::fourier, "DFT");
        registry.add(SignalRules::shortTime, "STFT");
        registry.addContributed(SignalRules::real, "Rfft");
        registry.addContributed(SignalRules::realAgain, "Irfft");
        registry.addContributed(SignalRules::warping, "DynamicTimeWarping");
        registry.add(SignalRules::mel, "MelWeightMatrix");
        registry.add(SignalRules::window, "HannWindow", "HammingWindow", "BlackmanWindow");
    }

    /** Data …×N×(1 or 2); one-sided keeps N/2 + 1 places, its inverse turns them back into N real ones. */
    private static void fourier(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (!x.isRanked()) {
            return;
        }
        if (call.has(2) && call.input(2).onlyNumber().isEmpty()) {
            ChosenAxes.common(
                            ChosenAxes.all(x.rank() - 1),
                            1,
                            chosen -> transformed(call, x, chosen.iterator().next()))
                    .ifPresent(dims -> call.put(0, x.type(), dims));
            return;
        }
        long named = call.opset() >= 20
                ? call.has(2) ? call.input(2).onlyNumber().getAsLong() : -2
                : call.attribute("axis", 1);
        call.put(0, x.type(), transformed(call, x, Call.axis(named, x.rank())));
    }

    private static List<Whole> transformed(Call call, Value x, int axis) {
        boolean oneSided = call.attribute("onesided", 0) != 0;
        boolean inverse = call.attribute("inverse", 0) != 0;
        Whole given = x.dim(axis);
        Whole length = call.has(1)
                ? call.input(1).onlyInteger().and(Whole.anyExtent())
                : oneSided && inverse ? given.plus(-1).times(2) : given;
        List<Whole> dims = new ArrayList<>(x.dims());
        dims.set(axis, oneSided && !inverse ? length.floorDiv(2).plus(1) : length);
        dims.set(x.rank() - 1, Whole.of(oneSided && inverse ? 1 : 2));
        return dims;
    }

    /** …×N real numbers to …×(N/2 + 1)×2. */
    private static void real(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 1);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims());
            boolean oneSided = call.attribute("onesided", 1) != 0;
            dims.set(x.rank() - 1, oneSided ? x.dim(-1).floorDiv(2).plus(1) : x.dim(-1));
            dims.add(Whole.of(2));
            call.put(0, x.type(), dims);
        }
    }

    /** …×(N/2 + 1)×2 back to …×N. */
    private static void realAgain(Call call) {
        Value x = call.input(0);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (x.isRanked()) {
            List<Whole> dims = new ArrayList<>(x.dims().subList(0, x.rank() - 1));
            boolean oneSided = call.attribute("onesided", 1) != 0;
            dims.set(dims.size() - 1, oneSided ? x.dim(-2).plus(-1).times(2) : x.dim(-2));
            call.put(0, x.type(), dims);
        }
    }

    /** Costs M×N, or 1×M×N: a path of two rows, which is shorter than M + N. */
    private static void warping(Call call) {
        Value x = call.input(0);
        Whole most = Whole.anyExtent();
        if (x.isRanked() && x.rank() >= 2) {
            most = Whole.upTo(x.dim(-1).plus(x.dim(-2)).plus(-1).high());
        }
        call.put(0, Value.of(ElementType.INT32, Whole.of(2), most));
    }

    /** B×N×(1 or 2) signals in frames a step apart give B×frames×places×2. */
    private static void shortTime(Call call) {
        Value x = call.input(0);
        Value window = call.input(2);
        call.type(0, x.type());
        Call.requireRank(x, 2);
        if (!x.isRanked()) {
            return;
        }
        Whole step = call.input(1).onlyInteger();
        Whole frame = call.has(3)
                ? call.input(3).onlyInteger()
                : window.isRanked() && window.rank() == 1 ? window.dim(0) : Whole.anyExtent();
        Whole frames = step.isKnown() && step.value() > 0
                ? x.dim(1).minus(frame).floorDiv(step).plus(1).and(Whole.anyExtent())
                : Whole.anyExtent();
        boolean oneSided = call.attribute("onesided", 1) != 0;
        Whole places = oneSided ? frame.floorDiv(2).plus(1) : frame;
        call.put(0, Value.of(x.type(), x.dim(0), frames, places.and(Whole.anyExtent()), Whole.of(2)));
    }

    private static void mel(Call call) {
        ElementType type = call.typeAttribute("output_datatype", ElementType.FLOAT);
        Whole places = call.input(1).onlyInteger().floorDiv(2).plus(1);
        Whole bins = call.input(0).onlyInteger();
        call.put(0, Value.of(type, places.and(Whole.anyExtent()), bins.and(Whole.anyExtent())));
    }

    private static void window(Call call) {
        ElementType type = call.typeAttribute("output_datatype", ElementType.FLOAT);
        call.put(0, Value.of(type, call.input(0).onlyInteger().and(Whole.anyExtent())));
    }
}
