package io.splitscope.view;

/** Says that no window can be shown on this machine, and what to do about it. */
public final class NoDisplayException extends Exception {

    private static final long serialVersionUID = 1;

    NoDisplayException(Throwable cause) {
        super(
                "No window can be shown: there is no display, or a library is missing (on Debian and Ubuntu: libgtk-3-0)."
                        + " The subcommands work without one; --help lists them.",
                cause);
    }
}
