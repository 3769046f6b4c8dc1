package org.garnetj.crack;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

/** What a cavity's voxels add up to. */
final class Extent {

    /** Columns with a way out that make a crack open: fewer are noise. */
    private static final int FEWEST_OPEN_COLUMNS = 4;

    private final Cavity cavity;
    private final ReferenceSurface surface;
    private final int width;
    private final int height;
    private final int slices;
    private final long[] voxels = new long[256];
    private double depthSum_um;
    private double deepest_um;
    private double shallowest_um = Double.POSITIVE_INFINITY;
    private long openColumns;
    private boolean atEdge;

    private Extent(
            final Cavity cavity,
            final ReferenceSurface surface,
            final PlanarImg<IntType, ?> labels) {
        this.cavity = cavity;
        this.surface = surface;
        width = Math.toIntExact(labels.dimension(0));
        height = Math.toIntExact(labels.dimension(1));
        slices = Math.toIntExact(labels.dimension(2));
    }

    static Extent of(
            final Cavity cavity,
            final ReferenceSurface surface,
            final PlanarImg<IntType, ?> labels,
            final RandomAccessibleInterval<UnsignedByteType> phases) {
        final Extent extent = new Extent(cavity, surface, labels);
        for (int z = cavity.box().min()[2]; z <= cavity.box().max()[2]; z++) {
            extent.addSlice(Planes.array(labels, z), Planes.bytePlane(phases, z), z);
        }
        return extent;
    }

    private void addSlice(final int[] labels, final byte[] phases, final int z) {
        for (int y = cavity.box().min()[1]; y <= cavity.box().max()[1]; y++) {
            for (int x = cavity.box().min()[0]; x <= cavity.box().max()[0]; x++) {
                if (cavity.holds(labels[y * width + x])) {
                    add(phases, x, y, z);
                }
            }
        }
    }

    private void add(final byte[] phases, final int x, final int y, final int z) {
        voxels[phases[y * width + x] & 0xFF]++;
        depthSum_um += Math.max(0, surface.depth_um(x, y + 0.5, z));
        deepest_um = Math.max(deepest_um, surface.depth_um(x, y + 1, z));
        shallowest_um = Math.min(shallowest_um, Math.max(0, surface.depth_um(x, y, z)));
        atEdge |= x == 0 || x == width - 1 || z == 0 || z == slices - 1 || isBottom(phases, x, y);
        if (y == surface.firstRow(x, z)) {
            addTop(phases, x, y, z);
        }
    }

    private boolean isBottom(final byte[] phases, final int x, final int y) {
        return y == height - 1 || phases[(y + 1) * width + x] == (byte) Phase.NOT_ANALYSED.label();
    }

    /** The cavity reaches the surface in this column, or the block's face below the surface. */
    private void addTop(final byte[] phases, final int x, final int y, final int z) {
        if (y == 0 && surface.row(x, z) < -1) {
            atEdge = true;
        } else if (y == 0 || phases[(y - 1) * width + x] != Phase.LLZO.label()) {
            openColumns++;
        }
    }

    long voxels() {
        return voxels(Phase.VOID) + voxels(Phase.LI) + voxels(Phase.LI_MG);
    }

    long voxels(final Phase phase) {
        return voxels[phase.label()];
    }

    double meanDepth_um() {
        return depthSum_um / voxels();
    }

    double deepest_um() {
        return deepest_um;
    }

    double shallowest_um() {
        return shallowest_um;
    }

    boolean isOpen() {
        return openColumns >= FEWEST_OPEN_COLUMNS;
    }

    boolean isAtEdge() {
        return atEdge;
    }
}
