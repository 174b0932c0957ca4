package io.splitscope.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the window speaks whole. */
public enum Language {
    ENGLISH("English", Locale.ENGLISH),
    CHINESE("简体中文", Locale.SIMPLIFIED_CHINESE);

    private final String title;
    private final Locale locale;

    Language(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    /** Its name in itself. */
    public String title() {
        return title;
    }

    /** Its code, such as {@code zh-CN}. */
    public String code() {
        return locale.toLanguageTag();
    }

    /** The locale of its bundle; English is the root, so that no locale of the system comes in between. */
    Locale bundleLocale() {
        return this == ENGLISH ? Locale.ROOT : locale;
    }

    /** The language with a code; empty when there is none. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The one for people of a locale: English when none is theirs. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }
}
