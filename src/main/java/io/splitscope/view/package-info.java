/**
 * The window. One view model, the {@code Explorer}, holds the state; controls bind to it and hold none.
 */
package io.splitscope.view;
