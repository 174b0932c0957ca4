package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.policy.Policies;
import io.splitscope.simulate.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Where network, fleet and policies are chosen. */
final class ChoicesPane extends VBox {

    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_SEEDS = 100;
    private static final Set<Policy> FIRST =
            Set.of(Policies.OPTIMAL, Policies.STATIC, Policies.DEVICE_ONLY, Policies.PREFIX);

    private final ComboBox<LinkChoice> link =
            combo("laboratory-link", text("ChoicesPane.network"), List.of(LinkChoice.values()));
    private final ComboBox<FleetChoice> fleet =
            combo("laboratory-fleet", text("ChoicesPane.fleet"), List.of(FleetChoice.values()));
    private final ComboBox<Schedule> schedule =
            combo("laboratory-schedule", text("ChoicesPane.schedule"), List.of(Schedule.values()));
    private final Spinner<Integer> rounds = spinner("laboratory-rounds", text("ChoicesPane.rounds"), MOST_ROUNDS, 100);
    private final Spinner<Integer> seeds = spinner("laboratory-seeds", text("ChoicesPane.seeds"), MOST_SEEDS, 5);
    private final Map<Policy, CheckBox> policies = new LinkedHashMap<>();

    ChoicesPane() {
        setSpacing(6);
        schedule.setButtonCell(new ScheduleCell());
        schedule.setCellFactory(list -> new ScheduleCell());
        List<Policy> offered = new ArrayList<>(Policies.plain());
        offered.add(Policies.delayed(1));
        offered.add(Policies.estimated(0.3));
        VBox boxes = new VBox(2);
        for (Policy policy : offered) {
            CheckBox box = new CheckBox(policy.name());
            box.setMnemonicParsing(false);
            box.setSelected(FIRST.contains(policy));
            box.setTooltip(new Tooltip(policy.description()));
            box.setAccessibleText(text("ChoicesPane.policy", policy.name(), policy.description()));
            policies.put(policy, box);
            boxes.getChildren().add(box);
        }
        add(text("ChoicesPane.network-2"), link);
        add(text("ChoicesPane.fleet-2"), fleet);
        add(text("ChoicesPane.schedule-2"), schedule);
        add(text("ChoicesPane.rounds-2"), rounds);
        add(text("ChoicesPane.see-ds"), seeds);
        Label title = new Label(text("ChoicesPane.policies"));
        getChildren().addAll(title, boxes);
    }

    private void add(String title, Node control) {
        Label label = new Label(title);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        getChildren().addAll(label, control);
    }

    private static <T> ComboBox<T> combo(String id, String name, List<T> values) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.getItems().setAll(values);
        combo.getSelectionModel().selectFirst();
        combo.setAccessibleText(name);
        combo.setMaxWidth(Double.MAX_VALUE);
        return combo;
    }

    private static Spinner<Integer> spinner(String id, String name, int most, int usual) {
        Spinner<Integer> spinner = new Spinner<>(1, most, usual);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.getEditor().setAccessibleText(name);
        spinner.getEditor().focusedProperty().addListener((property, old, now) -> {
            if (!now && !spinner.getEditor().getText().matches("[0-9]{1,6}")) {
                spinner.getEditor().setText(spinner.getValue().toString());
            }
        });
        return spinner;
    }

    /** What is chosen now; with no policy ticked, the optimal one. */
    Choices choices() {
        List<Policy> ticked = policies.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        return new Choices(
                link.getValue(),
                fleet.getValue(),
                schedule.getValue(),
                rounds.getValue(),
                seeds.getValue(),
                ticked.isEmpty() ? List.of(Policies.OPTIMAL) : ticked);
    }

    /** A schedule in words. */
    private static final class ScheduleCell extends ListCell<Schedule> {
        @Override
        protected void updateItem(Schedule item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? ""
                            : item == Schedule.SEQUENTIAL
                                    ? text("ChoicesPane.one-after-the-other")
                                    : text("ChoicesPane.all-at-once"));
        }
    }
}
