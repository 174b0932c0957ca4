package io.splitscope.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TrailingTest {

    private final SimpleObjectProperty<Integer> leader = new SimpleObjectProperty<>(1);
    private final List<Integer> heard = new ArrayList<>();
    private Trailing<Integer> trailing;

    @Start
    void start(Stage stage) {
        stage.show();
        trailing = new Trailing<>(leader, (from, to) -> Math.abs(from - to) < 100);
        trailing.valueProperty().addListener((property, old, now) -> heard.add(now));
    }

    @Test
    void of_many_small_changes_in_a_row_it_tells_the_last(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            for (int value = 2; value <= 50; value++) {
                leader.set(value);
            }
            assertThat(heard).as("told at once").isEmpty();
        });

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> trailing.valueProperty().get() == 50);
        assertThat(heard).containsExactly(50);
    }

    @Test
    void a_change_that_must_not_wait_is_followed_at_once_and_an_earlier_one_does_not_come_after_it(FxRobot robot) {
        robot.interact(() -> {
            leader.set(2);
            leader.set(1000);
            assertThat(heard).containsExactly(1000);
        });
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(heard).containsExactly(1000);
    }
}
