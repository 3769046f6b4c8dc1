package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;
import org.garnetj.label.LabelImage;

/** What the voxels of connected parts of cavities add up to. */
final class CavityParts {

    private final LabelImage parts;
    private final float[] thickest;
    private final double[] thicknessSum;
    private final boolean[] holdsSheet;
    private final long[] faces;
    private final long[] facesToBulk;

    private CavityParts(final LabelImage parts) {
        this.parts = parts;
        final int labels = parts.count() + 1;
        thickest = new float[labels];
        thicknessSum = new double[labels];
        holdsSheet = new boolean[labels];
        faces = new long[labels];
        facesToBulk = new long[labels];
    }

    /**
     * Sums the parts up.
     *
     * @param kinds what has been decided on: {@link SheetFinder#SHEET}, {@link SheetFinder#BULK}
     */
    static CavityParts of(
            final LabelImage parts,
            final PlanarImg<FloatType, ?> thickness,
            final PlanarImg<UnsignedByteType, ?> kinds) {
        final CavityParts sums = new CavityParts(parts);
        for (int z = 0; z < kinds.dimension(2); z++) {
            sums.add(Planes.array(thickness, z), kinds, z);
        }
        return sums;
    }

    boolean holdsSheet(final int part) {
        return holdsSheet[part];
    }

    float thickest_um(final int part) {
        return thickest[part];
    }

    double meanThickness_um(final int part) {
        return thicknessSum[part] / parts.voxels(part);
    }

    /** Share of its faces that lie on what is known to be no crack. */
    double shareAtBulk(final int part) {
        return (double) facesToBulk[part] / Math.max(1, faces[part]);
    }

    // -- Helper methods --

    private void add(
            final float[] thickness, final PlanarImg<UnsignedByteType, ?> kinds, final int z) {
        final int[] labels = Planes.array(parts.labels(), z);
        final byte[] own = Planes.array(kinds, z);
        final int width = (int) kinds.dimension(0);
        for (int at = 0; at < labels.length; at++) {
            final int part = labels[at];
            if (part != 0) {
                thickest[part] = Math.max(thickest[part], thickness[at]);
                thicknessSum[part] += thickness[at];
                holdsSheet[part] |= own[at] == SheetFinder.SHEET;
                final int x = at % width;
                look(part, labels, own, x > 0 ? at - 1 : -1);
                look(part, labels, own, x < width - 1 ? at + 1 : -1);
                look(part, labels, own, at - width);
                look(part, labels, own, at + width < labels.length ? at + width : -1);
                lookAcross(part, kinds, at, z - 1);
                lookAcross(part, kinds, at, z + 1);
            }
        }
    }

    private void lookAcross(
            final int part, final PlanarImg<UnsignedByteType, ?> kinds, final int at, final int z) {
        if (z >= 0 && z < kinds.dimension(2)) {
            look(part, Planes.array(parts.labels(), z), Planes.array(kinds, z), at);
        }
    }

    private void look(final int part, final int[] labels, final byte[] kinds, final int at) {
        if (at >= 0 && labels[at] != part) {
            faces[part]++;
            facesToBulk[part] += kinds[at] == SheetFinder.BULK ? 1 : 0;
        }
    }
}
