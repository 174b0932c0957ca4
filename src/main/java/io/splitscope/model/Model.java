package io.splitscope.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A neural network as a graph of layers, with every symbolic dimension bound to a value. */
public final class Model {

    private final Origin origin;
    private final List<Tensor> inputs;
    private final List<Tensor> outputs;
    private final List<Tensor> tensors;
    private final List<Layer> layers;
    private final List<Parameter> parameters;
    private final List<Symbol> symbols;
    private final List<DataExtent> dataExtents;
    private final Batch batch;
    private final List<String> warnings;
    private final Layer[] producers;
    private final List<List<Layer>> consumers;

    /**
     * What a file says about itself.
     *
     * @param name a short name for people, usually the file's without its ending
     * @param producer the program that wrote it, as it calls itself; may be empty
     * @param opsets operator-set version by domain; the standard domain is the empty text
     * @param nodeCount the number of nodes in the graph, constants and shape arithmetic included
     */
    public record Origin(String name, String producer, Map<String, Long> opsets, int nodeCount) {
        public Origin {
            opsets = Map.copyOf(opsets);
        }
    }

    /**
     * A model in which the data decides no extent.
     *
     * @throws IllegalArgumentException if ids and positions disagree or a tensor has two producers
     */
    public Model(
            Origin origin,
            List<Tensor> inputs,
            List<Tensor> outputs,
            List<Tensor> tensors,
            List<Layer> layers,
            List<Parameter> parameters,
            List<Symbol> symbols,
            Batch batch,
            List<String> warnings) {
        this(origin, inputs, outputs, tensors, layers, parameters, symbols, List.of(), batch, warnings);
    }

    /**
     * Everything a model consists of.
     *
     * @param tensors the tensors that carry data, each at the position its {@link Tensor#id()} says
     * @param layers in topological order, each at the position its {@link Layer#id()} says
     * @param parameters the stored weights, each once, used or not
     * @param warnings what could not be understood, in sentences for people
     * @throws IllegalArgumentException if ids and positions disagree or a tensor has two producers
     */
    public Model(
            Origin origin,
            List<Tensor> inputs,
            List<Tensor> outputs,
            List<Tensor> tensors,
            List<Layer> layers,
            List<Parameter> parameters,
            List<Symbol> symbols,
            List<DataExtent> dataExtents,
            Batch batch,
            List<String> warnings) {
        this.origin = Objects.requireNonNull(origin);
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.tensors = List.copyOf(tensors);
        this.layers = List.copyOf(layers);
        this.parameters = List.copyOf(parameters);
        this.symbols = List.copyOf(symbols);
        this.dataExtents = List.copyOf(dataExtents);
        this.batch = Objects.requireNonNull(batch);
        this.warnings = List.copyOf(warnings);
        this.producers = new Layer[tensors.size()];
        this.consumers = new ArrayList<>(tensors.size());
        index();
    }

    private void index() {
        for (int i = 0; i < tensors.size(); i++) {
            if (tensors.get(i).id() != i || !tensors.get(i).isData()) {
                throw new IllegalArgumentException("Tensor " + tensors.get(i).name() + " does not belong at " + i);
            }
            consumers.add(new ArrayList<>(2));
        }
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer.id() != i) {
                throw new IllegalArgumentException("Layer " + layer.displayName() + " does not belong at " + i);
            }
            for (Tensor output : layer.outputs()) {
                if (output.isData()) {
                    if (producers[output.id()] != null) {
                        throw new IllegalArgumentException("Tensor " + output.name() + " has two producers");
                    }
                    producers[output.id()] = layer;
                }
            }
            for (Tensor input : layer.dataInputs()) {
                consumers.get(input.id()).add(layer);
            }
        }
        consumers.replaceAll(List::copyOf);
    }

    /** What the file says about itself. */
    public Origin origin() {
        return origin;
    }

    /** The raw inputs, in the file's order. */
    public List<Tensor> inputs() {
        return inputs;
    }

    /** The results, in the file's order. */
    public List<Tensor> outputs() {
        return outputs;
    }

    /** The tensors that carry data (inputs and results of layers), by {@link Tensor#id()}. */
    public List<Tensor> tensors() {
        return tensors;
    }

    /** The layers in topological order, by {@link Layer#id()}. */
    public List<Layer> layers() {
        return layers;
    }

    /** The stored weights, each once, used or not. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The symbolic dimensions with their present values. */
    public List<Symbol> symbols() {
        return symbols;
    }

    /** The numbers that only the data decides, with the values they are set to. */
    public List<DataExtent> dataExtents() {
        return dataExtents;
    }

    /** The batch dimension. */
    public Batch batch() {
        return batch;
    }

    /** What could not be understood, in sentences for people. */
    public List<String> warnings() {
        return warnings;
    }

    /** The layer that makes a data tensor; empty for a raw input. */
    public Optional<Layer> producer(Tensor tensor) {
        return Optional.ofNullable(producers[tensor.id()]);
    }

    /** The layers that read a data tensor, each once, in topological order. */
    public List<Layer> consumers(Tensor tensor) {
        return consumers.get(tensor.id());
    }
}
