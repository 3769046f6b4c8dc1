package org.garnetj.shape;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.SortedMap;

/**
 * All that is measured of one object: a row of {@code morphology.csv}.
 *
 * @param object its label
 */
public record Morphology(int object, Shape shape, Feret feret) {

    /**
     * Measures all objects.
     *
     * @param labels 0 or less outside objects
     * @return in the order of their labels
     */
    public static List<Morphology> of(
            final PlanarImg<IntType, ?> labels, final VoxelSize voxel, final Execution execution) {
        final SortedMap<Integer, Shape> shapes = Shapes.of(labels, voxel, execution);
        final SortedMap<Integer, Feret> ferets = Feret.of(labels, shapes, voxel, execution);
        return shapes.entrySet().stream()
                .map(
                        entry ->
                                new Morphology(
                                        entry.getKey(),
                                        entry.getValue(),
                                        ferets.get(entry.getKey())))
                .toList();
    }
}
