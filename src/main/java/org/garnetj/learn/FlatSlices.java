package org.garnetj.learn;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The slices of a stack, normalised and made flat ({@link Flattening}), as many at a time as are
 * asked for. Four bytes a voxel of those.
 *
 * @param <T> pixel type
 */
public final class FlatSlices<T extends RealType<T>> {

    private final RandomAccessibleInterval<T> grey;
    private final FeatureNormalisation levels;
    private final boolean alongY;
    private final FloatArray nothing;
    private FloatArray[] slices;

    /**
     * @param alongY whether curtains run along y, else along x
     */
    public FlatSlices(
            final RandomAccessibleInterval<T> grey,
            final FeatureNormalisation levels,
            final boolean alongY) {
        this.grey = grey;
        this.levels = levels;
        this.alongY = alongY;
        nothing = new FloatArray(Math.toIntExact(grey.dimension(0) * grey.dimension(1)));
        slices = new FloatArray[Math.toIntExact(grey.dimension(2))];
        Arrays.fill(slices, nothing);
    }

    /**
     * An image of the size of the stack with these slices alone, the others black. Those of the
     * call before are not computed again.
     */
    public RandomAccessibleInterval<FloatType> of(
            final Collection<Integer> wanted, final Execution execution) {
        final FloatArray[] known = slices;
        slices = new FloatArray[known.length];
        Arrays.fill(slices, nothing);
        execution.mapItems(
                "flatten slices",
                List.copyOf(wanted),
                z -> slices[z] = known[z] == nothing ? flat(z) : known[z]);
        final PlanarImg<FloatType, FloatArray> image =
                new PlanarImg<>(List.of(slices), grey.dimensionsAsLongArray(), new Fraction());
        image.setLinkedType(new FloatType(image));
        return image;
    }

    private FloatArray flat(final int z) {
        final float[] plane = Planes.floatPlane(grey, z);
        levels.apply(plane);
        Flattening.flatten(plane, Math.toIntExact(grey.dimension(0)), alongY);
        return new FloatArray(plane);
    }
}
