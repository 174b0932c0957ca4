package io.splitscope.view.scenarios;

import static io.splitscope.texts.Texts.text;

import io.splitscope.scenario.Scenario;
import io.splitscope.scenario.ScenarioBook;
import io.splitscope.view.explorer.Compared;
import io.splitscope.view.explorer.Compared.Other;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

/**
 * The scenarios of the open model, side by side: a click shows one, a right click offers the rest. Takes no room while there
 * are none. The one that is shown is marked while something else is decided than it says.
 */
public final class ScenarioBar extends FlowPane {

    private static final PseudoClass COMPARED = PseudoClass.getPseudoClass("compared");

    private final Scenarios scenarios;
    private final Compared compared;
    private Optional<String> renaming = Optional.empty();

    /**
     * @param compared what the present solution is compared with
     */
    public ScenarioBar(Scenarios scenarios, Compared compared) {
        this.scenarios = scenarios;
        this.compared = compared;
        setId("scenarios");
        getStyleClass().add("scenario-bar");
        setAccessibleText(text("ScenarioBar.scenarios"));
        managedProperty().bind(visibleProperty());
        scenarios.bookProperty().addListener(property -> fill());
        scenarios.changedProperty().addListener(property -> fill());
        compared.otherProperty().addListener(property -> fill());
        fill();
    }

    private void fill() {
        Optional<ScenarioBook> book =
                scenarios.bookProperty().get().filter(now -> !now.scenarios().isEmpty());
        setVisible(book.isPresent());
        getChildren().clear();
        book.ifPresent(now -> {
            Label title = new Label(text("ScenarioBar.scenarios"));
            title.getStyleClass().add("section-heading");
            getChildren().add(title);
            now.scenarios().forEach(scenario -> getChildren().add(entry(scenario, now)));
            Button more = new Button("+");
            more.setId("scenario-new");
            more.getStyleClass().addAll("flat", "small");
            more.setAccessibleText(text("ScenarioBar.keep-as-a-new-scenario"));
            more.setTooltip(new Tooltip(text("ScenarioBar.keep-what-is-decided-now")));
            more.setOnAction(event -> scenarios.keepAsNew());
            getChildren().add(more);
        });
    }

    private Node entry(Scenario scenario, ScenarioBook book) {
        return renaming.equals(Optional.of(scenario.name())) ? nameField(scenario.name()) : chip(scenario, book);
    }

    private ToggleButton chip(Scenario scenario, ScenarioBook book) {
        String name = scenario.name();
        boolean present = book.present().equals(Optional.of(name));
        boolean other = present && scenarios.changedProperty().get();
        ToggleButton chip = new ToggleButton(other ? name + " •" : name);
        chip.getStyleClass().addAll("small", "scenario");
        chip.setMnemonicParsing(false);
        chip.setSelected(present);
        chip.pseudoClassStateChanged(COMPARED, isCompared(name));
        chip.setAccessibleText(
                text("ScenarioBar.scenario", name, (other ? text("ScenarioBar.changed-since-it-was-kept") : "")));
        chip.setTooltip(new Tooltip(text(
                "ScenarioBar.a-right-click-renames-deletes",
                (other
                        ? text("ScenarioBar.something-else-is-decided-now")
                        : text("ScenarioBar.shows-this-scenario")))));
        chip.setOnAction(event -> scenarios.show(name));
        chip.setContextMenu(menu(scenario));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                scenarios.delete(name);
            } else if (event.getCode() == KeyCode.F2) {
                rename(name);
                event.consume();
            }
        });
        return chip;
    }

    private boolean isCompared(String name) {
        return compared.otherProperty().get().map(Other::name).equals(Optional.of(name));
    }

    private ContextMenu menu(Scenario scenario) {
        String name = scenario.name();
        boolean isCompared = isCompared(name);
        return new ContextMenu(
                item(text("ScenarioBar.show"), () -> scenarios.show(name)),
                item(
                        isCompared ? text("ScenarioBar.stop-comparing") : text("ScenarioBar.compare-with-this"),
                        isCompared ? compared::forget : () -> compared.compareWith(scenario)),
                item(text("ScenarioBar.rename"), () -> rename(name)),
                item(text("ScenarioBar.delete"), () -> scenarios.delete(name)));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Lets the user type another name in place; does nothing if there is no such scenario. */
    public void rename(String name) {
        renaming = Optional.of(name);
        fill();
        getChildren().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .ifPresent(field -> {
                    field.requestFocus();
                    field.selectAll();
                });
    }

    private TextField nameField(String name) {
        TextField field = new TextField(name);
        field.setId("scenario-name");
        field.setAccessibleText(text("ScenarioBar.name-of-the-scenario"));
        field.setOnAction(event -> {
            endRenaming();
            if (!field.getText().equals(name)) {
                scenarios.rename(name, field.getText());
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endRenaming();
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && renaming.equals(Optional.of(name))) {
                endRenaming();
            }
        });
        return field;
    }

    private void endRenaming() {
        renaming = Optional.empty();
        fill();
    }
}
