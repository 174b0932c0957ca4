package io.splitscope.view.explorer;

import io.splitscope.cost.Setting;
import io.splitscope.view.samples.Samples;
import org.junit.jupiter.api.BeforeEach;

/** A test of a new explorer without a window. */
abstract class WithExplorer {

    Explorer explorer;

    @BeforeEach
    final void newExplorer() {
        FxThread.start();
        explorer = FxThread.call(Explorer::new);
    }

    /** Opens a sample by its name and waits until it is laid out. */
    final Shown open(String sample) {
        ModelSource source = new ModelSource.Bundled(Samples.named(sample).orElseThrow());
        FxThread.run(() -> explorer.open(source));
        awaitRest();
        return FxThread.call(() -> explorer.shownProperty().get());
    }

    final void awaitRest() {
        FxThread.await(
                "nothing is read or laid out any more",
                () -> explorer.readingProperty().get() == null
                        && explorer.arrangingProperty().get() == null);
    }

    final Setting setting() {
        return explorer.settingProperty().get();
    }

    final Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }

    final int layers() {
        return explorer.shownProperty().get().model().model().layers().size();
    }
}
