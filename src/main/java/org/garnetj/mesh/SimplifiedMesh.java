package org.garnetj.mesh;

/**
 * Surfaces of fewer triangles.
 *
 * @param mesh the surfaces
 * @param deviation_um largest distance of a vertex, as a root mean square, from the planes of the
 *     triangles that came together in it
 */
public record SimplifiedMesh(PhaseMesh mesh, double deviation_um) {}
