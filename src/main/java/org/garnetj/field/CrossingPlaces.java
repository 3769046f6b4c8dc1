package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Crew;
import org.garnetj.image.Planes;

import java.util.Optional;

/** Where crossings are taken to lie before their surface is fitted. */
final class CrossingPlaces {

    private final SurfaceCrossings crossings;
    private final double[] edge_um;
    private final double[] places;

    private CrossingPlaces(final SurfaceCrossings crossings, final double[] edge_um) {
        this.crossings = crossings;
        this.edge_um = edge_um;
        places = new double[Math.multiplyExact(3, crossings.count())];
    }

    /**
     * Half-way between two middles; or where the probability is half, if it agrees with the classes
     * of both voxels.
     *
     * @param probability of class 1 in each voxel
     */
    static CrossingPlaces of(
            final SurfaceCrossings crossings,
            final double[] edge_um,
            final Optional<RandomAccessibleInterval<FloatType>> probability,
            final Crew crew) {
        final CrossingPlaces found = new CrossingPlaces(crossings, edge_um);
        crew.forEach(crossings.lattice().nz(), z -> found.find(z, probability));
        return found;
    }

    private void find(
            final int z, final Optional<RandomAccessibleInterval<FloatType>> probability) {
        final int last = Math.min(z + 1, crossings.lattice().nz() - 1);
        final float[] likely = probability.map(p -> Planes.floatPlane(p, z)).orElse(null);
        final float[] above = probability.map(p -> Planes.floatPlane(p, last)).orElse(null);
        for (int i = crossings.first(z); i < crossings.first(z + 1); i++) {
            final int axis = crossings.axis(i);
            final int at = crossings.y(i) * crossings.lattice().nx() + crossings.x(i);
            final int stride = axis == 0 ? 1 : axis == 1 ? crossings.lattice().nx() : 0;
            final double part =
                    likely == null
                            ? 0.5
                            : part(
                                    likely[at],
                                    (axis == 2 ? above : likely)[at + stride],
                                    crossings.isRising(i));
            final int[] voxel = {crossings.x(i), crossings.y(i), z};
            for (int d = 0; d < 3; d++) {
                places[3 * i + d] = (voxel[d] + 0.5 + (d == axis ? part : 0)) * edge_um[d];
            }
        }
    }

    private static double part(final float own, final float next, final boolean isRising) {
        final boolean agrees = own > 0.5f != isRising && next > 0.5f == isRising;
        return agrees ? LevelSet.crossing(own - 0.5, next - 0.5) : 0.5;
    }

    /** x, y and z in µm from the corner of the stack. */
    double[] at(final int crossing) {
        final double[] place = new double[3];
        at(crossing, place);
        return place;
    }

    /**
     * The same.
     *
     * @param target receives it
     */
    void at(final int crossing, final double[] target) {
        System.arraycopy(places, 3 * crossing, target, 0, 3);
    }

    /** Square of the distance between two of them in µm². */
    double squared_um2(final int a, final int b) {
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            final double way = places[3 * a + d] - places[3 * b + d];
            sum += way * way;
        }
        return sum;
    }
}
