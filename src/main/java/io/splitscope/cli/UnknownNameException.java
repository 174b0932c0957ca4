package io.splitscope.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a name means nothing in the model, and which names come close. */
final class UnknownNameException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownNameException(String name, List<String> close) {
        super("Nothing in the model is called '" + name + "'"
                + (close.isEmpty()
                        ? "; 'inspect' and 'blocks' list the names"
                        : "; close are "
                                + close.stream().map(other -> "'" + other + "'").collect(Collectors.joining(", "))));
    }
}
