package org.garnetj.mesh;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes nodes back where faces cross. Every node stays in the cube of half a voxel around where it
 * was, and a face in the box of its four cubes; so only faces that share a node can cross, and they
 * do not where all faces of a node look much the same way.
 */
final class Untangling {

    /** How often a node goes a part of the way back before it goes all the way. */
    private static final int STEPS = 8;

    private static final double PART = 0.7;

    /** Cosine of the angle to their mean within which faces of a node need no closer look. */
    private static final double ALIKE = 0.5;

    private final VoxelFaces faces;
    private final double[] shifts;
    private final Execution execution;

    /** The faces of node i are those from {@code firsts[i]} on in {@code ofNodes}. */
    private final int[] firsts;

    private final int[] ofNodes;

    Untangling(final VoxelFaces faces, final double[] shifts, final Execution execution) {
        this.faces = faces;
        this.shifts = shifts;
        this.execution = execution;
        firsts = new int[faces.nodeCount() + 1];
        for (final int node : faces.corners) {
            firsts[node + 1]++;
        }
        Arrays.parallelPrefix(firsts, Integer::sum);
        ofNodes = new int[faces.corners.length];
        final int[] next = firsts.clone();
        for (int at = 0; at < faces.corners.length; at++) {
            ofNodes[next[faces.corners[at]]++] = at / 4;
        }
    }

    /** Shortens shifts until no face crosses another. */
    void run() {
        List<Integer> planes = IntStream.rangeClosed(0, faces.size[2]).boxed().toList();
        for (int step = 0; !planes.isEmpty(); step++) {
            final int[] tangled = tangled(planes);
            final boolean[] goBack = new boolean[faces.nodeCount()];
            for (final int face : tangled) {
                for (int i = 0; i < 4; i++) {
                    goBack[faces.corners[4 * face + i]] = true;
                }
            }
            for (int at = 0; at < shifts.length; at++) {
                shifts[at] *= !goBack[at / 3] ? 1 : step < STEPS ? PART : 0;
            }
            planes = planesAround(goBack);
        }
    }

    // -- Helper methods --

    private int[] tangled(final List<Integer> planes) {
        return execution.mapItems("look for crossings", planes, this::tangled).stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    /** The planes whose nodes may have faces with nodes that went back. */
    private List<Integer> planesAround(final boolean[] wentBack) {
        final boolean[] wanted = new boolean[faces.size[2] + 1];
        for (int node = 0; node < wentBack.length; node++) {
            final int z = faces.nodes[3 * node + 2];
            for (int w = Math.max(0, z - 1);
                    wentBack[node] && w < wanted.length && w <= z + 1;
                    w++) {
                wanted[w] = true;
            }
        }
        return IntStream.range(0, wanted.length).filter(z -> wanted[z]).boxed().toList();
    }

    /** Faces that cross at the nodes of a plane. */
    private int[] tangled(final int z) {
        final Ints found = new Ints();
        for (int node = faces.planes[z]; node < faces.planes[z + 1]; node++) {
            final FacePatch[] patches = new FacePatch[firsts[node + 1] - firsts[node]];
            for (int i = 0; i < patches.length; i++) {
                patches[i] = patch(ofNodes[firsts[node] + i]);
            }
            if (!FacePatch.areAlike(patches, ALIKE)) {
                addCrossing(patches, firsts[node], found);
            }
        }
        return found.toArray();
    }

    private void addCrossing(final FacePatch[] patches, final int first, final Ints found) {
        for (int i = 0; i < patches.length; i++) {
            for (int j = 0; j < i; j++) {
                if (patches[i].passes(patches[j]) || patches[j].passes(patches[i])) {
                    found.add(ofNodes[first + i]);
                    found.add(ofNodes[first + j]);
                }
            }
        }
    }

    private FacePatch patch(final int face) {
        final int[] nodes = new int[4];
        final double[] places = new double[12];
        for (int i = 0; i < 4; i++) {
            nodes[i] = faces.corners[4 * face + i];
            for (int d = 0; d < 3; d++) {
                places[3 * i + d] = faces.nodes[3 * nodes[i] + d] + shifts[3 * nodes[i] + d];
            }
        }
        return new FacePatch(nodes, places);
    }
}
