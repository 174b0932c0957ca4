package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.find.FindBar;
import io.splitscope.view.find.Finder;
import java.util.List;

/** What the user can ask for about the window itself. */
final class WindowCommands {

    final Command newWindow;
    final Command export;
    final Command exportSplit;
    final Command verifySplit;
    final Command trySplit;
    final Command measure;
    final Command copyPicture;
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
        export = Command.of(text("WindowCommands.export"), "Shortcut+E", window::exportPicture);
        copyPicture = Command.of(text("WindowCommands.copy-picture"), "Shortcut+Alt+C", window::copyPicture);
        exportSplit = Command.of(text("WindowCommands.export-split"), "", window.tools()::exportSplit);
        verifySplit = Command.of(text("WindowCommands.verify-a-split"), "", window.tools()::verifySplit);
        trySplit = Command.of(text("WindowCommands.try-the-split"), "Shortcut+Shift+T", window.tools()::trySplit);
        measure = Command.of(text("WindowCommands.measure"), "", window.tools()::measure);
        newWindow = Command.of(text("WindowCommands.new-window"), "Shortcut+N", window::openNewWindow);
        print = Command.of(text("WindowCommands.print"), "Shortcut+P", window::printPicture);
        present = Command.of(text("WindowCommands.present"), "F11", window::togglePresentation);
        panels = shownPanels.commands();
        details = Command.of(text("WindowCommands.copy-details-for-a-report"), "", window::copyDetails);
        quit = Command.of(text("WindowCommands.quit"), "Shortcut+Q", window::close);
        find = Command.of(text("WindowCommands.find"), "Shortcut+F", findBar::begin);
        findNext = Command.of(text("WindowCommands.find-next"), "F3", () -> finder.step(1));
        findPrevious = Command.of(text("WindowCommands.find-previous"), "Shift+F3", () -> finder.step(-1));
        why = Command.of(text("WindowCommands.why-this-split"), "F9", window::toggleWhy);
        compare = Command.of(text("WindowCommands.compare-strategies"), "Shift+F9", window::toggleComparison);
        blockwise = Command.of(text("WindowCommands.block-wise-as-in-the"), "Shortcut+F9", window::toggleBlockwise);
        gdSec = Command.of(
                text("WindowCommands.gd-sec-compressing-the-update"), "Shortcut+F10", window.tools()::openGdSec);
        laboratory = Command.of(
                text("WindowCommands.training-on-a-changing-network"),
                "Shortcut+Shift+L",
                window.tools()::openLaboratory);
        theme = Command.of(text("WindowCommands.light-or-dark-theme"), "Shortcut+T", window::toggleTheme);
        nextPart = Command.of(text("WindowCommands.next-part-of-the-window"), "F6", window::focusNextPart);
        keys = Command.of(text("WindowCommands.keys"), "F1", window::showKeys);
        about = Command.of(text("WindowCommands.about-splitscope"), "", window::showAbout);
    }

    /** Those that have a key, in the order of the list of keys; the panels have a list of their own. */
    List<Command> all() {
        return List.of(
                newWindow,
                export,
                copyPicture,
                print,
                find,
                findNext,
                findPrevious,
                nextPart,
                why,
                compare,
                blockwise,
                gdSec,
                laboratory,
                trySplit,
                theme,
                present,
                keys,
                quit);
    }
}
