package io.splitscope.view;

import static io.splitscope.view.FxAwait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.split.Splitter;
import io.splitscope.split.UnsatisfiablePinsException;
import io.splitscope.split.envelope.Axis;
import io.splitscope.view.controls.Tick;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.Solution;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class SliderTicksTest {

    @RegisterExtension
    final OpenWindow opened = OpenWindow.onSample();

    private final Explorer explorer = opened.explorer();
    private final BooleanProperty needed = new SimpleBooleanProperty(true);
    private Breakpoints breakpoints;

    @BeforeEach
    void awaitTicks(FxRobot robot) throws TimeoutException {
        robot.interact(() -> breakpoints = new Breakpoints(explorer, needed));
        await(() -> !uplinkTicks().isEmpty() && !marks(robot, "#uplink").isEmpty());
    }

    @Test
    void the_best_split_differs_on_the_two_sides_of_every_tick() throws UnsatisfiablePinsException {
        Solution solution = solution();
        Splitter splitter = new Splitter(solution.workload());
        for (Tick tick : uplinkTicks()) {
            Setting setting = solution.setting();
            assertThat(splitter.solve(Axis.UPLINK.at(setting, tick.value() * 0.9999))
                            .device())
                    .as(tick.text())
                    .isNotEqualTo(splitter.solve(Axis.UPLINK.at(setting, tick.value() * 1.0001))
                            .device());
            assertThat(tick.text())
                    .startsWith("above " + Axis.UPLINK.quantity().format(tick.value()) + ": ")
                    .containsAnyOf(" to the server", " to the device");
        }
    }

    @Test
    void control_and_an_arrow_key_go_past_the_next_tick_which_lights_up(FxRobot robot) {
        BitSet before = solution().split().device();
        double uplink = solution().setting().link().uplink();
        List<Tick> ticks = uplinkTicks();
        boolean up = ticks.get(ticks.size() - 1).value() > uplink;
        AtomicInteger lit = new AtomicInteger();
        robot.interact(() -> {
            robot.lookup("#uplink").queryAs(Slider.class).requestFocus();
            for (Node mark : marks(robot, "#uplink")) {
                mark.getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) change -> {
                    if (change.wasAdded()
                            && change.getElementAdded().getPseudoClassName().equals("passed")) {
                        lit.incrementAndGet();
                    }
                });
            }
        });

        robot.press(KeyCode.CONTROL).type(up ? KeyCode.RIGHT : KeyCode.LEFT).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        double moved = solution().setting().link().uplink();
        assertThat(ticks.stream().filter(tick -> tick.value() > uplink != tick.value() > moved))
                .hasSize(1);
        assertThat(solution().split().device()).isNotEqualTo(before);
        assertThat(lit).hasValue(1);
    }

    @Test
    void the_wheel_moves_a_slider_only_once_it_has_the_focus(FxRobot robot) {
        Slider uplink = robot.lookup("#uplink").queryAs(Slider.class);
        double before = uplink.getValue();
        robot.interact(() -> uplink.fireEvent(wheel(uplink)));
        assertThat(uplink.getValue()).isEqualTo(before);

        robot.interact(() -> {
            uplink.requestFocus();
            uplink.fireEvent(wheel(uplink));
        });
        assertThat(uplink.getValue()).isGreaterThan(before);
    }

    private static ScrollEvent wheel(Slider slider) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                1,
                1,
                1,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(slider, 1, 1));
    }

    @Test
    void a_slider_that_is_dragged_past_a_tick_is_held_there_for_a_moment(FxRobot robot) {
        Drag drag = beginDrag(robot);
        BitSet before = solution().split().device();

        drag.to(drag.tick() + 0.015 * drag.direction());
        assertThat(uplink()).isCloseTo(drag.value(), Percentage.withPercentage(0.01));
        assertThat(solution().split().device()).isEqualTo(before);

        drag.to(drag.tick() + 0.04 * drag.direction());
        assertThat(uplink()).isNotCloseTo(drag.value(), Percentage.withPercentage(1));
        assertThat(solution().split().device()).isNotEqualTo(before);

        drag.end();
    }

    @Test
    void alt_lets_a_slider_pass_a_tick_without_a_hold(FxRobot robot) {
        Drag drag = beginDrag(robot);
        BitSet before = solution().split().device();
        robot.press(KeyCode.ALT);

        drag.to(drag.tick() + 0.015 * drag.direction());
        assertThat(solution().split().device()).isNotEqualTo(before);

        robot.release(KeyCode.ALT);
        drag.end();
    }

    /** The thumb of the uplink, pressed just before its nearest tick. */
    private record Drag(FxRobot robot, Slider slider, double value, double tick, int direction) {

        void to(double position) {
            robot.moveTo(place(slider, position));
            WaitForAsyncUtils.waitForFxEvents();
        }

        void end() {
            robot.release(MouseButton.PRIMARY);
        }

        static Point2D place(Slider slider, double position) {
            Region thumb = (Region) slider.lookup(".thumb");
            double track = slider.getWidth()
                    - slider.getInsets().getLeft()
                    - slider.getInsets().getRight()
                    - thumb.getWidth();
            return slider.localToScreen(
                    slider.getInsets().getLeft() + thumb.getWidth() / 2 + track * position, slider.getHeight() / 2);
        }
    }

    private Drag beginDrag(FxRobot robot) {
        double uplink = uplink();
        double value = uplinkTicks().stream()
                .map(Tick::value)
                .min(Comparator.comparingDouble(tick -> Math.abs(Math.log(tick / uplink))))
                .orElseThrow();
        Slider slider = robot.lookup("#uplink").queryAs(Slider.class);
        double tick = Math.log(value / 1e5) / Math.log(1e5);
        int direction = value > uplink ? 1 : -1;
        robot.moveTo(Drag.place(slider, slider.getValue())).press(MouseButton.PRIMARY);
        Drag drag = new Drag(robot, slider, value, tick, direction);
        drag.to(tick - 0.03 * direction);
        return drag;
    }

    private double uplink() {
        return explorer.settingProperty().get().link().uplink();
    }

    @Test
    void ticks_follow_the_other_sliders(FxRobot robot) throws TimeoutException {
        List<Tick> before = uplinkTicks();
        Setting setting = explorer.settingProperty().get();
        robot.interact(() -> explorer.settingProperty().set(setting.withDeviceSpeed(setting.deviceSpeed() * 3)));

        await(() -> !uplinkTicks().equals(before));
    }

    @Test
    void a_slider_does_not_move_its_own_ticks(FxRobot robot) throws TimeoutException {
        List<Tick> before = uplinkTicks();
        List<Tick> others = breakpoints.ticksProperty().get().get(Axis.DEVICE_SPEED);
        Link link = explorer.settingProperty().get().link();
        robot.interact(() -> explorer.settingProperty()
                .set(explorer.settingProperty()
                        .get()
                        .withLink(new Link(link.uplink() / 3, link.downlink(), link.latency()))));

        await(() -> !breakpoints.ticksProperty().get().get(Axis.DEVICE_SPEED).equals(others));
        assertThat(uplinkTicks()).isEqualTo(before);
    }

    @Test
    void nothing_is_sought_while_nobody_looks(FxRobot robot) throws TimeoutException {
        robot.interact(() -> needed.set(false));
        assertThat(breakpoints.ticksProperty().get()).isEmpty();

        robot.interact(() -> needed.set(true));
        await(() -> !uplinkTicks().isEmpty());
    }

    private Solution solution() {
        return explorer.shownProperty().get().solution().orElseThrow();
    }

    private List<Tick> uplinkTicks() {
        return breakpoints.ticksProperty().get().getOrDefault(Axis.UPLINK, List.of());
    }

    private static Set<Node> marks(FxRobot robot, String slider) {
        Node control = robot.lookup(slider).query();
        return control.getParent().lookupAll(".tick");
    }
}
