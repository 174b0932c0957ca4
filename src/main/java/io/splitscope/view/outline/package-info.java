/** The tree of blocks beside the picture, with each block's share of the whole. */
package io.splitscope.view.outline;
