package io.splitscope.view.trial;

import static io.splitscope.texts.Texts.text;

import io.splitscope.trial.Term;

/** How a term of the delay is shown. */
enum TermLook {
    DEVICE(Term.DEVICE, text("TermLook.device-compute"), "term-device"),
    UP(Term.UP, text("TermLook.up"), "term-up"),
    SERVER(Term.SERVER, text("TermLook.server-compute"), "term-server"),
    DOWN(Term.DOWN, text("TermLook.down"), "term-down");

    private final Term term;
    private final String title;
    private final String styleClass;

    TermLook(Term term, String title, String styleClass) {
        this.term = term;
        this.title = title;
        this.styleClass = styleClass;
    }

    static TermLook of(Term term) {
        return values()[term.ordinal()];
    }

    Term term() {
        return term;
    }

    String title() {
        return title;
    }

    /** The style class of everything in its colour. */
    String styleClass() {
        return styleClass;
    }
}
