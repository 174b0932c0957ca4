package io.splitscope.cli;

/** Says in a sentence why a command could not do its work. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }

    CommandException(String message) {
        super(message);
    }
}
