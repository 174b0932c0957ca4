package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

/** Says that no window can be shown on this machine, and what to do about it. */
public final class NoDisplayException extends Exception {

    private static final long serialVersionUID = 1;

    NoDisplayException(Throwable cause) {
        super(text("NoDisplayException.no-window-can-be-shown"), cause);
    }
}
