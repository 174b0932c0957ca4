package io.splitscope.view.gdsec;

import io.splitscope.gdsec.Algorithm;
import io.splitscope.gdsec.Algorithm.GdSec;
import io.splitscope.gdsec.Algorithm.GradientDescent;
import io.splitscope.gdsec.Algorithm.Quantized;
import io.splitscope.gdsec.Algorithm.TopK;
import io.splitscope.gdsec.Experiment;
import io.splitscope.gdsec.Experiment.Prepared;
import io.splitscope.gdsec.Xi;
import java.util.List;

/**
 * All that the controls decide.
 *
 * @param experiment what is learned, by whom
 * @param xi GD-SEC's threshold
 * @param beta GD-SEC's memory
 */
record Choice(Experiment experiment, Xi xi, double beta) {

    static final Choice USUAL = new Choice(Experiment.USUAL, Xi.USUAL, GdSec.USUAL_BETA);

    List<Algorithm> algorithms(Prepared prepared) {
        return List.of(new GradientDescent(), sec(prepared), TopK.USUAL, Quantized.USUAL);
    }

    GdSec sec(Prepared prepared) {
        return new GdSec(xi.at(prepared.plan().stepSize()), beta);
    }
}
