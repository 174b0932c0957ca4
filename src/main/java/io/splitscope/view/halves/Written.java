package io.splitscope.view.halves;

import io.splitscope.export.halves.SplitRecord;
import io.splitscope.runtime.Verified;
import java.util.Optional;

/**
 * What came of an export.
 *
 * @param split what was written
 * @param verified what running it gave; empty when that was not asked for or not possible
 * @param obstacle why it could not be run; empty when nothing stood in the way
 */
record Written(SplitRecord split, Optional<Verified> verified, String obstacle) {}
