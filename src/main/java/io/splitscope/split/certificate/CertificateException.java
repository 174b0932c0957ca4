package io.splitscope.split.certificate;

/** A certificate that cannot be read or proves nothing. The message says where, in a sentence. */
public final class CertificateException extends Exception {

    private static final long serialVersionUID = 1L;

    CertificateException(String message) {
        super(message);
    }

    CertificateException(String message, Throwable cause) {
        super(message, cause);
    }
}
