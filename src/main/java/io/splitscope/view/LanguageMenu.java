package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.texts.Language;
import io.splitscope.view.explorer.Messages;
import java.io.IOException;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The languages that the window speaks, each by its own name. A choice counts from the next start on. */
final class LanguageMenu extends Menu {

    LanguageMenu(Language present, LanguageFile file, Messages messages) {
        super("_Language · 语言");
        setId("language");
        ToggleGroup choices = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(language.title());
            item.setToggleGroup(choices);
            item.setSelected(language == present);
            item.setOnAction(event -> choose(language, file, messages));
            getItems().add(item);
        }
    }

    /** Says it in the language that was chosen. */
    private static void choose(Language language, LanguageFile file, Messages messages) {
        try {
            file.write(language);
            messages.note(
                    switch (language) {
                        case ENGLISH -> "The window speaks English from the next start of the program on.";
                        case CHINESE -> "窗口将从程序下次启动起使用简体中文。";
                    });
        } catch (IOException e) {
            messages.failed(text("LanguageMenu.the-language-was-not-remembered"), e);
        }
    }
}
