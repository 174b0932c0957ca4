/**
 * Takes things away: pens for PNG, SVG and PDF, tables. No window is needed here.
 */
package io.splitscope.export;
