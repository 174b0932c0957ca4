/**
 * Charts of the delay: the stacked bar of its terms and what it is compared with.
 */
package io.splitscope.view.charts;
