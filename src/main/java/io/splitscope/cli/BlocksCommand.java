package io.splitscope.cli;

import io.splitscope.block.Block;
import io.splitscope.block.BlockDetector;
import io.splitscope.model.Model;
import io.splitscope.model.NodeId;
import io.splitscope.model.Progress;
import io.splitscope.onnx.OnnxException;
import io.splitscope.onnx.OnnxReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code blocks}: the tree of named groups of layers in a model. */
@Command(name = "blocks", description = "Lists the blocks of a model.", mixinStandardHelpOptions = true)
final class BlocksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions model;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    private record Listing(List<Entry> blocks) {}

    private record Entry(String name, String kind, List<Object> layers, List<Entry> children) {}

    @Override
    public Integer call() throws OnnxException, IOException {
        Model network = OnnxReader.read(model.file(), Progress.NONE).model(model.dims());
        Block root = BlockDetector.detect(network).root();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(new Listing(around(root, places(network, root), entries(network, root))), out);
        } else {
            out.println(line(root));
            print(root, 1, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static List<Entry> entries(Model network, Block parent) {
        return parent.children().stream().map(block -> entry(network, block)).toList();
    }

    private static Entry entry(Model network, Block block) {
        List<Object> layers = places(network, block);
        Entry own = new Entry(block.path(), block.kind(), layers, entries(network, block));
        return around(block, layers, List.of(own)).get(0);
    }

    /** Modules that hold the same layers as a block are listed one inside the other, so that each can be found. */
    private static List<Entry> around(Block block, List<Object> layers, List<Entry> inside) {
        List<Entry> entries = inside;
        for (int i = block.synonyms().size() - 1; i >= 0; i--) {
            entries = List.of(new Entry(block.synonyms().get(i), "module", layers, entries));
        }
        return entries;
    }

    /** Positions in the file: numbers, or texts such as "8.3" for layers inside a local function. */
    private static List<Object> places(Model network, Block block) {
        return block.layers().stream()
                .<Object>map(id -> {
                    NodeId node = network.layers().get(id).node();
                    return node.isTopLevel() ? (Object) node.index() : node.toString();
                })
                .toList();
    }

    private static void print(Block parent, int depth, PrintWriter out) {
        for (Block block : parent.children()) {
            out.println("  ".repeat(depth) + line(block));
            print(block, depth + 1, out);
        }
    }

    private static String line(Block block) {
        String count = block.repeats() > 1 ? ", x" + block.repeats() : "";
        String layers = block.layers().size() == 1 ? "1 layer" : block.layers().size() + " layers";
        return block.displayName() + " (" + block.kind() + ", " + layers + count + ")";
    }
}
