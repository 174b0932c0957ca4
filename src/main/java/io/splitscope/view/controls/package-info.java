/**
 * The sliders and switches of a setting, with units, presets and typed values.
 */
package io.splitscope.view.controls;
