package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.Box;

/** Rebuilds the original surface. */
final class SurfaceFinder {

    /** Columns around a crack that are left out of the surface as well. */
    private static final int MARGIN = 2;

    /** If cracks leave less of the surface than this part, their lids have to serve. */
    private static final double LEAST_SURFACE = 0.1;

    private final Volume<UnsignedByteType> phases;
    private final SpallationSettings settings;
    private final Execution execution;
    private final int width;
    private final int depth;

    SurfaceFinder(
            final Volume<UnsignedByteType> phases,
            final SpallationSettings settings,
            final Execution execution) {
        this.phases = phases;
        this.settings = settings;
        this.execution = execution;
        width = Math.toIntExact(phases.width());
        depth = Math.toIntExact(phases.depth());
    }

    /**
     * The original surface: fitted to all columns first, then to those away from the cavities that
     * may be cracks.
     */
    ReferenceSurface surface() {
        final ColumnTops tops = ColumnTops.of(phases.pixels(), execution);
        final boolean[][] none = new boolean[depth][width];
        final ReferenceSurface first =
                new SurfaceFit(tops, none).fit(settings.surface(), phases.voxelSize());
        final boolean[][] overCracks = overCracks(first, below(first));
        if (share(overCracks) > 1 - LEAST_SURFACE) {
            return first;
        }
        return new SurfaceFit(tops, overCracks).fit(settings.surface(), phases.voxelSize());
    }

    private Cavities below(final ReferenceSurface surface) {
        return Cavities.below(surface, phases.pixels(), settings.film(), execution);
    }

    /** Columns on or beside a wide cavity near the surface, [z][x]. */
    private boolean[][] overCracks(final ReferenceSurface surface, final Cavities cavities) {
        final boolean[][] columns = new boolean[depth][width];
        for (int i = 0; i < cavities.boxes().size(); i++) {
            if (mayBeACrack(surface, cavities.boxes().get(i))) {
                mark(columns, cavities.objects().labels(), i + 1, cavities.boxes().get(i));
            }
        }
        return columns;
    }

    private boolean mayBeACrack(final ReferenceSurface surface, final Box box) {
        final double wide =
                Math.max(
                        box.size(0) * phases.voxelSize().x_um(),
                        box.size(2) * phases.voxelSize().z_um());
        final int x = (box.min()[0] + box.max()[0]) / 2;
        final int z = (box.min()[2] + box.max()[2]) / 2;
        return wide >= settings.mindiameter()
                && surface.depth_um(x, box.min()[1], z) <= settings.reach() * wide;
    }

    private void mark(
            final boolean[][] columns,
            final PlanarImg<IntType, ?> labels,
            final int cavity,
            final Box box) {
        for (int z = box.min()[2]; z <= box.max()[2]; z++) {
            final int[] plane = Planes.array(labels, z);
            for (int x = box.min()[0]; x <= box.max()[0]; x++) {
                for (int y = box.min()[1]; y <= box.max()[1]; y++) {
                    if (plane[y * width + x] == cavity) {
                        markAround(columns, x, z);
                        break;
                    }
                }
            }
        }
    }

    private void markAround(final boolean[][] columns, final int x, final int z) {
        for (int w = Math.max(0, z - 1); w <= Math.min(depth - 1, z + 1); w++) {
            for (int u = Math.max(0, x - MARGIN); u <= Math.min(width - 1, x + MARGIN); u++) {
                columns[w][u] = true;
            }
        }
    }

    private double share(final boolean[][] columns) {
        long marked = 0;
        for (final boolean[] slice : columns) {
            for (final boolean column : slice) {
                marked += column ? 1 : 0;
            }
        }
        return (double) marked / ((long) width * depth);
    }
}
