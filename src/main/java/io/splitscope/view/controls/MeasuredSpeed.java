package io.splitscope.view.controls;

/**
 * A speed that was measured, of which the present one is a multiple.
 *
 * @param speed the speed, FLOP/s; 0 when the file does not fit the model, so that the present speed is a multiple of nothing
 * @param text what was measured, for people
 * @param doubt why it may be wrong; may be empty
 */
public record MeasuredSpeed(double speed, String text, String doubt) {

    boolean fits() {
        return speed > 0;
    }
}
