/**
 * How much arithmetic a layer does, one class per family of operators.
 *
 * <p>{@link io.splitscope.cost.work.OperatorWork} is the registry. Families that multiply and accumulate count MACs, at
 * two FLOP each; every other operator has a stated number of FLOP per element, most of them in
 * {@link io.splitscope.cost.work.ElementWork}.
 */
package io.splitscope.cost.work;
