/**
 * What is known about the selected layer, block or tensor, as numbers that can be hovered and copied.
 */
package io.splitscope.view.inspector;
