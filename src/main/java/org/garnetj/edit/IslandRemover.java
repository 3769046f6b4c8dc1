package org.garnetj.edit;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.LabelImage;
import org.garnetj.label.VolumeLimit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Removes the small parts of a phase: each takes the phase, not analysed among them, with which it
 * shares the largest area of voxel faces; of equal ones that of the lowest label. A part that fills
 * the stack stays.
 */
public final class IslandRemover {

    private static final Phase[] PHASES = Phase.values();
    private static final int AXES = 3;

    /** Faces of a part: for each phase the number across x, y and z. */
    private static final int COUNTS = PHASES.length * AXES;

    private final PlanarImg<UnsignedByteType, ?> labels;
    private final LabelImage parts;
    private final int width;

    /** For each part its number among the islands, from 0; -1 for those that stay. */
    private final int[] islands;

    private final AtomicLongArray faces;

    private IslandRemover(
            final PlanarImg<UnsignedByteType, ?> labels,
            final LabelImage parts,
            final VolumeLimit limit) {
        this.labels = labels;
        this.parts = parts;
        width = (int) labels.dimension(0);
        islands = new int[parts.count() + 1];
        islands[0] = -1;
        int count = 0;
        for (int part = 1; part <= parts.count(); part++) {
            islands[part] = limit.isAbove(parts.voxels(part)) ? count++ : -1;
        }
        faces = new AtomicLongArray(Math.multiplyExact(count, COUNTS));
    }

    /**
     * Removes them. Done again, it finds nothing left to do; larger parts stay as they are.
     *
     * @param phases labels of {@link Phase}; not changed
     */
    public static Edited remove(
            final Volume<UnsignedByteType> phases,
            final IslandRemoval removal,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> labels = Planes.copy(phases.pixels());
        final int phase = removal.phase().label();
        final LabelImage parts =
                ConnectedComponents.label(
                        labels, label -> label == phase, removal.connectivity(), execution);
        final VolumeLimit limit = VolumeLimit.of(removal.below(), phases.voxelSize());
        final IslandRemover remover = new IslandRemover(labels, parts, limit);
        final BlockPlan slices = BlockPlan.slices(labels);
        execution.forEach("look around islands", slices, b -> remover.countFaces(b.index()));
        final byte[] taken = remover.taken(removal.phase(), phases.voxelSize());
        execution.forEach("remove islands", slices, b -> remover.remove(b.index(), taken));
        return new Edited(phases.with(labels, phases.name()), List.of());
    }

    private void countFaces(final int z) {
        final int[] part = Planes.array(parts.labels(), z);
        final byte[] plane = Planes.array(labels, z);
        for (int at = 0; at < part.length; at++) {
            if (islands[part[at]] >= 0) {
                final int x = at % width;
                count(part[at], plane, at - 1, 0, x > 0);
                count(part[at], plane, at + 1, 0, x < width - 1);
                count(part[at], plane, at - width, 1, at >= width);
                count(part[at], plane, at + width, 1, at < part.length - width);
                count(part[at], slice(z - 1), at, 2, z > 0);
                count(part[at], slice(z + 1), at, 2, z < labels.dimension(2) - 1);
            }
        }
    }

    private byte[] slice(final int z) {
        return z < 0 || z >= labels.dimension(2) ? null : Planes.array(labels, z);
    }

    /** Neighbours of the part's own phase are counted, too; they never win. */
    private void count(
            final int part,
            final byte[] plane,
            final int at,
            final int axis,
            final boolean exists) {
        if (exists) {
            final int phase = Phase.ofLabel(plane[at] & 0xff).orElseThrow().ordinal();
            faces.incrementAndGet(islands[part] * COUNTS + phase * AXES + axis);
        }
    }

    /** For each island the label it takes. */
    private byte[] taken(final Phase own, final VoxelSize voxel) {
        final double[] area = {
            voxel.y_um() * voxel.z_um(), voxel.x_um() * voxel.z_um(), voxel.x_um() * voxel.y_um()
        };
        final byte[] taken = new byte[faces.length() / COUNTS];
        for (int island = 0; island < taken.length; island++) {
            Phase largest = own;
            double most = 0;
            for (final Phase phase : PHASES) {
                double shared = 0;
                for (int axis = 0; axis < AXES; axis++) {
                    final int at = island * COUNTS + phase.ordinal() * AXES + axis;
                    shared += faces.get(at) * area[axis];
                }
                if (phase != own && shared > most * (1 + 1e-9)) {
                    largest = phase;
                    most = shared;
                }
            }
            taken[island] = (byte) largest.label();
        }
        return taken;
    }

    private void remove(final int z, final byte[] taken) {
        final int[] part = Planes.array(parts.labels(), z);
        final byte[] plane = Planes.array(labels, z);
        for (int at = 0; at < part.length; at++) {
            if (islands[part[at]] >= 0) {
                plane[at] = taken[islands[part[at]]];
            }
        }
    }
}
