/** What an experiment says about its policies: means with their confidence, and how they compare. */
package io.splitscope.simulate.result;
