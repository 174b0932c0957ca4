package io.splitscope.view;

import io.splitscope.cost.Link;
import io.splitscope.cost.Setting;
import io.splitscope.layout.LaidOut;
import io.splitscope.onnx.proto.ModelProto;
import io.splitscope.runtime.TemporaryFolder;
import io.splitscope.view.canvas.GraphCanvas;
import io.splitscope.view.explorer.Explorer;
import io.splitscope.view.explorer.ModelSource;
import io.splitscope.view.explorer.Shown;
import io.splitscope.view.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Measures the real window on a display, from the user's action to the painted frame: opening models, and slider moves,
 * zooming and panning on a picture of 5,000 layers. Prints its figures and ends. The README says how to run it.
 */
public final class WindowBenchmark {

    private static final int OPENINGS = 7;
    private static final int MOVES = 400;
    private static final int WARM_UP_MOVES = 100;
    private static final int MOVES_OF_A_SLIDER = 50;
    private static final int HAND_MOVES = 1_000;
    private static final int VISIBLE_LAYERS = 5_000;
    private static final int HUGE = 25_000;

    private final Explorer explorer = new Explorer();
    private final Random random = new Random(1);
    private PaintedFrames frames;
    private GraphCanvas canvas;
    private int splitChanges;

    /** Holds the models, and what the window keeps beside them. */
    private final TemporaryFolder folder = new TemporaryFolder("benchmark");

    private WindowBenchmark() throws IOException {}

    /** Runs it. */
    public static void main(String[] args) {
        FrameRate.raise();
        Application.launch(Program.class, args);
    }

    /** The benchmark as JavaFX starts it. */
    public static final class Program extends Application {

        /** For JavaFX. */
        public Program() {}

        @Override
        public void start(Stage stage) throws IOException {
            new WindowBenchmark().start(stage);
        }
    }

    private void start(Stage stage) {
        new MainWindow(stage, explorer, Preferences.USUAL);
        stage.show();
        frames = new PaintedFrames(stage.getScene());
        canvas = (GraphCanvas) stage.getScene().lookup(".graph-canvas");
        Thread script = new Thread(this::script, "script");
        script.setDaemon(true);
        script.setUncaughtExceptionHandler((thread, problem) -> {
            problem.printStackTrace();
            System.exit(1);
        });
        script.start();
    }

    private void script() {
        ModelSource resnet = new ModelSource.Bundled(Samples.all().stream()
                .filter(sample -> sample.title().equals("ResNet-50"))
                .findFirst()
                .orElseThrow());
        System.out.printf("first model, cold: %.0f ms%n", opening(resnet));
        print("open ResNet-50", OPENINGS, opening -> opening(resnet));
        ModelSource dense = written("densenet201", SyntheticNetwork.dense(6, 12, 48, 32));
        print("open a DenseNet-201", OPENINGS, opening -> opening(dense));

        int most = HUGE / SyntheticNetwork.INCEPTION_LAYERS;
        ModelSource huge = written("huge", SyntheticNetwork.inception(most));
        print(String.format("open %,d layers", layers(most)), OPENINGS, opening -> opening(huge));

        int blocks = VISIBLE_LAYERS / SyntheticNetwork.INCEPTION_LAYERS;
        ModelSource large = written("inception", SyntheticNetwork.inception(blocks));
        System.out.printf("open %,d layers in closed blocks: %.0f ms%n", layers(blocks), opening(large));
        System.out.printf("open all blocks: %.0f ms%n", openAllBlocks());
        String size = " of " + shown().picture().vertices().size() + " vertices";
        warm("slider move on a part" + size, this::move);
        onCanvas(WindowBenchmark::showAll);
        warm("slider move on all" + size, this::move);
        warm("zooming all" + size, this::zoom);
        warm("panning a legible part" + size, this::pan);
        Platform.exit();
    }

    private void warm(String what, IntToDoubleFunction measure) {
        IntStream.range(0, WARM_UP_MOVES).forEach(measure::applyAsDouble);
        ThreadTimes before = ThreadTimes.now();
        splitChanges = 0;
        print(what, MOVES, measure);
        System.out.println(ThreadTimes.now().since(before, MOVES) + "; the split changed " + splitChanges + " times");
    }

    private static void showAll(GraphCanvas canvas) {
        LaidOut all = canvas.pictureProperty().get();
        double scale = Math.min(canvas.getWidth() / all.width(), canvas.getHeight() / all.height());
        canvas.lookAt(all.width() / 2, all.height() / 2, scale);
    }

    private void onCanvas(Consumer<GraphCanvas> change) {
        frames.millisUntilPainted(() -> change.accept(canvas), () -> true);
    }

    private double zoom(int step) {
        return view(step, canvas -> canvas.zoomTo(0.03 + 0.02 * (step % 10)));
    }

    private double pan(int step) {
        return view(step, canvas -> canvas.lookAt(500 + 3 * step, 700 + 9 * step, 0.8));
    }

    private double view(int step, Consumer<GraphCanvas> change) {
        rest();
        return frames.millisUntilPainted(() -> change.accept(canvas), () -> true);
    }

    private static int layers(int blocks) {
        return blocks * SyntheticNetwork.INCEPTION_LAYERS;
    }

    private Shown shown() {
        return explorer.shownProperty().get();
    }

    private double opening(ModelSource source) {
        Shown before = shown();
        rest();
        return frames.millisUntilPainted(
                () -> explorer.open(source),
                () -> shown() != before && shown() != null && shown().model().source() == source);
    }

    private double openAllBlocks() {
        Shown before = shown();
        return frames.millisUntilPainted(
                () -> explorer.openToLevel(Integer.MAX_VALUE), () -> shown().picture() != before.picture());
    }

    /** One slider jumps about over its whole range, and then the other: the hand needs a moment to go there. */
    private double move(int step) {
        if (step % MOVES_OF_A_SLIDER == 0) {
            pause(HAND_MOVES);
        }
        rest();
        Setting now = explorer.settingProperty().get();
        double place = random.nextDouble();
        Setting next = step / MOVES_OF_A_SLIDER % 2 == 0
                ? now.withDeviceSpeed(Math.pow(10, 9 + 3 * place))
                : now.withLink(new Link(Math.pow(10, 6 + 3 * place), 100e6));
        BitSet before = device();
        double millis = frames.millisUntilPainted(
                () -> explorer.settingProperty().set(next),
                () -> shown().solution().orElseThrow().setting().equals(next));
        splitChanges += before.equals(device()) ? 0 : 1;
        return millis;
    }

    private BitSet device() {
        return shown().solution().orElseThrow().split().device();
    }

    /** As a hand does, and never in step with the pulse. */
    private void rest() {
        pause(30 + random.nextInt(30));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ModelSource written(String name, ModelProto model) {
        try {
            Path file = folder.path().resolve(name + ".onnx");
            return new ModelSource.InFile(Files.write(file, model.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String what, int times, IntToDoubleFunction measure) {
        double[] millis = IntStream.range(0, times).mapToDouble(measure).toArray();
        Arrays.sort(millis);
        System.out.printf(
                "%s, %d times: median %.0f ms, 95th percentile %.0f ms, longest %.0f ms%n",
                what, times, percentile(millis, 0.5), percentile(millis, 0.95), percentile(millis, 1));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
