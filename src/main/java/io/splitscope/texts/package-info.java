/**
 * What the program says to people who use its window, in the language they chose. One bundle a language, keyed by the class
 * that says it and its English words; nothing here knows what is said. The command line and files for other programs always
 * speak English.
 */
package io.splitscope.texts;
