package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.onnx.OnnxException;
import io.splitscope.profile.ProfileException;
import io.splitscope.view.explorer.Message.Offer;
import io.splitscope.view.explorer.Message.Weight;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What there is to tell the user: at most one thing at a time, the newest. */
public final class Messages {

    private static final System.Logger LOG = System.getLogger(Messages.class.getName());

    private final ReadOnlyObjectWrapper<Optional<Message>> newest =
            new ReadOnlyObjectWrapper<>(this, "newest", Optional.empty());

    Messages() {}

    /** The newest message that was not dismissed. */
    public ReadOnlyObjectProperty<Optional<Message>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Tells that something went well, and what can be done with it now. */
    public void note(String text, Offer... offers) {
        newest.set(Optional.of(new Message(Weight.NOTE, text, List.of(offers))));
    }

    /** Asks whether to do something. */
    public void ask(String text, Offer offer) {
        newest.set(Optional.of(new Message(Weight.QUESTION, text, List.of(offer))));
    }

    /** Tells that something could not be done. */
    public void problem(String text) {
        newest.set(Optional.of(new Message(Weight.PROBLEM, text, List.of())));
    }

    /**
     * Tells that something could not be done, and why.
     *
     * @param what what was not done, as the beginning of a sentence
     * @param why what stopped it; logged when it should not have happened
     */
    public void failed(String what, Throwable why) {
        if (why instanceof OnnxException || why instanceof ProfileException) {
            LOG.log(Level.DEBUG, what, why);
            problem(what + ". " + why.getMessage());
        } else if (why instanceof OutOfMemoryError) {
            LOG.log(Level.WARNING, what, why);
            problem(text("Messages.there-is-not-enough-memory", what));
        } else {
            LOG.log(Level.ERROR, what, why);
            String details = FaultReport.of(what, why);
            newest.set(Optional.of(new Message(
                    Weight.PROBLEM,
                    text("Messages.this-is-a-fault-of", what, why),
                    List.of(new Offer(text("Messages.copy-details"), () -> Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.PLAIN_TEXT, details)))))));
        }
    }

    /** Takes the message away. */
    public void dismiss() {
        newest.set(Optional.empty());
    }
}
