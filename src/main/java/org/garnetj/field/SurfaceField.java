package org.garnetj.field;

import org.garnetj.mesh.Mesh;

/**
 * The field at the surface of the lithium in cracks and of isolated lithium.
 *
 * @param mesh the surface, open where the lithium meets a void; seen from the LLZO its corners run
 *     counter-clockwise
 * @param amplification at each vertex: current density into the lithium over the nominal one, a
 *     mean over the vertices around it; negative where current comes out
 */
public record SurfaceField(Mesh mesh, float[] amplification) {}
