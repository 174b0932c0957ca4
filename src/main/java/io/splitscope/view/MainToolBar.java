package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.view.find.FindBar;
import io.splitscope.view.samples.Sample;
import io.splitscope.view.samples.Samples;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is needed most: open, samples, find, fit, block level, theme. */
final class MainToolBar extends ToolBar {

    private static final double LESSON_WIDTH = 540;
    /** From this width on there is room for words that could do without. */
    private static final double ROOMY = 1300;
    /** Below this width even fields and numbers are short. */
    private static final double NARROW = 1000;

    MainToolBar(
            FileCommands files,
            Commands commands,
            PictureCommands picture,
            WindowCommands window,
            BlockLevel level,
            FindBar find) {
        level.shortProperty().bind(widthProperty().lessThan(NARROW));
        find.shortProperty().bind(widthProperty().lessThan(NARROW));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems()
                .addAll(
                        button("toolbar-open", "icon-open", text("MainToolBar.open"), files.open),
                        samples(files),
                        new Separator(Orientation.VERTICAL),
                        button("toolbar-fit", "icon-fit", text("MainToolBar.fit"), commands.fit),
                        new Separator(Orientation.VERTICAL),
                        level,
                        picture.leftToRight.button("toolbar-direction", "icon-direction"),
                        new Separator(Orientation.VERTICAL),
                        overlay(picture),
                        gap,
                        find,
                        button("toolbar-theme", "icon-theme", "", window.theme));
    }

    private Button button(String id, String icon, String text, Command command) {
        Button button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setAccessibleText(command.name());
        button.setTooltip(new Tooltip(command.hint()));
        shortenWhereNarrow(button);
        button.setOnAction(event -> command.action().run());
        button.disableProperty().bind(command.disabled());
        return button;
    }

    private MenuButton overlay(PictureCommands picture) {
        MenuButton menu = picture.overlayButton();
        shortenWhereNarrow(menu);
        return menu;
    }

    /** Leaves out words in a narrow window, so that nothing has to hide. */
    private void shortenWhereNarrow(Labeled labeled) {
        labeled.contentDisplayProperty()
                .bind(Bindings.when(widthProperty().greaterThan(ROOMY))
                        .then(ContentDisplay.LEFT)
                        .otherwise(ContentDisplay.GRAPHIC_ONLY));
    }

    private MenuButton samples(FileCommands files) {
        MenuButton menu = new MenuButton(text("MainToolBar.samples"), Icon.of("icon-sample"));
        menu.setId("toolbar-samples");
        menu.getStyleClass().add("flat");
        menu.setAccessibleText(text("MainToolBar.samples"));
        shortenWhereNarrow(menu);
        menu.setTooltip(new Tooltip(text("MainToolBar.models-that-come-with-the")));
        for (Sample sample : Samples.all()) {
            Label title = new Label(sample.title());
            title.getStyleClass().add("strong");
            Label lesson = new Label(sample.lesson());
            lesson.getStyleClass().addAll("muted", "small-text");
            lesson.setWrapText(true);
            lesson.setPrefWidth(LESSON_WIDTH);
            CustomMenuItem item = new CustomMenuItem(new VBox(title, lesson));
            item.setOnAction(event -> files.open(sample));
            menu.getItems().add(item);
        }
        return menu;
    }
}
