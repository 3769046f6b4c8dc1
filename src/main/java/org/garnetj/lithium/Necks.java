package org.garnetj.lithium;

import org.garnetj.image.VoxelSize;
import org.garnetj.label.Clearance;
import org.garnetj.label.PassableParts;
import org.garnetj.label.WidestPath;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the necks between a deposit's body, its point with the most room, and the electrodes. */
final class Necks {

    private final DepositRoom room;
    private final Resolution resolution;
    private final Clearance clearance;
    private final Clearance scaled;

    Necks(final DepositRoom room, final Resolution resolution) {
        this.room = room;
        this.resolution = resolution;
        clearance = Clearance.of(room.mask(), room.voxel());
        scaled =
                resolution.isIsotropic()
                        ? clearance
                        : Clearance.of(room.mask(), resolution.scaledVoxel());
    }

    /**
     * Number of voxels that hang on electrodes by necks that must have been seen if they are there:
     * the others hang on them, or on these, by narrower ones.
     */
    long seenVoxels(final Shores shores) {
        final double width = resolution.isIsotropic() ? resolution.smallest_um() : 1;
        final PassableParts seen =
                PassableParts.of(
                        scaled,
                        point -> isShore(point, shores, true) || isShore(point, shores, false),
                        width);
        long voxels = 0;
        for (int z = 0; z < room.box().size(2); z++) {
            for (int y = 0; y < room.box().size(1); y++) {
                for (int x = 0; x < room.box().size(0); x++) {
                    voxels += seen.isReached(x, y, z) ? 1 : 0;
                }
            }
        }
        return voxels;
    }

    /** The neck to the working electrode, which the deposit touches. */
    Neck toWorking(final Shores shores) {
        return to(point -> isShore(point, shores, true));
    }

    /** The neck to the counter electrode, which the deposit touches. */
    Neck toCounter(final Shores shores) {
        return to(point -> isShore(point, shores, false));
    }

    /** Whether one of the voxels about a point touches the electrode's space. */
    private boolean isShore(final int point, final Shores shores, final boolean working) {
        final double[] at = clearance.position(point);
        final int y = (int) at[1] + room.box().min()[1];
        if (at[1] % 1 != 0) {
            return false;
        }
        for (int corner = 0; corner < 4; corner++) {
            final double halfX = corner % 2 * 0.5;
            final double halfZ = corner / 2 * 0.5;
            final int x = (int) (at[0] + halfX) + room.box().min()[0];
            final int z = (int) (at[2] + halfZ) + room.box().min()[2];
            if (y == (working ? shores.top(x, z) : shores.bottom(x, z))) {
                return true;
            }
        }
        return false;
    }

    private Neck to(final IntPredicate electrode) {
        final Optional<WidestPath> way = WidestPath.find(clearance, clearance.widest(), electrode);
        if (way.isEmpty()) {
            return Neck.CONTACT;
        }
        final double area = NarrowestSection.area_um2(room, clearance, way.get());
        return new Neck(
                way.get().width_um(),
                area < Double.POSITIVE_INFINITY ? area : shore_um2(electrode));
    }

    /** The area that touches the electrode. */
    private double shore_um2(final IntPredicate electrode) {
        final VoxelSize voxel = room.voxel();
        long columns = 0;
        for (int z = 0; z < room.box().size(2); z++) {
            for (int y = 0; y < room.box().size(1); y++) {
                for (int x = 0; x < room.box().size(0); x++) {
                    final boolean own = room.at(x, y, z) == Clearance.OBJECT;
                    columns += own && electrode.test(clearance.atVoxel(x, y, z)) ? 1 : 0;
                }
            }
        }
        return columns * voxel.x_um() * voxel.z_um();
    }
}
