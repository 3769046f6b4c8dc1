package org.garnetj.crack;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.function.Predicate;

/** Measures the transverse cracks that leave a spallation. */
final class TransverseMeter {

    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    /** Width of the windows of what is usual, in breadths. */
    private static final double WINDOW = 0.5;

    private final Surroundings around;
    private final ReferenceSurface surface;
    private final double[] contrasts;
    private final Execution execution;

    /**
     * @param contrasts grey of LLZO less that of void, and of lithium, in the whole stack
     */
    TransverseMeter(
            final Surroundings around,
            final ReferenceSurface surface,
            final double[] contrasts,
            final Execution execution) {
        this.around = around;
        this.surface = surface;
        this.contrasts = contrasts;
        this.execution = execution;
    }

    /**
     * Measures one.
     *
     * @param number its number, from 1
     * @param sheet the lower face of the sheet that it leaves
     * @param isAtEdge tells whether a voxel of the box, x, y, z, lies at the edge of the block
     */
    TransverseCrack measure(
            final int number,
            final TransverseExtent.LowerFace sheet,
            final Predicate<int[]> isAtEdge) {
        final byte part = (byte) (Surroundings.TRANSVERSE + number - 1);
        final TransverseExtent extent = TransverseExtent.of(around, part, surface, sheet, isAtEdge);
        final VoxelSize voxel = around.voxel();
        final SheetRuns runs =
                SheetRuns.of(around, part, frame(part), WINDOW * extent.breadth_um());
        final SheetPlanes planes = SheetPlanes.of(runs, runs.middles(), voxel, execution);
        final Opening opening = Opening.by(around, runs, planes, contrasts, execution);
        final ApertureMap apertures = ApertureMap.of(around, runs, planes, opening, execution);
        final SheetShape shape = SheetShape.of(runs, planes, apertures, surface.normal());
        return new TransverseCrack(
                0,
                number,
                extent.root_um()[0],
                extent.root_um()[1],
                extent.root_um()[2],
                extent.length_um(),
                extent.breadth_um(),
                extent.deepest_um(),
                extent.voxels() * voxel.volume_um3(),
                extent.fill_fraction(),
                apertures.quantile_um(MEDIAN),
                apertures.quantile_um(P95),
                shape.dip_deg(),
                extent.atEdge());
    }

    /** Lines along the axis from which most of the crack is seen. */
    private LineFrame frame(final byte part) {
        LineFrame best = around.lines(0);
        double largest = -1;
        for (int across = 0; across < 3; across++) {
            final LineFrame frame = around.lines(across);
            final double seen = seen(frame, part) * frame.area_um2(around.voxel());
            if (seen > largest) {
                largest = seen;
                best = frame;
            }
        }
        return best;
    }

    private int seen(final LineFrame frame, final byte part) {
        int lines = 0;
        for (int line = 0; line < frame.lines(); line++) {
            for (int k = 0; k < frame.length(); k++) {
                if (around.part(frame.slice(line, k), frame.pixel(line, k)) == part) {
                    lines++;
                    break;
                }
            }
        }
        return lines;
    }
}
