package io.splitscope.view;

import io.splitscope.view.find.FindBar;
import io.splitscope.view.find.Finder;
import java.util.List;

/** What the user can ask for about the window itself. */
final class WindowCommands {

    final Command newWindow;
    final Command export;
    final Command exportSplit;
    final Command print;
    final Command quit;
    final Command find;
    final Command findNext;
    final Command findPrevious;
    final Command why;
    final Command compare;
    final Command blockwise;
    final Command gdSec;
    final Command laboratory;
    final Command theme;
    final Command present;
    final List<Command> panels;
    final Command nextPart;
    final Command keys;
    final Command details;
    final Command about;

    WindowCommands(MainWindow window, FindBar findBar, Finder finder, Panels shownPanels) {
        export = Command.of("_Export…", "Shortcut+E", window::exportPicture);
        exportSplit = Command.of("Export _split…", "", window::exportSplit);
        newWindow = Command.of("_New window", "Shortcut+N", window::openNewWindow);
        print = Command.of("_Print…", "Shortcut+P", window::printPicture);
        present = Command.of("_Present", "F11", window::togglePresentation);
        panels = shownPanels.commands();
        details = Command.of("Copy _details for a report", "", window::copyDetails);
        quit = Command.of("_Quit", "Shortcut+Q", window::close);
        find = Command.of("_Find", "Shortcut+F", findBar::begin);
        findNext = Command.of("Find _next", "F3", () -> finder.step(1));
        findPrevious = Command.of("Find _previous", "Shift+F3", () -> finder.step(-1));
        why = Command.of("_Why this split", "F9", window::toggleWhy);
        compare = Command.of("Compare _strategies", "Shift+F9", window::toggleComparison);
        blockwise = Command.of("_Block-wise, as in the paper", "Shortcut+F9", window::toggleBlockwise);
        gdSec = Command.of("_GD-SEC: compressing the update…", "Shortcut+F10", window::showGdSec);
        laboratory = Command.of("_Training on a changing network…", "Shortcut+Shift+L", window::openLaboratory);
        theme = Command.of("Light or dark _theme", "Shortcut+T", window::toggleTheme);
        nextPart = Command.of("Next part of the _window", "F6", window::focusNextPart);
        keys = Command.of("_Keys", "F1", window::showKeys);
        about = Command.of("_About SplitScope", "", window::showAbout);
    }
}
