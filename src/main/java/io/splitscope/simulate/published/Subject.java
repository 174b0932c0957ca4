package io.splitscope.simulate.published;

import io.splitscope.block.BlockTree;
import io.splitscope.cost.Workload;
import java.util.function.LongFunction;

/**
 * A model to compare on.
 *
 * @param name what to call it
 * @param workload its workload for a size of the mini-batch
 * @param blocks its blocks
 */
public record Subject(String name, LongFunction<Workload> workload, BlockTree blocks) {}
