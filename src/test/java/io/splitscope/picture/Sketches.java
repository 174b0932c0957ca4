package io.splitscope.picture;

import io.splitscope.model.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Small models of the well-known kinds. */
public final class Sketches {

    private Sketches() {}

    /** Residual blocks in stages, as in ResNet-18. */
    public static ModelSketch residual(int stages, int blocks) {
        ModelSketch sketch = new ModelSketch();
        Tensor at = sketch.chain(sketch.input("image"), "Conv", "Relu", "MaxPool");
        for (int stage = 1; stage <= stages; stage++) {
            sketch.begin("layer" + stage, "stage");
            for (int block = 0; block < blocks; block++) {
                sketch.begin("layer" + stage + "." + block, "residual");
                Tensor main = sketch.chain(at, "Conv", "Relu", "Conv");
                Tensor skip = block == 0 && stage > 1 ? sketch.layer("Conv", at) : at;
                at = sketch.chain(sketch.layer("Add", main, skip), "Relu");
                sketch.end();
            }
            sketch.end();
        }
        sketch.output(sketch.chain(at, "GlobalAveragePool", "Flatten", "Gemm"));
        return sketch;
    }

    /** Blocks of four parallel branches, as in GoogLeNet. */
    public static ModelSketch inception(int blocks) {
        ModelSketch sketch = new ModelSketch();
        Tensor at = sketch.chain(sketch.input("image"), "Conv", "Relu", "MaxPool");
        for (int block = 0; block < blocks; block++) {
            sketch.begin("inception" + block, "inception");
            Tensor one = sketch.chain(at, "Conv", "Relu");
            Tensor three = sketch.chain(at, "Conv", "Relu", "Conv", "Relu");
            Tensor five = sketch.chain(at, "Conv", "Relu", "Conv", "Relu");
            Tensor pool = sketch.chain(at, "MaxPool", "Conv", "Relu");
            at = sketch.layer("Concat", one, three, five, pool);
            sketch.end();
        }
        sketch.output(sketch.chain(at, "GlobalAveragePool", "Gemm"));
        return sketch;
    }

    /** A block in which every layer reads all before it, as in DenseNet. */
    public static ModelSketch dense(int layers) {
        ModelSketch sketch = new ModelSketch();
        List<Tensor> all = new ArrayList<>();
        all.add(sketch.chain(sketch.input("image"), "Conv", "Relu"));
        sketch.begin("denseblock1", "dense");
        for (int layer = 0; layer < layers; layer++) {
            Tensor joined = sketch.layer("Concat", all.toArray(Tensor[]::new));
            all.add(sketch.chain(joined, "Relu", "Conv", "Relu", "Conv"));
        }
        Tensor joined = sketch.layer("Concat", all.toArray(Tensor[]::new));
        sketch.end();
        sketch.output(sketch.chain(joined, "Relu", "Gemm"));
        return sketch;
    }

    /** Transformer blocks that share a mask, with attention and MLP inside. */
    public static ModelSketch transformer(int blocks) {
        ModelSketch sketch = new ModelSketch();
        Tensor tokens = sketch.input("input_ids");
        Tensor mask = sketch.chain(sketch.input("attention_mask"), "Unsqueeze", "Cast", "Sub", "Mul");
        Tensor at = sketch.chain(tokens, "Gather", "Add");
        for (int block = 0; block < blocks; block++) {
            sketch.begin("h." + block, "transformer");
            sketch.begin("attn", "attention");
            Tensor norm = sketch.layer("LayerNormalization", at);
            List<Tensor> qkv = sketch.layer("Split", 3, sketch.layer("Gemm", norm));
            Tensor query = sketch.chain(qkv.get(0), "Reshape", "Transpose");
            Tensor key = sketch.chain(qkv.get(1), "Reshape", "Transpose");
            Tensor value = sketch.chain(qkv.get(2), "Reshape", "Transpose");
            Tensor scores = sketch.chain(sketch.layer("MatMul", query, key), "Div");
            Tensor weights = sketch.chain(sketch.layer("Add", scores, mask), "Softmax");
            Tensor mixed = sketch.chain(sketch.layer("MatMul", weights, value), "Transpose", "Reshape", "Gemm");
            sketch.end();
            Tensor middle = sketch.layer("Add", mixed, at);
            sketch.begin("mlp", "mlp");
            Tensor out = sketch.chain(middle, "LayerNormalization", "Gemm", "Gelu", "Gemm");
            sketch.end();
            at = sketch.layer("Add", out, middle);
            sketch.end();
        }
        sketch.output(sketch.chain(at, "LayerNormalization", "MatMul"));
        return sketch;
    }
}
