package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.splitscope.approved.ApprovedPictures;
import io.splitscope.layout.Direction;
import io.splitscope.paint.Look;
import io.splitscope.paint.Overlay;
import io.splitscope.paint.Theme;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window's main states look as they were approved. */
@ExtendWith({OwnUserFolder.class, ApplicationExtension.class})
class ApprovedPicturesTest {

    private static final long PATIENCE_SECONDS = 60;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Sample GOOGLENET = Samples.all().get(0);
    private static final int LARGE = 5_000;

    private static final ApprovedPictures APPROVED = new ApprovedPictures(Path.of("src/test/pictures"));

    /** A font that comes with a library, so that it is there on every machine and breaks lines at the same words. */
    private static final String FONT = loadFont();

    private static final String SAME_LETTERS = sheet(".root { -fx-font-family: '" + FONT + "'; }");

    /** Letters of the graph, which come from the system, and how wide they are in DejaVu Sans, that of a bare Debian. */
    private static final String LETTERS = "inception4a · 1×512×14×14";

    private static final double LETTERS_WIDTH = 187.6;

    @TempDir
    private Path folder;

    private final Explorer explorer = new Explorer();
    private MainWindow window;
    private Stage stage;

    @Start
    void open(Stage primary) {
        stage = primary;
        explorer.settingProperty().set(GOOGLENET.setting());
        window = new MainWindow(primary, explorer, Preferences.USUAL);
        stage.getScene().getStylesheets().add(SAME_LETTERS);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    private static String loadFont() {
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Font.loadFont(font, 12).getFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheet(String rules) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void needTheSameLetters() {
        double width =
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000, () -> new Text(LETTERS).prefWidth(-1));
        assumeThat(width)
                .as("the width of '%s', by which the letters of the approved pictures are told", LETTERS)
                .isCloseTo(LETTERS_WIDTH, Offset.offset(1.0));
    }

    @BeforeEach
    void pointAway(FxRobot robot) {
        robot.moveTo(stage.getX() + WIDTH - 2, stage.getY() + HEIGHT - 2);
    }

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> {
            window.end();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Test
    void the_first_sample(FxRobot robot) throws TimeoutException {
        openSample(robot);
        check("sample");
    }

    @Test
    void the_first_sample_in_the_dark(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.interact(window::toggleTheme);
        check("sample-dark");
        robot.interact(window::toggleTheme);
    }

    @Test
    void the_first_sample_from_left_to_right(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(() -> canvas(robot).pictureProperty().get().direction() == Direction.RIGHT);
        check("left-to-right");
    }

    @Test
    void a_run_in_the_laboratory(FxRobot robot) throws TimeoutException {
        openSample(robot);
        Stage laboratory = windowOpenedBy(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        robot.interact(robot.lookup("#laboratory-run").queryAs(Button.class)::fire);
        await(() ->
                !robot.lookup("#laboratory-results").queryTableView().getItems().isEmpty());
        check("laboratory", laboratory);
    }

    @Test
    void a_race_of_gradient_compression(FxRobot robot) throws TimeoutException {
        Stage race = windowOpenedBy(robot, KeyCode.CONTROL, KeyCode.F10);
        await(() -> !robot.lookup("#gdsec-export").query().isDisabled());
        check("gd-sec", race);
    }

    @Test
    void a_window_without_a_model() throws TimeoutException {
        check("empty");
    }

    @Test
    void a_file_that_cannot_be_read(FxRobot robot) throws IOException, TimeoutException {
        openSample(robot);
        Path broken = Files.write(folder.resolve("cut-off.onnx"), new byte[] {8, 7, 58});
        robot.interact(() -> window.files().open(broken));
        await(() -> robot.lookup("#message-bar").query().isVisible());
        check("error");
    }

    @Test
    void a_large_model_at_the_level_of_blocks_and_all_its_layers(FxRobot robot) throws IOException, TimeoutException {
        Path file = folder.resolve("large.onnx");
        Files.write(
                file,
                SyntheticNetwork.inception(LARGE / SyntheticNetwork.INCEPTION_LAYERS)
                        .toByteArray());
        openAndAwait(robot, new ModelSource.InFile(file));
        check("large-blocks");
        robot.interact(() -> explorer.openToLevel(Integer.MAX_VALUE));
        await(() -> explorer.shownProperty().get().picture().vertices().size() > 0.9 * LARGE);
        robot.interact(canvas(robot)::fit);
        check("large-layers");
    }

    @Test
    void a_presentation(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.interact(window::togglePresentation);
        await(stage::isFullScreen);
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        check("presentation");
    }

    @Test
    void a_cut_set_by_hand(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.interact(() -> explorer.handCut().cutAfter(Set.of(20)));
        await(() -> robot.lookup("#hand-cut").query().isVisible());
        check("hand-cut");
    }

    @Test
    void layers_tinted_by_sensitivity(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        await(() -> canvas(robot)
                .lookProperty()
                .get()
                .overlay()
                .filter(values -> values.overlay() == Overlay.SENSITIVITY)
                .isPresent());
        check("sensitivity");
    }

    @Test
    void two_scenarios_compared(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.interact(explorer.compared()::keepPresent);
        robot.interact(() -> robot.lookup("#uplink").queryAs(Slider.class).setValue(0.7));
        check("compared");
    }

    @Test
    void charts_below_the_picture(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.push(KeyCode.F4);
        await(() -> robot.lookup("#chart-tabs").tryQuery().isPresent());
        check("charts");
        robot.interact(() -> robot.lookup("#chart-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(1));
        await(() -> !robot.lookup("#map-regions").queryListView().getItems().isEmpty());
        check("charts-map");
    }

    @Test
    void results_of_a_search(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.interact(() -> {
            TextInputControl find = robot.lookup("#find").queryAs(TextInputControl.class);
            find.requestFocus();
            find.setText("conv 3x3");
        });
        await(() ->
                robot.lookup("#found-list").tryQuery().filter(Node::isVisible).isPresent());
        check("found");
    }

    @Test
    @DisabledIfSystemProperty(named = "pictures.approve", matches = ".*")
    void letters_painted_otherwise_make_no_other_picture(FxRobot robot) throws TimeoutException {
        openSample(robot);
        robot.interact(() -> stage.getScene().getStylesheets().add(sheet(".text { -fx-font-smoothing-type: lcd; }")));
        assertThat(complaint("sample")).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = "pictures.approve", matches = ".*")
    void what_is_missing_or_of_another_colour_is_told_with_its_place(FxRobot robot) throws TimeoutException {
        openSample(robot);
        assertThat(complaint("sample")).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertThat(complaint("sample")).as("no legend").isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        for (KeyCode panel : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
            robot.push(KeyCode.CONTROL, panel);
            assertThat(complaint("sample")).as("no panel " + panel).isPresent();
            robot.push(KeyCode.CONTROL, panel);
        }
        for (String part : List.of(".tool-bar", ".menu-bar", "#why", ".minimap", "#status-line")) {
            Node node = robot.lookup(part).query();
            robot.interact(() -> node.setOpacity(0));
            assertThat(complaint("sample")).as("no " + part).isPresent();
            robot.interact(() -> node.setOpacity(1));
        }

        robot.interact(window::toggleTheme);
        assertThat(complaint("sample")).as("another theme").isPresent();
        robot.interact(window::toggleTheme);

        Look look = canvas(robot).lookProperty().get();
        robot.interact(() -> canvas(robot).lookProperty().set(Look.plain(Theme.LIGHT)));
        assertThat(complaint("sample"))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("in the graph").contains("target/pictures/sample-*.png"));
        robot.interact(() -> canvas(robot).lookProperty().set(look));
        assertThat(complaint("sample")).isEmpty();
    }

    private void openSample(FxRobot robot) throws TimeoutException {
        openAndAwait(robot, new ModelSource.Bundled(GOOGLENET));
        await(() -> !robot.lookup(".tick").queryAll().isEmpty());
    }

    private void openAndAwait(FxRobot robot, ModelSource source) throws TimeoutException {
        robot.interact(() -> {
            explorer.open(source);
            canvas(robot).requestFocus();
        });
        await(() -> explorer.shownProperty().get() != null
                && explorer.shownProperty().get().model().source() == source
                && explorer.shownProperty().get().solution().isPresent());
    }

    private static GraphCanvas canvas(FxRobot robot) {
        return robot.lookup("#canvas").queryAs(GraphCanvas.class);
    }

    /** Another window, with letters and a size that are the same everywhere. */
    private Stage windowOpenedBy(FxRobot robot, KeyCode... keys) throws TimeoutException {
        robot.push(keys);
        await(() -> Window.getWindows().stream().anyMatch(other -> other instanceof Stage && other != stage));
        Stage opened = Window.getWindows().stream()
                .filter(other -> other instanceof Stage && other != stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            opened.getScene().getStylesheets().add(SAME_LETTERS);
            opened.setWidth(WIDTH);
            opened.setHeight(HEIGHT);
        });
        return opened;
    }

    private void check(String name) throws TimeoutException {
        check(name, stage);
    }

    private static void check(String name, Stage of) throws TimeoutException {
        WindowPicture now = WindowPicture.atRest(of);
        APPROVED.check(name, now.picture(), now.parts());
    }

    private Optional<String> complaint(String name) throws TimeoutException {
        WindowPicture now = WindowPicture.atRest(stage);
        return APPROVED.complaint(name, now.picture(), now.parts());
    }
}
