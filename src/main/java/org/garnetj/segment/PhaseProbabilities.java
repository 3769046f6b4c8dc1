package org.garnetj.segment;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.Optional;

/**
 * How probable each phase is in each voxel of a segmented stack, computed slice by slice when
 * asked, so that nothing of it need be kept.
 *
 * <p>A probability p is calibrated: of all voxels to which a phase is given p, the share p is of
 * that phase. Errors of neighbours go together, so probabilities of voxels must not be treated as
 * independent when they are summed.
 */
public interface PhaseProbabilities {

    /** Void, LLZO, Li, Li–Mg: the phases that have a probability, by their label. */
    int PHASES = 4;

    /**
     * Computes one slice of the stack that was segmented, in its own orientation. Slices may be
     * asked for in any order, again, and by several threads at once; the answer is the same to the
     * bit.
     *
     * @param z the slice, from 0
     * @param out {@link #PHASES} planes, x fastest, in the order of the labels of {@link Phase};
     *     every pixel is set: in 0 to 1, their sum over the phases 1, or all 0 where the voxel is
     *     not analysed
     */
    void plane(int z, float[][] out);

    /**
     * How many slices, from a multiple of that number on, are computed at a time: whoever wants
     * many asks for these before any others. 1 where each is computed by itself.
     */
    default int together() {
        return 1;
    }

    /**
     * What the bodies leave open, where that was found while the labels were decided: then nobody
     * need ask for all the probabilities again.
     */
    default Optional<BodyDoubt> bodyDoubt() {
        return Optional.empty();
    }

    /** New planes for a slice of so many pixels. */
    static float[][] planes(final int pixels) {
        return new float[PHASES][pixels];
    }

    /**
     * Probability 1 for the phase that each voxel is labelled with, where nothing but labels is
     * known.
     *
     * @param phases labels of {@link Phase}, live
     */
    static PhaseProbabilities certain(final RandomAccessibleInterval<UnsignedByteType> phases) {
        return (z, out) -> {
            final byte[] labels = Planes.bytePlane(phases, z);
            for (int phase = 0; phase < PHASES; phase++) {
                Arrays.fill(out[phase], 0);
            }
            for (int i = 0; i < labels.length; i++) {
                final int label = labels[i] & 0xff;
                if (label < PHASES) {
                    out[label][i] = 1;
                }
            }
        };
    }

    /** The same for a stack with {@code rows} more rows below, which are not analysed. */
    default PhaseProbabilities withRowsBelow(final int rows, final int width) {
        final PhaseProbabilities above = this;
        return new PhaseProbabilities() {
            @Override
            public int together() {
                return above.together();
            }

            @Override
            public Optional<BodyDoubt> bodyDoubt() {
                return above.bodyDoubt();
            }

            @Override
            public void plane(final int z, final float[][] out) {
                final int pixels = out[0].length - rows * width;
                final float[][] own = planes(pixels);
                above.plane(z, own);
                for (int phase = 0; phase < PHASES; phase++) {
                    System.arraycopy(own[phase], 0, out[phase], 0, pixels);
                    Arrays.fill(out[phase], pixels, out[phase].length, 0);
                }
            }
        };
    }
}
