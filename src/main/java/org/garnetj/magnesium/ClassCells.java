package org.garnetj.magnesium;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;

import java.util.stream.IntStream;

/**
 * The phase stack on cells that divide the voxels of an element map: in each the share of LLZO and
 * of lithium, and the deposit that the lithium belongs to. The rest is void.
 *
 * @param parts cells per map voxel along x, y, z
 * @param size cells along x, y, z
 */
record ClassCells(int[] parts, int[] size, float[] llzo, float[] lithium, int[] deposit) {

    private static final int MOST_PARTS = 3;

    /**
     * Cells over the phase stack.
     *
     * @param ceramic share of a voxel that is not lithium which is LLZO, by slice and index
     */
    static ClassCells of(
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final double[] mapEdge_um,
            final double[] phaseEdge_um,
            final Ceramic ceramic,
            final Execution execution) {
        final int[] parts = new int[3];
        final int[] size = new int[3];
        final double[] edge = new double[3];
        for (int d = 0; d < 3; d++) {
            final long ratio = Math.round(mapEdge_um[d] / phaseEdge_um[d]);
            parts[d] = (int) Math.max(1, Math.min(MOST_PARTS, ratio));
            edge[d] = mapEdge_um[d] / parts[d];
            final double extent = phases.pixels().dimension(d) * phaseEdge_um[d];
            size[d] = (int) Math.max(1, Math.ceil(extent / edge[d] - 1e-6));
        }
        final int cells = Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]);
        final ClassCells result =
                new ClassCells(parts, size, new float[cells], new float[cells], new int[cells]);
        execution.mapItems(
                "bin phases",
                IntStream.range(0, size[2]).boxed().toList(),
                z -> {
                    result.fill(z, phases, deposits, phaseEdge_um, edge, ceramic);
                    return null;
                });
        return result;
    }

    /** How much of a voxel that is not lithium is LLZO. */
    interface Ceramic {
        /** The shares in slice {@code z} with these labels. */
        float[] slice(int z, byte[] labels);

        /** As the labels say. */
        static Ceramic ofLabels() {
            return (z, labels) -> {
                final float[] shares = new float[labels.length];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = labels[i] == Phase.LLZO.label() ? 1 : 0;
                }
                return shares;
            };
        }

        /**
         * As greys between the mean of void and the mean of LLZO say; as the labels say if there is
         * none of either.
         */
        static <T extends RealType<T>> Ceramic ofGreys(
                final Volume<T> grey, final Volume<UnsignedByteType> phases) {
            final double[] sum = new double[2];
            final long[] voxels = new long[2];
            for (int z = 0; z < phases.depth(); z++) {
                final byte[] labels = Planes.bytePlane(phases.pixels(), z);
                final float[] greys = Planes.floatPlane(grey.pixels(), z);
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] == Phase.VOID.label() || labels[i] == Phase.LLZO.label()) {
                        sum[labels[i]] += greys[i];
                        voxels[labels[i]]++;
                    }
                }
            }
            final double empty = sum[Phase.VOID.label()] / voxels[Phase.VOID.label()];
            final double llzo = sum[Phase.LLZO.label()] / voxels[Phase.LLZO.label()];
            return llzo > empty ? between(grey, empty, llzo) : ofLabels();
        }

        private static <T extends RealType<T>> Ceramic between(
                final Volume<T> grey, final double empty, final double llzo) {
            return (z, labels) -> {
                final float[] shares = Planes.floatPlane(grey.pixels(), z);
                for (int i = 0; i < shares.length; i++) {
                    final double share = (shares[i] - empty) / (llzo - empty);
                    shares[i] = (float) Math.max(0, Math.min(1, share));
                }
                return shares;
            };
        }
    }

    private void fill(
            final int cellZ,
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final double[] phaseEdge_um,
            final double[] edge_um,
            final Ceramic ceramic) {
        final int plane = size[0] * size[1];
        final int[] voxels = new int[plane];
        final int width = (int) phases.width();
        for (int z = 0; z < phases.depth(); z++) {
            if (Math.min(size[2] - 1, cell(z, phaseEdge_um[2], edge_um[2])) != cellZ) {
                continue;
            }
            final byte[] labels = Planes.bytePlane(phases.pixels(), z);
            final int[] ids = Planes.array(deposits.labels(), z);
            final float[] shares = ceramic.slice(z, labels);
            for (int i = 0; i < labels.length; i++) {
                final int x = Math.min(size[0] - 1, cell(i % width, phaseEdge_um[0], edge_um[0]));
                final int y = Math.min(size[1] - 1, cell(i / width, phaseEdge_um[1], edge_um[1]));
                final int at = y * size[0] + x;
                voxels[at]++;
                add(cellZ * plane + at, ids[i], shares[i]);
            }
        }
        for (int at = 0; at < plane; at++) {
            llzo[cellZ * plane + at] /= Math.max(1, voxels[at]);
            lithium[cellZ * plane + at] /= Math.max(1, voxels[at]);
        }
    }

    private static int cell(final int voxel, final double voxel_um, final double cell_um) {
        return (int) ((voxel + 0.5) * voxel_um / cell_um);
    }

    private void add(final int at, final int id, final float share) {
        if (id > 0) {
            lithium[at]++;
            deposit[at] = id;
        } else {
            llzo[at] += share;
        }
    }

    /** The field of these levels, with {@code levels[0]} that of LLZO and {@code empty} of void. */
    double[] field(final double[] levels, final double empty) {
        final double[] field = new double[llzo.length];
        for (int i = 0; i < field.length; i++) {
            final double rest = Math.max(0, 1 - llzo[i] - lithium[i]);
            field[i] = llzo[i] * levels[0] + lithium[i] * levels[deposit[i]] + rest * empty;
        }
        return field;
    }
}
