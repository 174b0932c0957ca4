package io.splitscope.onnx.shape;

import io.splitscope.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Loop: operands are the most runs, whether to start, and carried values; the body gets the run's number, whether to go on, and
 * the carried values, and gives whether to go on, the carried values, and slices of the collected results.
 */
final class LoopRule {

    /** A loop of a few runs is followed run by run. */
    private static final long FEW_RUNS = 64;

    /** After so many looks at the body, extents that still change are taken as unknown. */
    private static final int PATIENCE = 3;

    private final Call call;
    private final List<Value> initial;

    private LoopRule(Call call) {
        this.call = call;
        this.initial = call.inputsFrom(2);
    }

    static void loop(Call call) {
        new LoopRule(call).infer();
    }

    private void infer() {
        Value start = call.has(1) ? call.input(1) : Value.scalar(ElementType.BOOL, Whole.ONE);
        Whole most = call.has(0) ? call.input(0).onlyInteger().max(Whole.ZERO) : Whole.anyExtent();
        List<Value> merged = initial;
        List<Value> results = run(Value.of(ElementType.INT64), start, merged);
        if (results.size() != call.outputs() + 1 || results.size() < initial.size() + 1) {
            throw new InvalidNode("its body has " + results.size() + " results, it has " + call.outputs());
        }
        boolean goesOn =
                start.onlyInteger().equalsNow(1) && results.get(0).onlyInteger().equalsNow(1);
        Whole count = call.decided(goesOn ? most : Whole.upTo(most.high()));
        boolean counted = count.isKnown();
        call.runs(counted ? OptionalLong.of(count.value()) : OptionalLong.empty());
        Value condition = goesOn ? start : Value.of(ElementType.BOOL);
        List<Value> last = null;
        if (counted && count.value() > 0 && count.value() <= FEW_RUNS) {
            last = runByRun(condition, count.value(), results);
        }
        for (int look = 0; ; look++) {
            List<Value> wider = merged(merged, carried(results), look >= PATIENCE);
            boolean settled = same(wider, merged);
            merged = wider;
            if (settled && look > 0) {
                break;
            }
            results = run(Value.of(ElementType.INT64), condition, merged);
        }
        boolean runs = counted && count.value() > 0;
        for (int i = 0; i < call.outputs(); i++) {
            if (i < initial.size()) {
                call.put(i, last != null ? last.get(i) : runs ? results.get(i + 1) : merged.get(i));
            } else {
                call.put(i, ControlFlowRules.stacked(results.get(i + 1), count, 0));
            }
        }
    }

    private List<Value> run(Value number, Value condition, List<Value> carried) {
        List<Value> given = new ArrayList<>();
        given.add(number);
        given.add(condition);
        given.addAll(carried);
        return call.body("body", body -> given);
    }

    private List<Value> carried(List<Value> results) {
        return results.subList(1, 1 + initial.size());
    }

    private List<Value> runByRun(Value condition, long runs, List<Value> firstResults) {
        List<Value> carried = initial;
        List<Value> results = firstResults;
        for (long i = 0; i < runs; i++) {
            results = run(Value.scalar(ElementType.INT64, Whole.of(i)), condition, carried);
            carried = carried(results);
        }
        return carried;
    }

    private static List<Value> merged(List<Value> before, List<Value> after, boolean impatient) {
        List<Value> merged = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Value both = before.get(i).or(after.get(i));
            merged.add(impatient ? widened(before.get(i), both) : both);
        }
        return merged;
    }

    /** Extents that still change may be anything. */
    private static Value widened(Value before, Value after) {
        if (!before.isRanked() || !after.isRanked() || before.rank() != after.rank()) {
            return after.sequence().isPresent() && !before.looksLike(after) ? Value.unknown(after.type()) : after;
        }
        List<Whole> dims = new ArrayList<>();
        for (int i = 0; i < after.rank(); i++) {
            dims.add(before.dim(i).equals(after.dim(i)) ? after.dim(i) : Whole.anyExtent());
        }
        return Value.of(after.type(), dims).with(after.contents());
    }

    private static boolean same(List<Value> a, List<Value> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).looksLike(b.get(i))
                    || !a.get(i).contents().equals(b.get(i).contents())) {
                return false;
            }
        }
        return true;
    }
}
