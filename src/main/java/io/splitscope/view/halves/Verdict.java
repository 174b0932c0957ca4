package io.splitscope.view.halves;

import static io.splitscope.texts.Texts.text;

import io.splitscope.runtime.OutputComparison;
import io.splitscope.runtime.Verified;

/** What running whole and halves proved, in words. */
final class Verdict {

    private Verdict() {}

    static String of(Verified verified) {
        if (!verified.holds()) {
            return text("ExportWindow.the-outputs-differ");
        }
        long elements = verified.outputs().stream()
                .mapToLong(OutputComparison::elements)
                .sum();
        String words = text("ExportWindow.verified", verified.seeds().size(), elements);
        String same = verified.outputs().stream().allMatch(OutputComparison::bitEqual)
                ? text("ExportWindow.every-bit-the-same")
                : text("ExportWindow.within-the-tolerance");
        String random = verified.filledWeights() == 0
                ? ""
                : " " + text("MeasureWindow.random-weights", verified.filledWeights());
        return words + " " + same + random;
    }
}
