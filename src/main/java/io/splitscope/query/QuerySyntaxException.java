package io.splitscope.query;

/** What was typed is no query; the message says in a sentence what to write instead. */
public final class QuerySyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    QuerySyntaxException(String message) {
        super(message);
    }
}
