package io.splitscope.view.laboratory;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The legend of the terms; its swatches also say in which colours the style sheet draws them. */
final class TermColours extends HBox {

    private final Map<Term, Region> swatches = new EnumMap<>(Term.class);
    private final Label text = new Label();

    TermColours() {
        setSpacing(6);
        getStyleClass().add("laboratory-legend");
        for (Term term : Term.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", term.styleClass());
            swatches.put(term, swatch);
            getChildren().addAll(swatch, new Label(term.title()));
        }
        getChildren().add(text);
    }

    /** The colour of a term. */
    Color of(Term term) {
        Region swatch = swatches.get(term);
        swatch.applyCss();
        return swatch.getBackground() != null
                        && swatch.getBackground().getFills().get(0).getFill() instanceof Color colour
                ? colour
                : Color.GRAY;
    }

    /** The colour of what goes up. */
    Color up() {
        return of(Term.UP);
    }

    /** The colour of what goes down. */
    Color down() {
        return of(Term.DOWN);
    }

    /** The colour of text. */
    Color text() {
        text.applyCss();
        return text.getTextFill() instanceof Color colour ? colour : Color.GRAY;
    }
}
