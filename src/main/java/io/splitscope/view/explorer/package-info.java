/**
 * The state of the window without the window: what is open, solved, laid out and selected. {@link
 * io.splitscope.view.explorer.Explorer} holds it and controls bind to it.
 *
 * <p>Knows no controls. Everything is called and heard on the FX thread; long work runs beside it and hands over
 * immutable snapshots.
 */
package io.splitscope.view.explorer;
