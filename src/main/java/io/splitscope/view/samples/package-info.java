/** The models that come with the program. The files themselves are those of the folder {@code sample-models}. */
package io.splitscope.view.samples;
