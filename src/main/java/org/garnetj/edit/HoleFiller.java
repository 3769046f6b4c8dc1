package org.garnetj.edit;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.BorderParts;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.LabelImage;
import org.garnetj.label.VolumeLimit;

import java.util.List;

/** Fills the holes of a phase. */
public final class HoleFiller {

    private final HoleFilling filling;
    private final VolumeLimit limit;

    private HoleFiller(final HoleFilling filling, final VolumeLimit limit) {
        this.filling = filling;
        this.limit = limit;
    }

    /**
     * Fills them. Done again, it finds nothing left to do. A stack of one slice is taken for a
     * slice.
     *
     * @param phases labels of {@link org.garnetj.image.Phase}; not changed
     */
    public static Edited fill(
            final Volume<UnsignedByteType> phases,
            final HoleFilling filling,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> labels = Planes.copy(phases.pixels());
        final HoleFiller filler =
                new HoleFiller(filling, VolumeLimit.of(filling.below(), phases.voxelSize()));
        if (filling.sliceWise()) {
            execution.forEach(
                    "fill holes",
                    BlockPlan.slices(labels),
                    block -> filler.fillSlice(Planes.array(labels, block.index()), labels));
        } else {
            filler.fill(labels, labels.dimension(2) > 1, execution);
        }
        return new Edited(phases.with(labels, phases.name()), List.of());
    }

    private void fillSlice(final byte[] plane, final PlanarImg<UnsignedByteType, ?> size) {
        final PlanarImg<UnsignedByteType, ?> slice =
                Planes.bytes(new FinalDimensions(size.dimension(0), size.dimension(1), 1));
        System.arraycopy(plane, 0, Planes.<byte[]>array(slice, 0), 0, plane.length);
        fill(slice, false, Execution.serial());
        System.arraycopy(Planes.<byte[]>array(slice, 0), 0, plane, 0, plane.length);
    }

    /**
     * @param endsAreBorder whether what lies on the first or last slice reaches the border
     */
    private void fill(
            final PlanarImg<UnsignedByteType, ?> labels,
            final boolean endsAreBorder,
            final Execution execution) {
        final int phase = filling.phase().label();
        final LabelImage parts =
                ConnectedComponents.label(
                        labels, label -> label != phase, filling.connectivity(), execution);
        final boolean[] stays = BorderParts.of(parts, endsAreBorder, execution);
        stays[0] = true;
        for (int part = 1; part <= parts.count(); part++) {
            stays[part] |= !limit.isAbove(parts.voxels(part));
        }
        final BlockPlan slices = BlockPlan.slices(labels);
        execution.forEach(
                "find holes", slices, block -> markWhatStays(parts, labels, block.index(), stays));
        execution.forEach("fill holes", slices, block -> fill(parts, labels, block.index(), stays));
    }

    /** Threads only ever write {@code true}, so their order is of no account. */
    private void markWhatStays(
            final LabelImage parts,
            final PlanarImg<UnsignedByteType, ?> labels,
            final int z,
            final boolean[] stays) {
        final boolean[] fillable = filling.only().table();
        final int[] part = Planes.array(parts.labels(), z);
        final byte[] plane = Planes.array(labels, z);
        for (int at = 0; at < part.length; at++) {
            if (part[at] != 0 && !fillable[plane[at] & 0xff]) {
                stays[part[at]] = true;
            }
        }
    }

    private void fill(
            final LabelImage parts,
            final PlanarImg<UnsignedByteType, ?> labels,
            final int z,
            final boolean[] stays) {
        final int[] part = Planes.array(parts.labels(), z);
        final byte[] plane = Planes.array(labels, z);
        for (int at = 0; at < part.length; at++) {
            if (!stays[part[at]]) {
                plane[at] = (byte) filling.phase().label();
            }
        }
    }
}
