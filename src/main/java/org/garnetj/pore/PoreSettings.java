package org.garnetj.pore;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Phase;
import org.garnetj.image.Side;
import org.garnetj.label.Connectivity;

import java.util.Set;

/**
 * What counts as a pore. The key of each setting is its name.
 *
 * @param surface the side of the stack where the working electrode lies
 * @param phase phases that pores consist of
 * @param connectivity which voxels of a pore are neighbours
 * @param split by how much the distance to the wall must fall between two parts of a pore, in µm,
 *     for them to be two pores; 0: pores are never split
 * @param minvolume smaller pores have no row, in µm³; 0: all have one
 */
public record PoreSettings(
        Side surface, Set<Phase> phase, Connectivity connectivity, double split, double minvolume) {

    public PoreSettings {
        phase = Set.copyOf(phase);
        ParameterException.requireNotNegative("split", split);
        ParameterException.requireNotNegative("minvolume", minvolume);
        if (phase.isEmpty() || phase.contains(Phase.NOT_ANALYSED) || phase.contains(Phase.LLZO)) {
            throw new ParameterException(
                    "phase", phase.toString(), "give void, Li, Li-Mg, or several of them");
        }
    }

    /** Void, joined across corners too, with the surface at the top. */
    public static PoreSettings defaults() {
        return new PoreSettings(Side.TOP, Set.of(Phase.VOID), Connectivity.VERTICES_26, 0, 0);
    }

    boolean isPore(final byte label) {
        return Phase.ofLabel(label & 0xFF).filter(phase::contains).isPresent();
    }
}
