package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;

/**
 * Which objects open at the working electrode's side and which at the opposite one: the first voxel
 * of a line from that side that is analysed lies in them, for {@value #FEWEST} lines or more.
 */
final class ElectrodeReach {

    /** Fewer are noise. */
    private static final int FEWEST = 4;

    private final PlanarImg<IntType, ?> objects;
    private final PlanarImg<UnsignedByteType, ?> phases;
    private final int axis;

    /** Lines by end and object. */
    private final int[][] lines;

    private ElectrodeReach(
            final PlanarImg<IntType, ?> objects,
            final int count,
            final PlanarImg<UnsignedByteType, ?> phases,
            final int axis) {
        this.objects = objects;
        this.phases = phases;
        this.axis = axis;
        lines = new int[2][count + 1];
    }

    static ElectrodeReach of(
            final PlanarImg<IntType, ?> objects,
            final int count,
            final PlanarImg<UnsignedByteType, ?> phases,
            final Side surface) {
        final ElectrodeReach reach = new ElectrodeReach(objects, count, phases, surface.axis());
        final boolean workingIsFar = surface.isFar();
        reach.look(0, workingIsFar);
        reach.look(1, !workingIsFar);
        return reach;
    }

    boolean reachesWorking(final int object) {
        return lines[0][object] >= FEWEST;
    }

    boolean reachesCounter(final int object) {
        return lines[1][object] >= FEWEST;
    }

    private void look(final int end, final boolean fromFar) {
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final int length = (int) phases.dimension(axis);
        final int[] at = new int[3];
        for (at[v] = 0; at[v] < phases.dimension(v); at[v]++) {
            for (at[u] = 0; at[u] < phases.dimension(u); at[u]++) {
                for (int i = 0; i < length; i++) {
                    at[axis] = fromFar ? length - 1 - i : i;
                    final int pixel = at[1] * (int) phases.dimension(0) + at[0];
                    if (Planes.<byte[]>array(phases, at[2])[pixel]
                            != (byte) Phase.NOT_ANALYSED.label()) {
                        lines[end][Planes.<int[]>array(objects, at[2])[pixel]]++;
                        break;
                    }
                }
            }
        }
    }
}
