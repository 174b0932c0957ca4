/** The window that measures the open model layer by layer on this computer. */
package io.splitscope.view.measure;
