package org.garnetj.shape;

import org.garnetj.image.VoxelSize;

/** Sums up the objects in a block: its voxels, their faces, and 2 × 2 × 2 configurations. */
final class BlockMeter {

    private final PaddedBlock block;
    private final int[] labels;
    private final ObjectSums objects = new ObjectSums();
    private final Units units;
    private final Configurations configurations;
    private final FaceAreas faces;
    private final double[] face_um2;

    private BlockMeter(
            final PaddedBlock block, final VoxelSize voxel, final Configurations configurations) {
        this.block = block;
        this.configurations = configurations;
        labels = block.labels;
        units = Units.of(voxel);
        faces = new FaceAreas(block, voxel);
        face_um2 = FaceAreas.faces_um2(voxel);
    }

    static ObjectSums measure(
            final PaddedBlock block, final VoxelSize voxel, final Configurations configurations) {
        final BlockMeter meter = new BlockMeter(block, voxel, configurations);
        for (int z = 0; z < block.size[2]; z++) {
            for (int y = 0; y < block.size[1]; y++) {
                meter.addRow(y, z);
            }
        }
        for (int z = meter.firstCube(2); z < block.size[2]; z++) {
            for (int y = meter.firstCube(1); y < block.size[1]; y++) {
                meter.addCubes(y, z);
            }
        }
        return meter.objects;
    }

    /** Cubes belong to the block of their first voxel, which may lie before the stack. */
    private int firstCube(final int d) {
        return block.min[d] == 0 ? -1 : 0;
    }

    // -- Voxels and faces --

    private void addRow(final int y, final int z) {
        final int start = block.index(0, y, z);
        final int end = start + block.size[0];
        int from = start;
        while (from < end) {
            final int label = labels[from];
            int to = from + 1;
            while (to < end && labels[to] == label) {
                to++;
            }
            if (label > 0) {
                final int at = objects.at(label);
                addVoxels(at, block.min[0] + from - start, to - from, y, z);
                addFaces(at, label, from, to);
            }
            from = to;
        }
    }

    private void addVoxels(
            final int at, final int x, final int count, final int blockY, final int blockZ) {
        final long y = block.min[1] + blockY;
        final long z = block.min[2] + blockZ;
        final long sumX = (2L * x + count - 1) * count / 2;
        final long[] sums = objects.sums;
        sums[at + ObjectSums.VOXELS] += count;
        sums[at + ObjectSums.X] += sumX;
        sums[at + ObjectSums.Y] += y * count;
        sums[at + ObjectSums.Z] += z * count;
        sums[at + ObjectSums.XX] += squaresBelow(x + count) - squaresBelow(x);
        sums[at + ObjectSums.YY] += y * y * count;
        sums[at + ObjectSums.ZZ] += z * z * count;
        sums[at + ObjectSums.XY] += y * sumX;
        sums[at + ObjectSums.XZ] += z * sumX;
        sums[at + ObjectSums.YZ] += y * z * count;
        extend(at, 0, x, x + count - 1);
        extend(at, 1, y, y);
        extend(at, 2, z, z);
    }

    private static long squaresBelow(final long n) {
        return (n - 1) * n * (2 * n - 1) / 6;
    }

    private void extend(final int at, final int d, final long first, final long last) {
        final int low = at + ObjectSums.MINUS_FIRST + d;
        final int high = at + ObjectSums.LAST + d;
        objects.sums[low] = Math.max(objects.sums[low], -first);
        objects.sums[high] = Math.max(objects.sums[high], last);
    }

    private void addFaces(final int at, final int label, final int from, final int to) {
        faces.select(label, PaddedBlock.OUTSIDE);
        addFace(at, label, from, 0, -1);
        addFace(at, label, to - 1, 0, 1);
        for (int axis = 1; axis < 3; axis++) {
            for (int i = from; i < to; i++) {
                addFace(at, label, i, axis, -1);
                addFace(at, label, i, axis, 1);
            }
        }
    }

    private void addFace(
            final int at, final int label, final int i, final int axis, final int sign) {
        final int other = labels[i + sign * block.stride[axis]];
        if (other == PaddedBlock.OUTSIDE) {
            final long area = units.ofArea(face_um2[axis]);
            objects.sums[at + ObjectSums.SURFACE] += area;
            objects.sums[at + ObjectSums.CUT] += area;
        } else if (other != label) {
            objects.sums[at + ObjectSums.SURFACE] += units.ofArea(faces.um2(i, axis, sign));
        }
    }

    // -- Configurations --

    private void addCubes(final int y, final int z) {
        final int down = block.stride[1];
        final int deep = block.stride[2];
        final int first = block.index(firstCube(0), y, z);
        final int end = block.index(block.size[0], y, z);
        boolean wasEmpty = isEmpty(first);
        for (int i = first; i < end; i++) {
            final boolean isEmpty = isEmpty(i + 1);
            if (!wasEmpty || !isEmpty) {
                final int label = labels[i];
                final boolean isUniform =
                        labels[i + 1] == label
                                && labels[i + down] == label
                                && labels[i + down + 1] == label
                                && labels[i + deep] == label
                                && labels[i + deep + 1] == label
                                && labels[i + deep + down] == label
                                && labels[i + deep + down + 1] == label;
                if (!isUniform) {
                    addCube(i);
                }
            }
            wasEmpty = isEmpty;
        }
    }

    /** Whether no voxel of a column of four belongs to an object. */
    private boolean isEmpty(final int i) {
        return labels[i] <= 0
                && labels[i + block.stride[1]] <= 0
                && labels[i + block.stride[2]] <= 0
                && labels[i + block.stride[2] + block.stride[1]] <= 0;
    }

    private void addCube(final int i) {
        int done = 0;
        for (int corner = 0; corner < 8; corner++) {
            final int label = labels[i + corner(corner)];
            if (label > 0 && (done >> corner & 1) == 0) {
                int configuration = 0;
                for (int other = corner; other < 8; other++) {
                    configuration |= labels[i + corner(other)] == label ? 1 << other : 0;
                }
                done |= configuration;
                addConfiguration(objects.at(label), configuration);
            }
        }
    }

    private int corner(final int corner) {
        return (corner & 1) + (corner >> 1 & 1) * block.stride[1] + (corner >> 2) * block.stride[2];
    }

    private void addConfiguration(final int at, final int configuration) {
        objects.sums[at + ObjectSums.CROFTON] += configurations.surface[configuration];
        objects.sums[at + ObjectSums.BREADTH] += configurations.meanBreadth[configuration];
        objects.sums[at + ObjectSums.EULER_6] += configurations.euler6[configuration];
        objects.sums[at + ObjectSums.EULER_26] += configurations.euler26[configuration];
    }
}
