/** Search in the window: the field, the list of what it finds, and the way from one to the next. */
package io.splitscope.view.find;
