package io.splitscope.profile;

/** A profile could not be used; the message says which file, what is wrong with it and what to do. */
public final class ProfileException extends Exception {

    private static final long serialVersionUID = 1;

    ProfileException(String message) {
        super(message);
    }

    ProfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
