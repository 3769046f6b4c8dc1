package org.garnetj.magnesium;

import org.garnetj.image.InputException;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where the voxels of an element map lie on a phase stack. The two begin at the same corner; their
 * extents must agree. The map may be in true lengths or, as the phase stack was once, foreshortened
 * along y by the tilt.
 *
 * @param stretch factor on the map's heights: 1, or 1/sin(tilt)
 * @param offset_um where the map begins, from the corner of the phase stack
 */
record ElementGrid(double[] mapEdge_um, double[] phaseEdge_um, double stretch, double[] offset_um) {

    private static final double TOLERANCE = 0.03;

    /**
     * Compares the extents.
     *
     * @throws InputException stating both extents if they disagree
     */
    static ElementGrid match(final Volume<?> phases, final Volume<?> map, final double tilt_deg) {
        final double[] phaseEdge = edges(phases, 1);
        final double sine = Math.sin(Math.toRadians(tilt_deg));
        final double factor = sine > 0 ? 1 / sine : 1;
        final double[] direct = mismatch(phases, map, 1);
        final double[] stretched = mismatch(phases, map, factor);
        final boolean stretch = Math.abs(stretched[1]) < Math.abs(direct[1]);
        final double[] best = stretch ? stretched : direct;
        for (int d = 0; d < 3; d++) {
            final double edge = (d == 1 && stretch ? factor : 1) * map.voxelSize().um(d);
            final double limit =
                    Math.max(edge, TOLERANCE * phases.pixels().dimension(d) * phaseEdge[d]);
            if (Math.abs(best[d]) > limit * (1 + 1e-9)) {
                throw wrongExtent(phases, map, tilt_deg, factor);
            }
        }
        return new ElementGrid(
                edges(map, stretch ? factor : 1),
                phaseEdge,
                stretch ? factor : 1,
                new double[phaseEdge.length]);
    }

    private static double[] edges(final Volume<?> volume, final double factor) {
        return new double[] {
            volume.voxelSize().x_um(), volume.voxelSize().y_um() * factor, volume.voxelSize().z_um()
        };
    }

    /** Extent of the map minus extent of the phases, in µm. */
    private static double[] mismatch(
            final Volume<?> phases, final Volume<?> map, final double factor) {
        final double[] difference = new double[3];
        for (int d = 0; d < 3; d++) {
            difference[d] =
                    map.pixels().dimension(d) * map.voxelSize().um(d) * (d == 1 ? factor : 1)
                            - phases.pixels().dimension(d) * phases.voxelSize().um(d);
        }
        return difference;
    }

    private static InputException wrongExtent(
            final Volume<?> phases, final Volume<?> map, final double tilt, final double factor) {
        return new InputException(
                map.name(),
                String.format(
                        Locale.ROOT,
                        "the element map spans %s µm (y %.4g µm after 1/sin %.4g°), the phases %s"
                                + " µm",
                        extent(map),
                        map.height() * map.voxelSize().y_um() * factor,
                        tilt,
                        extent(phases)),
                "give the map of the same block, or its true pixel and slice size");
    }

    private static String extent(final Volume<?> volume) {
        return String.format(
                Locale.ROOT,
                "%.4g × %.4g × %.4g",
                volume.width() * volume.voxelSize().x_um(),
                volume.height() * volume.voxelSize().y_um(),
                volume.depth() * volume.voxelSize().z_um());
    }

    /** The same with the map moved. */
    ElementGrid moved(final double[] shift_um) {
        final double[] offset = offset_um.clone();
        Arrays.setAll(offset, d -> offset_um[d] + shift_um[d]);
        return new ElementGrid(mapEdge_um, phaseEdge_um, stretch, offset);
    }

    /** Where map voxel {@code index} begins, in µm from the corner of the phase stack. */
    private double from_um(final int d, final int index) {
        return index * mapEdge_um[d] + offset_um[d];
    }

    /** Where the centre of map voxel {@code index} lies, from the corner of the phase stack. */
    double centre_um(final int d, final int index) {
        return from_um(d, index) + 0.5 * mapEdge_um[d];
    }

    /** The first phase voxel that map voxel {@code index} touches along dimension {@code d}. */
    int first(final int d, final int index) {
        return (int) Math.max(0, Math.floor(from_um(d, index) / phaseEdge_um[d] + 1e-9));
    }

    /** One past the last phase voxel that it touches, at most {@code size}. */
    int end(final int d, final int index, final long size) {
        final double end = from_um(d, index + 1) / phaseEdge_um[d] - 1e-9;
        return (int) Math.max(0, Math.min(size, Math.ceil(end)));
    }

    /** Length of phase voxel {@code phase} that lies in map voxel {@code index}, in µm. */
    double overlap(final int d, final int index, final int phase) {
        return Math.max(
                0,
                Math.min(from_um(d, index + 1), (phase + 1) * phaseEdge_um[d])
                        - Math.max(from_um(d, index), phase * phaseEdge_um[d]));
    }

    double mapVoxel_um3() {
        return mapEdge_um[0] * mapEdge_um[1] * mapEdge_um[2];
    }

    /**
     * Where the centre of a phase voxel lies along dimension {@code d}, 0 at the map's first
     * centre.
     */
    double toMap(final int d, final int phase) {
        return ((phase + 0.5) * phaseEdge_um[d] - offset_um[d]) / mapEdge_um[d] - 0.5;
    }
}
