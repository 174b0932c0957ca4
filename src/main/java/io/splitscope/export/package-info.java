/**
 * Takes things away: pens for PNG, SVG and PDF, tables and scenarios. No window is needed here.
 */
package io.splitscope.export;
