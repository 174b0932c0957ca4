package io.splitscope.layout;

import io.splitscope.model.Progress;
import org.eclipse.elk.core.util.BasicProgressMonitor;

/** Lets ELK ask between its steps whether anybody still waits. */
final class ElkProgress extends BasicProgressMonitor {

    private final Progress progress;

    ElkProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
        return progress.isCancelled();
    }

    @Override
    protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
        return new ElkProgress(progress);
    }
}
