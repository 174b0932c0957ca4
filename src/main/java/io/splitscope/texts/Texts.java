package io.splitscope.texts;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/**
 * The words of the window in one language, which is chosen once, before the first window: many texts are constants. English
 * until then.
 */
public final class Texts {

    private static volatile Language language = Language.ENGLISH;
    private static volatile ResourceBundle bundle = bundle(language);

    private Texts() {}

    /** Speaks a language from now on. */
    public static void speak(Language value) {
        bundle = bundle(value);
        language = value;
    }

    /** The language that is spoken. */
    public static Language language() {
        return language;
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("io.splitscope.texts.texts", language.bundleLocale());
    }

    /**
     * A text.
     *
     * @param key the class that says it and its first words in English, such as {@code FindBar.next-match}
     * @throws java.util.MissingResourceException if no bundle has it
     */
    public static String text(String key) {
        return bundle.getString(key);
    }

    /**
     * A text with something put in as it is, whatever the locale writes numbers like.
     *
     * @param key a text in the form of {@link MessageFormat}
     * @param arguments for {@code {0}}, {@code {1}}, ...
     */
    public static String text(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }
}
