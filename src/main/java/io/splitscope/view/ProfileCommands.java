package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Profile;
import io.splitscope.cost.ProfileFit;
import io.splitscope.cost.Quantity;
import io.splitscope.model.Legible;
import io.splitscope.scenario.ScenarioFile;
import io.splitscope.view.controls.MeasuredSpeed;
import io.splitscope.view.controls.SettingPane;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Measured;
import io.splitscope.view.explorer.MeasuredSide;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.explorer.Solution;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Loads and forgets measured seconds per layer, and tells what is known of them. */
final class ProfileCommands {

    private final Explorer explorer;
    private final Stage stage;
    private final FileCommands files;

    final Command loadDevice;
    final Command loadServer;
    final Command forget;

    /** @param files knows where a file was last looked for */
    ProfileCommands(Explorer explorer, Stage stage, FileCommands files) {
        this.explorer = explorer;
        this.stage = stage;
        this.files = files;
        loadDevice = Command.of(
                text("ProfileCommands.load-device-profile"), "Shortcut+Alt+D", () -> choose(MeasuredSide.DEVICE));
        loadServer = Command.of(
                text("ProfileCommands.load-s-erver-profile"), "Shortcut+Alt+E", () -> choose(MeasuredSide.SERVER));
        forget = Command.of(text("ProfileCommands.f-orget-profiles"), "", () -> Stream.of(MeasuredSide.values())
                .forEach(explorer.measuring()::forget));
        loadDevice.disabled().bind(explorer.shownProperty().isNull());
        loadServer.disabled().bind(explorer.shownProperty().isNull());
        forget.disabled().bind(explorer.measuring().measuredProperty().map(ProfileCommands::isNothing));
    }

    private static boolean isNothing(Measured measured) {
        return Stream.of(MeasuredSide.values())
                .allMatch(side -> measured.of(side).isEmpty());
    }

    /** All of them. */
    List<Command> all() {
        return List.of(loadDevice, loadServer, forget);
    }

    /** Takes a profile out of a file by its name's ending; anything else is opened otherwise. */
    Consumer<Path> or(Consumer<Path> otherwise) {
        return file -> {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            boolean wanted = explorer.shownProperty().get() != null && !ScenarioFile.is(file);
            if (wanted && Stream.of(".json", ".csv", ".tsv").anyMatch(name::endsWith)) {
                explorer.measuring().load(file);
            } else {
                otherwise.accept(file);
            }
        };
    }

    private void choose(MeasuredSide side) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("ProfileCommands.load-a-profile-of-the", side.word()));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                text("ProfileCommands.onnx-runtime-s-traces-and"), "*.json", "*.csv", "*.tsv"),
                        new ExtensionFilter(text("ProfileCommands.all-files"), "*"));
        files.folder().filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            explorer.measuring().load(side, chosen.toPath());
        }
    }

    /** What is known of a side. */
    SettingPane.MeasuredSide side(MeasuredSide side) {
        ObservableValue<Optional<MeasuredSpeed>> speed = speed(side);
        return new SettingPane.MeasuredSide() {
            @Override
            public ObservableValue<Optional<MeasuredSpeed>> speed() {
                return speed;
            }

            @Override
            public void forget() {
                explorer.measuring().forget(side);
            }
        };
    }

    private ObservableValue<Optional<MeasuredSpeed>> speed(MeasuredSide side) {
        return Bindings.createObjectBinding(
                () -> explorer.measuring().measuredProperty().get().of(side).map(times -> {
                    Optional<Profile> profile = Optional.ofNullable(
                                    explorer.shownProperty().get())
                            .flatMap(Shown::solution)
                            .map(Solution::profiles)
                            .flatMap(side::of);
                    return profile.map(ProfileCommands::told).orElseGet(() -> misfit(times));
                }),
                explorer.shownProperty(),
                explorer.measuring().measuredProperty());
    }

    /** Nothing is said about the fit until the split that goes with the profile is there. */
    private MeasuredSpeed misfit(Measured.Times times) {
        boolean known = Optional.ofNullable(explorer.shownProperty().get())
                .flatMap(Shown::solution)
                .map(Solution::measured)
                .filter(explorer.measuring().measuredProperty().get()::equals)
                .isPresent();
        return new MeasuredSpeed(
                0, Legible.name(times.measurement().title()), known ? text("ProfileCommands.it-does-not-fit-the") : "");
    }

    private static MeasuredSpeed told(Profile profile) {
        ProfileFit fit = profile.fit();
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                Locale.ROOT,
                text("ProfileCommands.s-d-of-d-layers"),
                Legible.name(profile.origin()),
                profile.measuredLayers(),
                profile.layers(),
                100 * fit.flopShare(),
                profile.batch()));
        if (fit.unmatched() > 0) {
            int more = fit.unmatched() - fit.unmatchedNames().size();
            parts.add(text(
                    "ProfileCommands.belong-to-no-layer",
                    Quantity.TIME.format(fit.unmatchedSeconds()),
                    String.join(", ", fit.unmatchedNames()),
                    (more > 0 ? text("ProfileCommands.and-more", more) : "")));
        }
        if (profile.unknownLayers() > 0) {
            parts.add(text(
                    "ProfileCommands.of-unknown-time-counted-as",
                    profile.unknownLayers()
                            + (profile.unknownLayers() == 1
                                    ? text("ProfileCommands.layer-is")
                                    : text("ProfileCommands.layers-are"))));
        }
        return new MeasuredSpeed(
                profile.speed(),
                parts.stream().collect(Collectors.joining(". ", "", ".")),
                String.join(" ", fit.doubts()));
    }
}
