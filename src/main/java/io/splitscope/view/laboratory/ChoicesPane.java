package io.splitscope.view.laboratory;

import static io.splitscope.texts.Texts.text;

import io.splitscope.simulate.Schedule;
import io.splitscope.simulate.Seeds;
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
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Where network, fleet and policies are chosen. */
final class ChoicesPane extends VBox {

    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_SEEDS = 100;
    private static final Set<Policy> FIRST =
            Set.of(Policies.OPTIMAL, Policies.STATIC, Policies.DEVICE_ONLY, Policies.PREFIX);

    private final ComboBox<Network> network = combo("laboratory-link", text("ChoicesPane.network"));
    private final CheckBox looped = new CheckBox(text("ChoicesPane.begins-anew-at-its-end"));
    private final Label source = new Label();
    private final ComboBox<Fleet> fleet = combo("laboratory-fleet", text("ChoicesPane.fleet"));
    private final ComboBox<Schedule> schedule = combo("laboratory-schedule", text("ChoicesPane.schedule"));
    private final Spinner<Integer> rounds = spinner("laboratory-rounds", text("ChoicesPane.rounds"), MOST_ROUNDS, 100);
    private final Spinner<Integer> seeds = spinner("laboratory-seeds", text("ChoicesPane.seeds"), MOST_SEEDS, 5);
    private final VBox boxes = new VBox(2);
    private final Map<Policy, CheckBox> policies = new LinkedHashMap<>();
    private Choices opened = usual();
    private Runnable changed = () -> {};
    private boolean showing;

    ChoicesPane() {
        setSpacing(6);
        schedule.setButtonCell(new ScheduleCell());
        schedule.setCellFactory(list -> new ScheduleCell());
        schedule.getItems().setAll(Schedule.values());
        looped.setId("laboratory-looped");
        looped.managedProperty().bind(looped.visibleProperty());
        source.setId("laboratory-source");
        source.getStyleClass().addAll("muted", "small-text");
        source.setWrapText(true);
        source.managedProperty().bind(source.visibleProperty());
        add(text("ChoicesPane.network-2"), network);
        getChildren().addAll(looped, source);
        add(text("ChoicesPane.fleet-2"), fleet);
        add(text("ChoicesPane.schedule-2"), schedule);
        add(text("ChoicesPane.rounds-2"), rounds);
        add(text("ChoicesPane.see-ds"), seeds);
        Label title = new Label(text("ChoicesPane.policies"));
        getChildren().addAll(title, boxes);
        show(opened);
        network.valueProperty().addListener((property, old, now) -> networkChanged(now));
        fleet.valueProperty().addListener((property, old, now) -> fleetChanged(now));
        looped.selectedProperty().addListener((property, old, now) -> loop(now));
        schedule.valueProperty().addListener(property -> tell());
        rounds.valueProperty().addListener(property -> tell());
        seeds.valueProperty().addListener(property -> tell());
    }

    private static Choices usual() {
        return new Choices(
                LinkChoice.GAUSS_MARKOV,
                FleetChoice.ONE,
                Schedule.SEQUENTIAL,
                100,
                1,
                new Seeds(1, 5),
                offered().stream().filter(FIRST::contains).toList(),
                text("ChoicesPane.experiment"),
                List.of());
    }

    private static List<Policy> offered() {
        List<Policy> offered = new ArrayList<>(Policies.plain());
        offered.add(Policies.delayed(1));
        offered.add(Policies.estimated(0.3));
        return offered;
    }

    private void add(String title, Node control) {
        Label label = new Label(title);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        getChildren().addAll(label, control);
    }

    private static <T> ComboBox<T> combo(String id, String name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
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

    /** Hears of every change that a user makes. */
    void onChange(Runnable action) {
        changed = action;
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    /** Shows choices in place of the present ones. */
    void show(Choices value) {
        showing = true;
        opened = value;
        clear(network);
        clear(fleet);
        network.getItems().setAll(LinkChoice.values());
        fleet.getItems().setAll(FleetChoice.values());
        if (value.fleet() instanceof Fleet.OfExperiment) {
            network.getItems().add(0, new Network.OwnLinks());
            fleet.getItems().add(0, value.fleet());
        }
        fleet.setValue(value.fleet());
        putNetwork(value.network());
        schedule.setValue(value.schedule());
        put(rounds, value.rounds(), MOST_ROUNDS);
        put(seeds, value.seeds().count(), MOST_SEEDS);
        showPolicies(value.policies());
        showing = false;
    }

    /** A box whose items change forgets what it shows, and shows nothing when it is then given an equal value. */
    private static void clear(ComboBox<?> box) {
        box.setValue(null);
    }

    /** A file may ask for more than people can choose here. */
    private static void put(Spinner<Integer> spinner, int value, int most) {
        ((IntegerSpinnerValueFactory) spinner.getValueFactory()).setMax(Math.max(most, value));
        spinner.getValueFactory().setValue(value);
    }

    private void showPolicies(List<Policy> chosen) {
        List<Policy> all = offered();
        chosen.stream().filter(policy -> !all.contains(policy)).forEach(all::add);
        policies.clear();
        boxes.getChildren().clear();
        for (Policy policy : all) {
            CheckBox box = new CheckBox(policy.title());
            box.setId("laboratory-policy-" + policy.name().replace(' ', '-'));
            box.setMnemonicParsing(false);
            box.setSelected(chosen.contains(policy));
            box.setTooltip(new Tooltip(policy.description()));
            box.setAccessibleText(text("ChoicesPane.policy", policy.title(), policy.description()));
            box.selectedProperty().addListener(property -> tell());
            policies.put(policy, box);
            boxes.getChildren().add(box);
        }
    }

    /** Lets every device have the rates of a trace. */
    void useTrace(Network.OwnTrace trace) {
        putNetwork(trace);
        tell();
    }

    private void putNetwork(Network value) {
        if (value instanceof Network.OwnTrace) {
            clear(network);
            network.getItems().removeIf(Network.OwnTrace.class::isInstance);
            network.getItems().add(0, value);
        }
        network.setValue(value);
        tellNetwork(value);
    }

    private void networkChanged(Network now) {
        if (now != null && !showing) {
            tellNetwork(now);
            tell();
        }
    }

    private void tellNetwork(Network now) {
        boolean before = showing;
        showing = true;
        looped.setVisible(now instanceof Network.OwnTrace);
        if (now instanceof Network.OwnTrace own) {
            looped.setSelected(own.trace().looped());
        }
        source.setText(now.source());
        source.setVisible(!now.source().isEmpty());
        showing = before;
    }

    private void loop(boolean value) {
        if (!showing && network.getValue() instanceof Network.OwnTrace own) {
            useTrace(new Network.OwnTrace(own.trace().looped(value)));
        }
    }

    /** Links of its own has only a fleet that was opened. */
    private void fleetChanged(Fleet now) {
        if (now instanceof FleetChoice && network.getValue() instanceof Network.OwnLinks && !showing) {
            network.setValue(LinkChoice.GAUSS_MARKOV);
        }
        tell();
    }

    /** What is chosen now; with no policy ticked, the optimal one. */
    Choices choices() {
        List<Policy> ticked = policies.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        return new Choices(
                network.getValue(),
                fleet.getValue(),
                schedule.getValue(),
                rounds.getValue(),
                opened.interval(),
                new Seeds(opened.seeds().first(), seeds.getValue()),
                ticked.isEmpty() ? List.of(Policies.OPTIMAL) : ticked,
                opened.title(),
                opened.lesson());
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
