package org.garnetj.segment;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;

import java.util.List;
import java.util.Optional;

/**
 * A stack of phases and how it was decided.
 *
 * @param phases labels of {@link org.garnetj.image.Phase} on the grid of the grey stack
 * @param classes the grey values of the phases that were found
 * @param notes what was decided on the way and how sure it is, one sentence each
 * @param darkSplit how sure the split of the dark into void and lithium is, cut by the mixture: of
 *     a tomogram, always there unless it is blank; of a FIB-SEM stack, if all of the dark has one
 *     grey that could be of either
 * @param probabilities how probable each phase is in each voxel of {@code phases}
 */
public record Segmentation(
        Volume<UnsignedByteType> phases,
        List<ClassStatistics> classes,
        List<String> notes,
        Optional<DarkSplit> darkSplit,
        PhaseProbabilities probabilities) {

    public Segmentation {
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
    }
}
