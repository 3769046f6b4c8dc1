package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the pieces of a crack that a break of one voxel of LLZO separates: a thin crack loses a
 * voxel here and there in segmentation. Only sheets are joined, pieces that are longer than {@code
 * minaspect} times their aperture; a pore beside a crack stays a pore.
 */
final class SheetJoiner {

    /** Pieces shorter than this part of the smallest diameter are not considered. */
    private static final double SHORTEST = 0.25;

    private final VoxelSize voxel;
    private final Cavities cavities;
    private final PlanarImg<IntType, ?> labels;
    private final SpallationSettings settings;
    private final Execution execution;

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
        final List<Cavity> whole = new ArrayList<>();
        final List<Cavity> sheets = new ArrayList<>();
        for (int i = 0; i < cavities.boxes().size(); i++) {
            final Cavity piece = new Cavity(new int[] {i + 1}, cavities.boxes().get(i));
            if (length_um(piece.box()) >= SHORTEST * settings.mindiameter()) {
                (settings.gap() > 0 && isSheet(piece) ? sheets : whole).add(piece);
            }
        }
        whole.addAll(joined(sheets));
        return whole;
    }

    private double length_um(final Box box) {
        double square = 0;
        for (int d = 0; d < 3; d++) {
            final double length = box.size(d) * voxel.um(d);
            square += length * length;
        }
        return Math.sqrt(square);
    }

    private boolean isSheet(final Cavity piece) {
        final Aperture aperture = Aperture.of(piece, labels, voxel, execution);
        return length_um(piece.box()) >= settings.minaspect() * aperture.mean_um();
    }

    private List<Cavity> joined(final List<Cavity> sheets) {
        final List<Cavity> joined = new ArrayList<>();
        for (final Cavity sheet : sheets) {
            Cavity all = sheet;
            for (final Cavity other : List.copyOf(joined)) {
                if (continues(sheet, other)) {
                    joined.remove(other);
                    all = all.with(other);
                }
            }
            joined.add(all);
        }
        return joined;
    }

    /** Whether a voxel lies between the two that touches both. */
    private boolean continues(final Cavity a, final Cavity b) {
        final Box near = a.box().grown(1, labels);
        final Box other = b.box().grown(1, labels);
        final int[] min = new int[3];
        final int[] max = new int[3];
        for (int d = 0; d < 3; d++) {
            min[d] = Math.max(near.min()[d], other.min()[d]);
            max[d] = Math.min(near.max()[d], other.max()[d]);
            if (min[d] > max[d]) {
                return false;
            }
        }
        for (int z = min[2]; z <= max[2]; z++) {
            for (int y = min[1]; y <= max[1]; y++) {
                for (int x = min[0]; x <= max[0]; x++) {
                    if (touches(a, x, y, z) && touches(b, x, y, z)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean touches(final Cavity cavity, final int x, final int y, final int z) {
        final Box around = new Box(new int[] {x, y, z}, new int[] {x, y, z}).grown(1, labels);
        final int width = Math.toIntExact(labels.dimension(0));
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
