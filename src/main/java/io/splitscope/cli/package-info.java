/**
 * The same answers without a window, and the main class that chooses between the two.
 */
package io.splitscope.cli;
