package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.paint.Target;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.OpenModel;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;

/** Ways from what is selected to what belongs to it. */
final class GoCommands {

    private final Explorer explorer;
    private final Consumer<Target> uncover;

    final Command producer;
    final Command consumers;
    final Command cut;
    final Command input;
    final Command output;
    final List<Command> neighbours;

    /** @param uncover shows something in the picture, opening blocks where necessary */
    GoCommands(Explorer explorer, Consumer<Target> uncover) {
        this.explorer = explorer;
        this.uncover = uncover;
        producer =
                Command.of(text("GoCommands.to-the-producer"), "Shortcut+Shift+P", () -> follow(Relations::producers));
        consumers =
                Command.of(text("GoCommands.to-the-consumers"), "Shortcut+Shift+N", () -> follow(Relations::consumers));
        cut = Command.of(text("GoCommands.to-the-ne-xt-cut"), "Shortcut+Shift+X", this::nextCut);
        input = Command.of(text("GoCommands.to-the-input"), "Shortcut+Home", this::nextInput);
        output = Command.of(text("GoCommands.to-the-output"), "Shortcut+End", this::nextOutput);
        neighbours = List.of(neighbours(text("GoCommands.select-neighbours"), 1), neighbours("", 2), neighbours("", 3));
        bindStates();
    }

    private Command neighbours(String title, int steps) {
        String name = title.isEmpty() ? text("GoCommands.select-neighbours-within-steps", steps) : title;
        return Command.of(name, "Shortcut+Shift+" + steps, () -> selectAround(steps));
    }

    private void bindStates() {
        var nothingShown = explorer.shownProperty().isNull();
        Stream.of(input, output).forEach(command -> command.disabled().bind(nothingShown));
        var nothingSelected = Bindings.createBooleanBinding(
                () -> explorer.selectionProperty().get().isEmpty(), explorer.selectionProperty());
        Stream.concat(Stream.of(producer, consumers), neighbours.stream())
                .forEach(command -> command.disabled().bind(nothingSelected));
        cut.disabled().bind(Bindings.createBooleanBinding(() -> cutTensors().isEmpty(), explorer.shownProperty()));
    }

    /** All of them, for menus and the list of keys. */
    List<Command> all() {
        return Stream.concat(Stream.of(producer, consumers, cut, input, output), neighbours.stream())
                .toList();
    }

    private void follow(BiFunction<Relations, Set<Target>, Set<Target>> way) {
        Set<Target> found =
                way.apply(new Relations(model()), explorer.selectionProperty().get());
        if (!found.isEmpty()) {
            explorer.selectionProperty().set(Set.copyOf(found));
            uncover.accept(found.iterator().next());
        }
    }

    private void selectAround(int steps) {
        explorer.selectionProperty()
                .set(new Relations(model())
                        .within(
                                explorer.shownProperty().get().picture().picture(),
                                explorer.selectionProperty().get(),
                                steps));
    }

    private void nextCut() {
        next(cutTensors());
    }

    private List<Target> cutTensors() {
        Shown shown = explorer.shownProperty().get();
        return shown == null
                ? List.of()
                : shown.solution().map(Solution::shownSplit).stream()
                        .flatMap(split -> split.cut().stream())
                        .<Target>map(Target.TensorTarget::new)
                        .toList();
    }

    private void nextInput() {
        next(IntStream.range(0, model().model().inputs().size())
                .<Target>mapToObj(Target.InputTarget::new)
                .toList());
    }

    private void nextOutput() {
        next(IntStream.range(0, model().model().outputs().size())
                .<Target>mapToObj(Target.OutputTarget::new)
                .toList());
    }

    /** Goes to the one after that which is selected, or to the first. */
    private void next(List<Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        Set<Target> selected = explorer.selectionProperty().get();
        int at = selected.size() == 1 ? targets.indexOf(selected.iterator().next()) : -1;
        Target target = targets.get((at + 1) % targets.size());
        explorer.selectionProperty().set(Set.of(target));
        uncover.accept(target);
    }

    private OpenModel model() {
        return explorer.shownProperty().get().model();
    }
}
