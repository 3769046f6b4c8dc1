/**
 * Generic work on labelled stacks: connected components, exact Euclidean distance and nearest
 * features, local thickness, skeletons and their graphs, watershed splitting, morphology with
 * balls, grey reconstruction, small parts, bounding boxes.
 *
 * <p>Images are ImgLib2 images of three dimensions, views and converted ones among them; results
 * begin at 0. Voxels may be anisotropic throughout, and lengths are in µm. Slices, slabs and rows
 * are independent blocks that are merged in a fixed order, so neither block size nor thread count
 * changes a bit of a result.
 */
package org.garnetj.label;
