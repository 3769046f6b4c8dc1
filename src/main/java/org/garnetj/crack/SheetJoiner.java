package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.PrincipalExtents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the pieces of a crack that a break of one voxel of LLZO separates: a thin crack loses a
 * voxel here and there in segmentation.
 *
 * <p>Only sheets are joined, pieces whose second longest principal extent is at least {@code
 * minaspect} times their aperture, and only where the break is at least half as long as that extent
 * of the narrower piece. So a pore beside a crack stays a pore, and two cracks whose rims meet stay
 * two.
 */
final class SheetJoiner {

    /** Pieces shorter than this part of the smallest diameter are not considered. */
    private static final double SHORTEST = 0.25;

    /** Length of the break over the width of the narrower piece. */
    private static final double LEAST_CONTACT = 0.5;

    private final VoxelSize voxel;
    private final Cavities cavities;
    private final PlanarImg<IntType, ?> labels;
    private final SpallationSettings settings;
    private final Execution execution;
    private final Map<Integer, Double> widths = new HashMap<>();

    SheetJoiner(
            final Volume<UnsignedByteType> phases,
            final Cavities cavities,
            final SpallationSettings settings,
            final Execution execution) {
        voxel = phases.voxelSize();
        this.cavities = cavities;
        labels = cavities.objects().labels();
        this.settings = settings;
        this.execution = execution;
    }

    /** The cavities that are long enough to be, or to be a part of, a crack; joined. */
    List<Cavity> cavities() {
        final List<Cavity> pieces = new ArrayList<>();
        for (int i = 0; i < cavities.boxes().size(); i++) {
            final Box box = cavities.boxes().get(i);
            if (length_um(box) >= SHORTEST * settings.mindiameter()) {
                pieces.add(new Cavity(new int[] {i + 1}, box));
            }
        }
        return settings.gap() > 0 ? joined(pieces) : pieces;
    }

    private double length_um(final Box box) {
        double square = 0;
        for (int d = 0; d < 3; d++) {
            final double length = box.size(d) * voxel.um(d);
            square += length * length;
        }
        return Math.sqrt(square);
    }

    /** Pieces come by their first slice, so those far along z need no look. */
    private List<Cavity> joined(final List<Cavity> pieces) {
        final Cavity[] whole = pieces.toArray(Cavity[]::new);
        for (int i = 0; i < whole.length; i++) {
            execution.progress().checkCancelled();
            final Cavity first = pieces.get(i);
            final int last = first.box().max()[2] + 2;
            for (int j = i + 1; j < whole.length; j++) {
                final Cavity second = pieces.get(j);
                if (second.box().min()[2] > last) {
                    break;
                }
                if (whole[i] != whole[j] && continues(first, second)) {
                    merge(whole, whole[i], whole[j]);
                }
            }
        }
        return Arrays.stream(whole).distinct().toList();
    }

    private static void merge(final Cavity[] whole, final Cavity a, final Cavity b) {
        final Cavity both = a.with(b);
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == a || whole[i] == b) {
                whole[i] = both;
            }
        }
    }

    private boolean continues(final Cavity a, final Cavity b) {
        final Optional<Box> contact = contact(a, b);
        if (contact.isEmpty()) {
            return false;
        }
        final double narrower = Math.min(sheetWidth_um(a), sheetWidth_um(b));
        return narrower > 0 && length_um(contact.get()) >= LEAST_CONTACT * narrower;
    }

    /** Second longest principal extent of a sheet; 0 for what is no sheet. */
    private double sheetWidth_um(final Cavity piece) {
        return widths.computeIfAbsent(piece.pieces()[0], label -> measuredWidth_um(piece));
    }

    private double measuredWidth_um(final Cavity piece) {
        final double width = PrincipalExtents.of_um(piece.mask(labels, piece.box()), voxel)[1];
        final Aperture aperture = Aperture.of(piece, labels, voxel, execution);
        return width >= settings.minaspect() * aperture.mean_um() ? width : 0;
    }

    /** The box around the voxels between the two that touch both. */
    private Optional<Box> contact(final Cavity a, final Cavity b) {
        final Optional<Box> shared =
                a.box().grown(1, labels).intersection(b.box().grown(1, labels));
        if (shared.isEmpty()) {
            return shared;
        }
        final int[] min = shared.get().max().clone();
        final int[] max = shared.get().min().clone();
        boolean found = false;
        for (int z = shared.get().min()[2]; z <= shared.get().max()[2]; z++) {
            for (int y = shared.get().min()[1]; y <= shared.get().max()[1]; y++) {
                for (int x = shared.get().min()[0]; x <= shared.get().max()[0]; x++) {
                    if (touches(a, x, y, z) && touches(b, x, y, z)) {
                        found = true;
                        enclose(min, max, x, y, z);
                    }
                }
            }
        }
        return found ? Optional.of(new Box(min, max)) : Optional.empty();
    }

    private static void enclose(
            final int[] min, final int[] max, final int x, final int y, final int z) {
        final int[] at = {x, y, z};
        for (int d = 0; d < 3; d++) {
            min[d] = Math.min(min[d], at[d]);
            max[d] = Math.max(max[d], at[d]);
        }
    }

    private boolean touches(final Cavity cavity, final int x, final int y, final int z) {
        final int width = Math.toIntExact(labels.dimension(0));
        final Box around = new Box(new int[] {x, y, z}, new int[] {x, y, z}).grown(1, labels);
        for (int w = around.min()[2]; w <= around.max()[2]; w++) {
            final int[] plane = Planes.array(labels, w);
            for (int v = around.min()[1]; v <= around.max()[1]; v++) {
                for (int u = around.min()[0]; u <= around.max()[0]; u++) {
                    if (cavity.holds(plane[v * width + u])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
