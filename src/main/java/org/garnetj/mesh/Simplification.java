package org.garnetj.mesh;

import java.util.Arrays;

/**
 * Fewer triangles for the same surfaces: edges shrink to a point, first those that cost the least
 * by {@link Quadrics}, as long as every phase stays closed, neighbours share their faces, and no
 * triangle turns over or crosses another. Lines where more than two surfaces meet shrink along
 * themselves only, their ends stay.
 */
final class Simplification {

    /** What is allowed grows from a thousandth of the shortest voxel edge to this many edges. */
    private static final double LEAST = 1e-3;

    private static final double MOST = 4;

    /** Cosine of the most that the normal of a triangle may turn in one step. */
    private static final double TURN = 0.5;

    /** A triangle stays this much away from a line: its height over its longest side, at least. */
    private static final double SHARP = 0.02;

    private final TriangleStars stars;
    private final Quadrics quadrics;
    private TriangleGrid grid;
    private double deviation_um;

    private Simplification(final PhaseMesh mesh) {
        stars = new TriangleStars(mesh);
        quadrics = new Quadrics(mesh.vertices_um().length / 3);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3; i++) {
                final int vertex = stars.vertex(t, i);
                quadrics.add(vertex, stars.place(vertex), stars.normal(t));
            }
        }
    }

    /**
     * The same surfaces with about as many triangles as wished, or the fewest that can be had.
     *
     * @param edge_um shortest edge of a voxel
     */
    static SimplifiedMesh of(final PhaseMesh mesh, final int wished, final double edge_um) {
        final Simplification simplification = new Simplification(mesh);
        if (mesh.triangleCount() > wished) {
            simplification.run(wished, edge_um);
        }
        return new SimplifiedMesh(simplification.stars.mesh(mesh), simplification.deviation_um);
    }

    private void run(final int wished, final double edge_um) {
        for (double share = LEAST; share <= MOST; share *= 1.5) {
            sweep(wished, share * edge_um);
            if (stars.count() <= wished) {
                return;
            }
        }
    }

    private void sweep(final int wished, final double allowed_um) {
        grid = new TriangleGrid(stars);
        final boolean[] touched = new boolean[stars.vertexCount()];
        for (int t = 0; t < stars.length() && stars.count() > wished; t++) {
            for (int i = 0; i < 3 && stars.isAlive(t); i++) {
                final int a = stars.vertex(t, i);
                final int b = stars.vertex(t, (i + 1) % 3);
                if (!touched[a] && !touched[b] && shrink(a, b, allowed_um)) {
                    touched[a] = true;
                    touched[b] = true;
                }
            }
        }
    }

    /** Whether the edge between two vertices was shrunk to a point. */
    private boolean shrink(final int a, final int b, final double allowed_um) {
        final boolean isSeam = stars.isSeam(a, b);
        final int rankA = stars.rank(a);
        final int rankB = stars.rank(b);
        if (!mayJoin(rankA, rankB, isSeam)) {
            return false;
        }
        final int kept = rankA >= rankB ? a : b;
        final int gone = kept == a ? b : a;
        final double[] place = rankA == rankB ? best(a, b) : stars.place(kept);
        final double squared = quadrics.squared_um2(kept, gone, place);
        if (squared > allowed_um * allowed_um
                || !stars.keepsItsShape(kept, gone)
                || stars.turns(kept, gone, place, TURN, SHARP)
                || grid.wouldCross(kept, gone, place)) {
            return false;
        }
        stars.join(kept, gone, place);
        grid.add(stars.around(kept));
        quadrics.join(kept, gone);
        deviation_um = Math.max(deviation_um, Math.sqrt(squared));
        return true;
    }

    /** A surface may shrink onto a seam, a seam along itself; where seams end nothing moves. */
    private static boolean mayJoin(final int rankA, final int rankB, final boolean isSeam) {
        return isSeam
                ? Math.min(rankA, rankB) == TriangleStars.SEAM
                : Math.min(rankA, rankB) == TriangleStars.SURFACE;
    }

    private double[] best(final int a, final int b) {
        final double[] placeA = stars.place(a);
        final double[] placeB = stars.place(b);
        final double[] middle = new double[3];
        Arrays.setAll(middle, d -> (placeA[d] + placeB[d]) / 2);
        double[] best = middle;
        for (final double[] place : new double[][] {placeA, placeB}) {
            if (quadrics.squared_um2(a, b, place) < quadrics.squared_um2(a, b, best)) {
                best = place;
            }
        }
        return best;
    }
}
