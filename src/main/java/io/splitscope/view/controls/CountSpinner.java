package io.splitscope.view.controls;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** Takes a whole number from 1 on; of what is typed, anything else leaves the number as it was. */
public final class CountSpinner extends Spinner<Integer> {

    private final int most;

    /**
     * @param most the largest number
     * @param value the first number
     */
    public CountSpinner(int most, int value) {
        super(new IntegerSpinnerValueFactory(1, most, value));
        this.most = most;
        setEditable(true);
        getValueFactory().setConverter(new Typed());
    }

    /** The number, with what was typed last. */
    public int count() {
        commitValue();
        return getValue();
    }

    private final class Typed extends StringConverter<Integer> {

        @Override
        public String toString(Integer value) {
            return String.valueOf(value);
        }

        @Override
        public Integer fromString(String text) {
            try {
                return (int) Math.min(most, Math.max(1, Long.parseLong(text.strip())));
            } catch (NumberFormatException e) {
                getEditor().setText(toString(getValue()));
                return getValue();
            }
        }
    }
}
