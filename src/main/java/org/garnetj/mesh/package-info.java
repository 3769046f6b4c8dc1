/**
 * Surfaces as triangles: marching cubes on a probability or any other smooth field, conforming
 * surfaces of all labels of a stack at once, areas, volumes, and files for other programs.
 *
 * <p>Places are in µm from the corner of the stack: the middle of the first voxel lies half a voxel
 * from it along each axis. Vertices and triangles have the same order whatever the number of
 * threads. Areas of labelled objects are better taken from {@link org.garnetj.shape.Shapes}, which
 * needs no smoothing.
 */
package org.garnetj.mesh;
