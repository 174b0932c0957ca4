package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.paint.Target;
import io.splitscope.query.Hit;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.samples.Samples;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

class SearchInWindowTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();

    @BeforeEach
    void beginSearch(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    }

    @Test
    void the_list_below_the_field_shows_what_is_found_while_typing(FxRobot robot) {
        robot.write("conv 3x3");

        assertThat(list(robot).getItems()).isNotEmpty().allSatisfy(hit -> assertThat(layer(hit))
                .isEqualTo("Conv"));
        assertThat(count(robot)).isEqualTo(list(robot).getItems().size() + " found");
    }

    @Test
    void enter_goes_through_the_list_and_opens_the_blocks_in_the_way(FxRobot robot) throws TimeoutException {
        robot.interact(() -> explorer.openToLevel(1));
        opened.awaitRest();
        robot.write("op:Concat").type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        opened.awaitRest();

        assertThat(count(robot)).startsWith("2 of ");
        Target target = explorer.selectionProperty().get().iterator().next();
        GraphCanvas canvas = opened.canvas();
        assertThat(canvas.pictureProperty().get().vertices())
                .anySatisfy(placed -> assertThat(Target.of(placed.vertex())).isEqualTo(target));

        robot.type(KeyCode.ENTER);
        assertThat(count(robot)).startsWith("3 of ");
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(count(robot)).startsWith("2 of ");
    }

    @Test
    void what_is_found_by_side_follows_the_sliders(FxRobot robot) {
        robot.write("on:device");
        int before = list(robot).getItems().size();

        robot.interact(() -> explorer.settingProperty()
                .set(Setting.DEFAULT.withDeviceSpeed(1e15).withLink(new Link(1e3, 1e3))));

        assertThat(list(robot).getItems()).hasSizeGreaterThan(before);
        assertThat(count(robot)).isEqualTo(list(robot).getItems().size() + " found");
    }

    @Test
    void an_unfinished_query_is_answered_calmly(FxRobot robot) {
        robot.write(">10");

        assertThat(count(robot)).isEqualTo("?");
        assertThat(robot.lookup("#found-note").queryAs(Label.class).getText()).contains("10MB, 1GFLOP");

        robot.write("MB");
        assertThat(count(robot)).doesNotContain("?");
    }

    @Test
    void escape_closes_the_list_and_then_empties_the_field(FxRobot robot) {
        robot.write("relu").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#found-list").tryQuery()).isEmpty();
        assertThat(field(robot).getText()).isEqualTo("relu");

        robot.type(KeyCode.ESCAPE);
        assertThat(field(robot).getText()).isEmpty();
        assertThat(count(robot)).isEmpty();
    }

    @Test
    void another_model_is_searched_for_the_same(FxRobot robot) throws TimeoutException {
        robot.write("op:conv");
        robot.interact(() -> explorer.open(new ModelSource.Bundled(Samples.all().get(1))));
        opened.awaitRest();

        long convolutions = explorer.shownProperty().get().model().model().layers().stream()
                .filter(layer -> layer.op().equals("Conv"))
                .count();
        assertThat(count(robot)).isEqualTo(convolutions == 0 ? "none" : convolutions + " found");
        assertThat(explorer.selectionProperty().get()).isEqualTo(Set.of());
    }

    private String layer(Hit hit) {
        return explorer.shownProperty()
                .get()
                .model()
                .model()
                .layers()
                .get(((Hit.LayerHit) hit).id())
                .op();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Hit> list(FxRobot robot) {
        return (ListView<Hit>) robot.lookup("#found-list").queryAs(ListView.class);
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#find").queryAs(TextField.class);
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#find-count").queryAs(Label.class).getText();
    }
}
