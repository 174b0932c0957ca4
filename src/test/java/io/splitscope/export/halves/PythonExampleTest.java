package io.splitscope.export.halves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.splitscope.SharedModels;
import io.splitscope.export.ExportException;
import io.splitscope.model.Model;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python programs beside the models, as far as Python and its libraries are at hand. */
class PythonExampleTest {

    private static final Path MODEL = SharedModels.model("two_tower_ts13_full");

    /** Runs the halves over a socket and the whole model beside it. */
    private static final String COMPARE =
            """
            import socket, sys, numpy, onnxruntime, device
            connection = socket.create_connection(("127.0.0.1", int(sys.argv[1]))) if sys.argv[1] != "-" else None
            example = device.Device(connection)
            for turn in range(2):
                inputs = example.random_inputs()
                outputs = example.run(inputs)
                whole = onnxruntime.InferenceSession(sys.argv[2], providers=["CPUExecutionProvider"])
                for output, value in zip(whole.get_outputs(), whole.run(None, inputs)):
                    assert outputs[output.name].shape == value.shape
                    assert numpy.allclose(outputs[output.name], value, rtol=1e-4, atol=1e-5), output.name
            print("same")
            """;

    /** A connection that hands over few bytes at a time. */
    private static final String WIRE =
            """
            import numpy, struct, wire
            class Pipe:
                def __init__(self, data=b""): self.data = data
                def sendall(self, data): self.data += data
                def recv(self, most):
                    block, self.data = self.data[:min(most, 7)], self.data[min(most, 7):]
                    return block
            values = {"a/b": numpy.arange(6, dtype=numpy.float32).reshape(2, 3), "c": numpy.array([], numpy.int64),
                      "d": numpy.array(True), "e": numpy.array(["x", "yz"], dtype=object)}
            pipe = Pipe(); wire.send(pipe, values); sent = pipe.data; back = wire.receive(pipe)
            assert list(back) == list(values)
            for name, value in values.items():
                assert back[name].shape == value.shape and (back[name] == value).all(), name
            assert wire.receive(Pipe()) is None
            for bad in (sent[:4], sent[:-1], sent[:8], struct.pack("<Q", 1 << 60)):
                try:
                    wire.receive(Pipe(bad))
                except (ConnectionError, ValueError):
                    continue
                raise AssertionError("a broken message was taken")
            print("same")
            """;

    @TempDir
    private Path place;

    @Test
    void every_program_is_sound_python() throws OnnxException, ExportException, IOException, InterruptedException {
        assumePython("ast");
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        for (String program : List.of("device.py", "server.py", "wire.py")) {
            assertThat(python("-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", program))
                    .as(program)
                    .isEmpty();
        }
    }

    @Test
    void messages_come_through_in_pieces_and_broken_ones_are_refused()
            throws OnnxException, ExportException, IOException, InterruptedException {
        assumePython("numpy");
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        assertThat(python("-c", WIRE)).isEqualTo("same");
    }

    @Test
    void both_sides_over_a_socket_give_what_the_whole_model_gives()
            throws OnnxException, ExportException, IOException, InterruptedException {
        assumePython("onnxruntime");
        Exporting.cutAt(MODEL, place, firstLayerOutput());
        assertServed();
    }

    @Test
    void a_tail_on_the_device_is_run_on_what_the_server_returns()
            throws OnnxException, ExportException, IOException, InterruptedException {
        assumePython("onnxruntime");
        Model model = OnnxReader.read(MODEL, Progress.NONE).model();
        Exporting.withTail(MODEL, place, model.layers().size() - 1, firstLayerOutput());
        assertThat(place.resolve("tail.onnx")).exists();
        assertServed();
    }

    @Test
    void without_a_server_the_device_runs_alone()
            throws OnnxException, ExportException, IOException, InterruptedException {
        assumePython("onnxruntime");
        Exporting.cutAt(MODEL, place);
        assertThat(place.resolve("server.onnx")).doesNotExist();
        assertThat(python("-c", COMPARE, "-", MODEL.toAbsolutePath().toString()))
                .isEqualTo("same");
    }

    @Test
    void sides_that_give_nothing_are_passed_over()
            throws OnnxException, ExportException, IOException, InterruptedException {
        assumePython("onnxruntime");
        Path model = Onnx.write(
                place.resolve("idle.onnx"),
                Onnx.graph(
                                Onnx.node("Relu", "x", "y"),
                                Onnx.node("Neg", "x", "a"),
                                Onnx.node("Exp", "a", "unread"),
                                Onnx.node("Sin", "z", "idle"))
                        .addInput(Onnx.floats("x", 2, 4))
                        .addInput(Onnx.floats("z", 2, 4))
                        .addOutput(Onnx.floats("y", 2, 4)));
        SplitRecord idleServer = Exporting.cutAt(model, place, "a");
        assertThat(idleServer.parts().get(1).outputs()).isEmpty();
        assertServed(model);
        SplitRecord idleDevice =
                Exporting.prepare(model, place, External.COPY, "x").write(true, Progress.NONE);
        assertThat(idleDevice.parts().get(0).layers()).isOne();
        assertServed(model);
    }

    private void assertServed() throws IOException, InterruptedException {
        assertServed(MODEL);
    }

    private void assertServed(Path whole) throws IOException, InterruptedException {
        Process server = process("server.py").start();
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            String[] words = lines.readLine().split(" ");
            int port = Integer.parseInt(words[words.length - 1]);
            assertOnlyHere(port);
            try (Socket rude = new Socket(InetAddress.getLoopbackAddress(), port)) {
                rude.getOutputStream().write(new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, 1});
            }
            assertThat(python(
                            "-c",
                            COMPARE,
                            Integer.toString(port),
                            whole.toAbsolutePath().toString()))
                    .isEqualTo("same");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Nothing outside this computer reaches the port. */
    private static void assertOnlyHere(int port) throws IOException {
        List<InetAddress> others = new ArrayList<>();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            Collections.list(card.getInetAddresses()).stream()
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .forEach(others::add);
        }
        for (InetAddress address : others) {
            assertThat(reaches(address, port)).as("%s", address).isFalse();
        }
    }

    private static boolean reaches(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private void assumePython(String module) throws IOException, InterruptedException {
        boolean present;
        try {
            Process process = new ProcessBuilder("python3", "-c", "import " + module)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            present = process.waitFor() == 0;
        } catch (IOException none) {
            present = false;
        }
        assumeTrue(present, "python3 with " + module + " is not at hand");
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(place.toFile());
    }

    /** What a program writes, its complaints included. */
    private String python(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(place, "python", ".txt");
        Process process = process(arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output).strip();
    }

    private static String firstLayerOutput() throws OnnxException {
        return OnnxReader.read(MODEL, Progress.NONE)
                .model()
                .layers()
                .get(0)
                .output(0)
                .name();
    }
}
