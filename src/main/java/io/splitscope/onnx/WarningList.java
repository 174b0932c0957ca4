package io.splitscope.onnx;

import java.util.ArrayList;
import java.util.List;

/** Keeps a list of warnings readable when a file gives reason for thousands of them. */
final class WarningList {

    private static final int MOST = 50;

    private WarningList() {}

    /** The first warnings, each once, and how many more there are. */
    static List<String> shortened(List<String> warnings) {
        List<String> distinct = warnings.stream().distinct().toList();
        if (distinct.size() <= MOST) {
            return distinct;
        }
        List<String> shown = new ArrayList<>(distinct.subList(0, MOST));
        shown.add("There are " + (distinct.size() - MOST) + " more warnings.");
        return shown;
    }
}
