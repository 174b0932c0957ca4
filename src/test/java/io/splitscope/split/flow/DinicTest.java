package io.splitscope.split.flow;

class DinicTest extends MaximumFlowContract {

    @Override
    MaximumFlow algorithm(FlowNetwork network) {
        return new Dinic(network);
    }
}
