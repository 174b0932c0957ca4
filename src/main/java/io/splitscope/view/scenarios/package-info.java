/**
 * Scenarios in the window: keeping, showing, comparing them, and their files. {@link io.splitscope.view.scenarios.Scenarios}
 * holds what there is, the bar and the commands show and change it, and the autosave sees to it that nothing is lost.
 */
package io.splitscope.view.scenarios;
