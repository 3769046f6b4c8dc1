package org.garnetj.mesh;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The surface on which a field has a given value, as triangles between crossings of the edges of
 * cubes of voxels (Lorensen and Cline, doi:10.1145/37402.37422), found by straight lines between
 * samples. What is greater than the level lies inside. Ambiguous sides of cubes join what is
 * inside; surfaces have no holes but those at the border of the stack, unless they are closed
 * there.
 */
public final class MarchingCubes {

    private MarchingCubes() {}

    /**
     * The surface.
     *
     * @param field three dimensions; a probability, a smoothed mask, a distance
     * @param level its value on the surface
     * @param closed whether surfaces are closed where the stack ends, by flat faces in its border
     * @throws IllegalArgumentException if there are more than 2^31 numbers in the mesh
     */
    public static <T extends RealType<T>> Mesh surface(
            final RandomAccessibleInterval<T> field,
            final double level,
            final VoxelSize voxel,
            final boolean closed,
            final Execution execution) {
        final Samples<T> samples = new Samples<>(field, level, voxel, closed);
        final List<Integer> slices = IntStream.range(0, samples.size(2)).boxed().toList();
        final List<double[]> vertices =
                execution.mapItems(
                        "find surface",
                        slices,
                        z -> new SliceEdges(samples, level, z).vertices_um());
        final int[] firsts = new int[vertices.size() + 1];
        for (int z = 0; z < vertices.size(); z++) {
            firsts[z + 1] = Math.addExact(firsts[z], vertices.get(z).length / 3);
        }
        final List<int[]> triangles =
                execution.mapItems(
                        "make triangles",
                        slices.subList(0, Math.max(0, slices.size() - 1)),
                        z -> triangles(samples, level, z, firsts));
        return new Mesh(joined(vertices), joinedTriangles(triangles));
    }

    private static <T extends RealType<T>> int[] triangles(
            final Samples<T> samples, final double level, final int z, final int[] firsts) {
        final SliceEdges here = new SliceEdges(samples, level, z);
        final SliceEdges next = new SliceEdges(samples, level, z + 1);
        final int[] hereIds = here.numbered(firsts[z]);
        final int[] nextIds = next.numbered(firsts[z + 1]);
        final int width = samples.size(0);
        int[] triangles = new int[1024];
        int count = 0;
        for (int y = 0; y + 1 < samples.size(1); y++) {
            for (int at = y * width; at + 1 < (y + 1) * width; at++) {
                final int inside = here.inside(at) | next.inside(at) << 4;
                for (final int edge : CubeCases.triangles(inside)) {
                    if (count == triangles.length) {
                        triangles = Arrays.copyOf(triangles, 2 * count);
                    }
                    final int corner = CubeCases.firstCorner(edge);
                    final int pixel = at + (corner & 1) + (corner >> 1 & 1) * width;
                    final int[] ids = corner < 4 ? hereIds : nextIds;
                    triangles[count++] = ids[3 * pixel + edge / 4];
                }
            }
        }
        return Arrays.copyOf(triangles, count);
    }

    private static double[] joined(final List<double[]> parts) {
        final long total = parts.stream().mapToLong(part -> part.length).sum();
        final double[] all = new double[length(total)];
        int at = 0;
        for (final double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int[] joinedTriangles(final List<int[]> parts) {
        final long total = parts.stream().mapToLong(part -> part.length).sum();
        final int[] all = new int[length(total)];
        int at = 0;
        for (final int[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int length(final long total) {
        if (total > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a surface of "
                            + total / 3
                            + " vertices or triangles is too large; cut the stack");
        }
        return (int) total;
    }
}
