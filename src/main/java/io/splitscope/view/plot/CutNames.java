package io.splitscope.view.plot;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Workload;
import io.splitscope.cost.Workload.TensorLoad;
import io.splitscope.model.Model;
import io.splitscope.split.Split;
import java.util.List;

/**
 * What people call the cut of a split.
 *
 * @param model the model
 * @param workload what a mini-batch of it costs; its layers and tensors are the model's in the same order
 */
record CutNames(Model model, Workload workload) {

    private static final int MOST = 2;

    /** Such as "after conv4_1" or "after conv4_1, pool4 and 2 more". */
    String of(Split split) {
        if (split.deviceCount() == 0) {
            return text("CutNames.all-on-the-server");
        }
        if (split.deviceCount() == workload.layers()) {
            return text("CutNames.all-on-the-device");
        }
        List<String> names = split.cut().stream()
                .map(position -> name(workload.tensors().get(position)))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return text("CutNames.nothing-crosses");
        }
        String more = names.size() > MOST ? text("CutNames.and-more", (names.size() - MOST)) : "";
        return text("CutNames.after", String.join(", ", names.subList(0, Math.min(MOST, names.size()))), more);
    }

    private String name(TensorLoad tensor) {
        return tensor.isRaw()
                ? text("CutNames.the-raw-data")
                : model.layers().get(tensor.producer()).displayName();
    }
}
