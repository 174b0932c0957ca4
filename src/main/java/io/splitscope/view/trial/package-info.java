/** The window that tries a split: what is predicted beside what is measured, term by term, iteration after iteration. */
package io.splitscope.view.trial;
