package org.garnetj.field;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.Arrays;

/**
 * A block of electrolyte below the working electrode, in a stack turned by {@link
 * org.garnetj.image.Side#toTop}: what conducts how.
 *
 * <p>The electrode's space goes down each column from the top through all that is not LLZO, as far
 * as the original surface, and through what is no void either in a film of two rows below it.
 * Lithium that touches it (26 neighbours) belongs to it; all other lithium is isolated. Voids and
 * what is not analysed insulate.
 *
 * @param voxels of the stack
 * @param classes for each plane the class of each voxel, x fastest
 * @param cracks number of the crack that each voxel lies in
 * @param bodies connected bodies of the electrode's space and of lithium
 * @param depositOf number of the isolated deposit that a body is, 0 for the electrode's
 * @param hasElectrode whether the electrode is in view or is the face of the block
 */
record ElectrodeBlock(
        Volume<UnsignedByteType> voxels,
        byte[][] classes,
        PlanarImg<UnsignedShortType, ?> cracks,
        PlanarImg<IntType, ?> bodies,
        int[] depositOf,
        boolean hasElectrode) {

    static final byte VOID = 0;

    static final byte CONNECTED = 2;

    static final byte ISOLATED = 3;

    /** Rows below the fitted surface that may still be the electrode or the cap. */
    private static final int FILM = 2;

    /** A face of the block that lies more than so many rows below the surface is a cut. */
    private static final double CUT = 1;

    /** In the mask that bodies are labelled in. */
    private static final byte ELECTRODE = 1;

    private static final byte LITHIUM = 2;

    /**
     * Finds out what conducts how.
     *
     * @param cracks numbers of the cracks
     * @param filled whether voids in cracks count as lithium
     */
    static ElectrodeBlock of(
            final Volume<UnsignedByteType> phases,
            final Volume<UnsignedShortType> cracks,
            final ReferenceSurface surface,
            final boolean filled,
            final Execution execution) {
        final PlanarImg<UnsignedShortType, ?> numbers = Planes.copy(cracks.pixels());
        final PlanarImg<UnsignedByteType, ?> mask = Planes.bytes(phases.pixels());
        execution.forEach(
                "tell the electrode",
                BlockPlan.slices(mask),
                block -> {
                    final int z = block.index();
                    mark(
                            Planes.bytePlane(phases.pixels(), z),
                            filled ? Planes.array(numbers, z) : null,
                            surface,
                            z,
                            Planes.array(mask, z));
                });
        final LabelImage bodies =
                ConnectedComponents.label(mask, Connectivity.VERTICES_26, execution);
        final int[] depositOf = deposits(mask, bodies);
        final byte[][] classes = new byte[Math.toIntExact(phases.depth())][];
        for (int z = 0; z < classes.length; z++) {
            classes[z] =
                    classes(
                            Planes.bytePlane(phases.pixels(), z),
                            Planes.array(bodies.labels(), z),
                            depositOf,
                            surface.width());
        }
        return new ElectrodeBlock(
                phases, classes, numbers, bodies.labels(), depositOf, hasElectrode(surface));
    }

    private static boolean hasElectrode(final ReferenceSurface surface) {
        return surface.row(surface.width() / 2, surface.offsets().length / 2) >= -CUT;
    }

    private static void mark(
            final byte[] phases,
            final short[] cracks,
            final ReferenceSurface surface,
            final int z,
            final byte[] mask) {
        final int width = surface.width();
        for (int at = 0; at < phases.length; at++) {
            final boolean isFilled =
                    cracks != null && cracks[at] != 0 && phases[at] == Phase.VOID.label();
            mask[at] = isLithium(phases[at]) || isFilled ? LITHIUM : 0;
        }
        for (int x = 0; x < width; x++) {
            final int ground = surface.row(x, z) < -CUT ? 0 : surface.firstRow(x, z);
            final int end = surface.row(x, z) < -CUT ? 0 : ground + FILM;
            for (int y = 0; y < end && y * width + x < phases.length; y++) {
                final int at = y * width + x;
                if (phases[at] == Phase.LLZO.label()
                        || y >= ground && phases[at] == Phase.VOID.label()) {
                    break;
                }
                mask[at] = ELECTRODE;
            }
        }
    }

    private static boolean isLithium(final byte label) {
        return label == Phase.LI.label() || label == Phase.LI_MG.label();
    }

    private static int[] deposits(
            final PlanarImg<UnsignedByteType, ?> mask, final LabelImage bodies) {
        final boolean[] isElectrodes = new boolean[bodies.count() + 1];
        for (int z = 0; z < mask.dimension(2); z++) {
            final byte[] plane = Planes.array(mask, z);
            final int[] labels = Planes.array(bodies.labels(), z);
            for (int at = 0; at < plane.length; at++) {
                isElectrodes[labels[at]] |= plane[at] == ELECTRODE;
            }
        }
        final int[] depositOf = new int[isElectrodes.length];
        int count = 0;
        for (int body = 1; body < depositOf.length; body++) {
            depositOf[body] = isElectrodes[body] ? 0 : ++count;
        }
        return depositOf;
    }

    /** Isolated lithium in the last row insulates: it is not held at the potential there. */
    private static byte[] classes(
            final byte[] phases, final int[] bodies, final int[] depositOf, final int width) {
        final byte[] classes = new byte[phases.length];
        for (int at = 0; at < classes.length; at++) {
            if (bodies[at] != 0) {
                final boolean isEnd = at >= classes.length - width;
                classes[at] = depositOf[bodies[at]] == 0 ? CONNECTED : isEnd ? VOID : ISOLATED;
            } else {
                classes[at] = phases[at] == Phase.LLZO.label() ? LevelSet.POSITIVE : VOID;
            }
        }
        return classes;
    }

    Lattice lattice() {
        return new Lattice(
                Math.toIntExact(voxels.width()),
                Math.toIntExact(voxels.height()),
                Math.toIntExact(voxels.depth()));
    }

    /** How many isolated deposits there are. */
    int deposits() {
        int most = 0;
        for (final int deposit : depositOf) {
            most = Math.max(most, deposit);
        }
        return most;
    }

    /** The crack that a voxel lies in; 0 in none. */
    int crack(final int index) {
        final int plane = classes[0].length;
        return Planes.<short[]>array(cracks, index / plane)[index % plane] & 0xffff;
    }

    /** The isolated deposit that a voxel lies in; 0 in none. */
    int deposit(final int index) {
        final int plane = classes[0].length;
        return depositOf[Planes.<int[]>array(bodies, index / plane)[index % plane]];
    }

    /** Edges of a voxel in µm. */
    double[] edge_um() {
        final VoxelSize size = voxels.voxelSize();
        return new double[] {size.x_um(), size.y_um(), size.z_um()};
    }

    /** The longest of them. */
    double longestEdge_um() {
        return Arrays.stream(edge_um()).max().orElseThrow();
    }
}
