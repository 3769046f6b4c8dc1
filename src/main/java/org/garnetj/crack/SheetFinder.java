package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.shape.Shape;
import org.garnetj.shape.Shapes;

import java.util.SortedMap;

/**
 * Tells which parts of cavities are sheets, and which are pores, whatever their size.
 *
 * <p>For a part of volume V, wall W and mean local thickness t, the ratio s = 2V/(Wt) is ⅓ for a
 * ball, ½ for a long rod and 1/(1 + 2t/D) for a disc of diameter D and thickness t; so 2s/(1 − s)
 * is the aspect D/t of the disc that has the same. No plane is fitted: a bent, a branched or a
 * closed sheet is a sheet.
 *
 * <p>Cavities are looked at from the thickest parts to the thinnest. A part begins at its thickest
 * place and goes on to half of that thickness. If it is no sheet its thickest voxels are a pore's,
 * and the others are looked at again; if it is one, so is all that is thinner and connected with
 * it. What lies around a pore like a rind belongs to the pore.
 */
final class SheetFinder {

    /** No cavity. */
    static final byte NONE = 0;

    /** A cavity not decided on. */
    static final byte OPEN = 1;

    static final byte SHEET = 2;
    static final byte BULK = 3;

    /** Of a sheet, where it runs through a pore. */
    static final byte THROUGH_PORE = 4;

    /** Whether a voxel belongs to a sheet. */
    static boolean isSheet(final int kind) {
        return kind == SHEET || kind == THROUGH_PORE;
    }

    /** Thinner by this much from round to round. */
    private static final double STEP = Math.sqrt(2);

    /** A rind has half of its wall on the pore; where a sheet ends at a pore it is far less. */
    private static final double RIND = 0.25;

    private final PlanarImg<UnsignedByteType, ?> kinds;
    private final PlanarImg<FloatType, ?> thickness;
    private final double minaspect;
    private final VoxelSize voxel;
    private final Execution execution;

    private SheetFinder(
            final PlanarImg<UnsignedByteType, ?> kinds,
            final PlanarImg<FloatType, ?> thickness,
            final double minaspect,
            final VoxelSize voxel,
            final Execution execution) {
        this.kinds = kinds;
        this.thickness = thickness;
        this.minaspect = minaspect;
        this.voxel = voxel;
        this.execution = execution;
    }

    /**
     * Decides on all cavities.
     *
     * @param kinds {@link #OPEN} in cavities; they become {@link #SHEET} or {@link #BULK}
     * @param thickness local thickness of the cavities in µm
     */
    static void decide(
            final PlanarImg<UnsignedByteType, ?> kinds,
            final PlanarImg<FloatType, ?> thickness,
            final double minaspect,
            final VoxelSize voxel,
            final Execution execution) {
        new SheetFinder(kinds, thickness, minaspect, voxel, execution).run();
    }

    private void run() {
        final double edge = Math.min(voxel.x_um(), Math.min(voxel.y_um(), voxel.z_um()));
        final double thickest = Math.min(thickest(), Float.MAX_VALUE);
        double level = edge;
        while (2 * level < thickest) {
            level *= STEP;
        }
        for (; 2 * level > edge; level /= STEP) {
            decideFrom(level);
        }
        decideFrom(0);
    }

    private float thickest() {
        return execution
                .map(
                        "thickest cavity",
                        BlockPlan.slices(thickness),
                        block -> {
                            float most = 0;
                            for (final float t : Planes.<float[]>array(thickness, block.index())) {
                                most = Math.max(most, t);
                            }
                            return most;
                        })
                .stream()
                .reduce(0f, Math::max);
    }

    /** Decides on the parts thicker than a level whose thickest place is twice as thick. */
    private void decideFrom(final double level_um) {
        final PlanarImg<UnsignedByteType, ?> thick = Planes.bytes(kinds);
        execution.forEach(
                "thick parts",
                BlockPlan.slices(kinds),
                block -> {
                    final byte[] own = Planes.array(kinds, block.index());
                    final float[] t = Planes.array(thickness, block.index());
                    final byte[] target = Planes.array(thick, block.index());
                    for (int at = 0; at < own.length; at++) {
                        final boolean counts = own[at] == OPEN || own[at] == SHEET;
                        target[at] = (byte) (counts && t[at] > level_um ? 1 : 0);
                    }
                });
        final LabelImage parts =
                ConnectedComponents.label(thick, Connectivity.VERTICES_26, execution);
        write(parts, verdicts(parts, level_um), level_um);
    }

    private byte[] verdicts(final LabelImage parts, final double level_um) {
        final CavityParts sums = CavityParts.of(parts, thickness, kinds);
        final byte[] verdicts = new byte[parts.count() + 1];
        boolean undecided = false;
        for (int part = 1; part < verdicts.length; part++) {
            if (sums.holdsSheet(part)) {
                verdicts[part] = SHEET;
            } else if (sums.thickest_um(part) >= 2 * level_um) {
                verdicts[part] = BULK;
                undecided = true;
            } else {
                verdicts[part] = OPEN;
            }
        }
        if (undecided) {
            final SortedMap<Integer, Shape> shapes = Shapes.of(parts, voxel, execution);
            for (int part = 1; part < verdicts.length; part++) {
                if (verdicts[part] == BULK && isSheet(shapes.get(part), sums, part)) {
                    verdicts[part] = SHEET;
                }
            }
        }
        return verdicts;
    }

    private boolean isSheet(final Shape shape, final CavityParts sums, final int part) {
        final double wall_um2 = shape.surface_um2() - shape.cut_um2();
        return sums.shareAtBulk(part) < RIND
                && aspect(shape.volume_um3(), wall_um2, sums.meanThickness_um(part)) >= minaspect;
    }

    /** Diameter over thickness of the disc with this volume, wall and thickness. */
    static double aspect(final double volume_um3, final double wall_um2, final double mean_um) {
        final double sheet = 2 * volume_um3 / (wall_um2 * mean_um);
        return sheet < 1 ? 2 * sheet / (1 - sheet) : Double.POSITIVE_INFINITY;
    }

    /** Of what is no sheet only the thickest goes: what is thinner may be one by itself. */
    private void write(final LabelImage parts, final byte[] verdicts, final double level_um) {
        execution.forEach(
                "sheets and pores",
                BlockPlan.slices(kinds),
                block -> {
                    final int[] labels = Planes.array(parts.labels(), block.index());
                    final float[] t = Planes.array(thickness, block.index());
                    final byte[] target = Planes.array(kinds, block.index());
                    for (int at = 0; at < target.length; at++) {
                        final byte verdict = verdicts[labels[at]];
                        if (verdict == SHEET || verdict == BULK && t[at] > STEP * level_um) {
                            target[at] = verdict;
                        }
                    }
                });
    }
}
