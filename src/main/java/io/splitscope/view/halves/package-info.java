/**
 * The window that exports the split as models that run. {@link io.splitscope.view.halves.Preparation} puts the files together
 * beside the FX thread whenever something that they depend on changes, and knows no controls;
 * {@link io.splitscope.view.halves.ExportWindow} shows what would be written, or why nothing can be, and writes it when told to.
 */
package io.splitscope.view.halves;
