package io.splitscope.view.explorer;

import io.splitscope.block.BlockTree;
import io.splitscope.view.explorer.RememberedViews.View;

/** The view that is wanted now. Asked for with every slider move; a new one is made only when something else is wanted. */
final class PresentView {

    private Wanted wanted;
    private BlockTree tree;
    private View view;

    View of(Wanted nowWanted, BlockTree nowTree) {
        if (nowWanted != wanted || nowTree != tree) {
            wanted = nowWanted;
            tree = nowTree;
            view = View.of(nowTree, nowWanted.open(), nowWanted.direction());
        }
        return view;
    }
}
