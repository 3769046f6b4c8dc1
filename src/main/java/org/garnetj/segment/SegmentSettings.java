package org.garnetj.segment;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;

import java.util.Objects;

/**
 * How a grey stack is turned into phases.
 *
 * @param method by what the stack is cut; key {@code method}
 * @param modality what the grey values mean; key {@code modality}
 * @param surface side of the stack on which the working electrode lies; key {@code surface}. A
 *     FIB-SEM surface lies in the plane of the slices (top, bottom, left, right)
 * @param lithium whether the stack holds lithium; key {@code lithium}. Otsu's method looks for it
 *     only if told
 * @param smoothness how much a voxel listens to its neighbours in the slice, as a factor on the
 *     default weights: 0 labels each line of voxels by its own greys, 1 removes single-voxel
 *     speckle and keeps cracks two voxels wide, above 2 thin cracks suffer; key {@code smoothness},
 *     0 to 10. Otsu's method asks no neighbours
 * @param flatten whether shading, curtains and slice brightness (FIB-SEM) or cupping and rings
 *     (XCT) are taken out first; key {@code flatten}. Otsu's method takes the greys as they are
 */
public record SegmentSettings(
        SegmentMethod method,
        Modality modality,
        Side surface,
        LithiumPresence lithium,
        double smoothness,
        boolean flatten) {

    public SegmentSettings {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(lithium, "lithium");
        ParameterException.requireWithin("smoothness", smoothness, 0, 10);
        if (modality == Modality.FIBSEM && surface.axis() == 2) {
            throw new ParameterException(
                    "surface",
                    surface.key(),
                    "slices of a FIB-SEM stack are cut along z; give top, bottom, left or right");
        }
    }

    /** FIB-SEM, surface at the top, all else as recommended. */
    public static SegmentSettings fibSem() {
        return of(Modality.FIBSEM);
    }

    /** XCT, surface at the top, all else as recommended. */
    public static SegmentSettings xct() {
        return of(Modality.XCT);
    }

    /** The recommended settings for a modality. */
    public static SegmentSettings of(final Modality modality) {
        return new SegmentSettings(
                SegmentMethod.MIXTURE, modality, Side.TOP, LithiumPresence.AUTO, 1, true);
    }

    /** The same with the electrode on another side. */
    public SegmentSettings withSurface(final Side side) {
        return new SegmentSettings(method, modality, side, lithium, smoothness, flatten);
    }

    /** The same with lithium known to be there or not. */
    public SegmentSettings withLithium(final LithiumPresence presence) {
        return new SegmentSettings(method, modality, surface, presence, smoothness, flatten);
    }

    /** The same by another method. */
    public SegmentSettings withMethod(final SegmentMethod other) {
        return new SegmentSettings(other, modality, surface, lithium, smoothness, flatten);
    }
}
