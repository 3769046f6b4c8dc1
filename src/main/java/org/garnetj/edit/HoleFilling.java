package org.garnetj.edit;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;
import org.garnetj.label.Connectivity;

/**
 * Settings of an edit that fills the holes of a phase. A hole is a connected part of what is not
 * the phase that does not reach the border: of the stack, or, slice by slice, of the slice.
 *
 * @param phase what has the holes, and fills them
 * @param sliceWise whether holes are looked for in each slice by itself
 * @param below only holes of less than this volume are filled, in µm³ (slice by slice: area times
 *     slice pitch); 0: any
 * @param only what a hole may be made of; one with anything else in it is left
 * @param connectivity which voxels of a hole are neighbours; more neighbours, fewer holes
 */
public record HoleFilling(
        Phase phase, boolean sliceWise, double below, PhaseSet only, Connectivity connectivity) {

    public HoleFilling {
        ParameterException.requireNotNegative("below", below);
    }
}
