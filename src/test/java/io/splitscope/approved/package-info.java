/**
 * Compares pictures with approved ones as somebody would who stands a step back: text in another font, anti-aliasing and a
 * line that moved by a pixel pass; a part that is missing, another colour or a line that is no longer thick do not.
 */
package io.splitscope.approved;
