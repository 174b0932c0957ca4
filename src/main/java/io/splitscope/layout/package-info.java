/**
 * Gives a picture its coordinates and edge routes. The only package that knows the Eclipse Layout Kernel.
 */
package io.splitscope.layout;
