package org.garnetj.learn;

import java.util.Arrays;
import java.util.Objects;

/**
 * The voxels that somebody marked as one class.
 *
 * @param name what the class is called, e.g. {@code LLZO}
 * @param label its value in a stack of labels, 0 to 255
 * @param voxels the marked voxels as x + width · (y + height · z), rising, none twice; at least one
 */
public record ScribbledClass(String name, int label, long[] voxels) {

    public ScribbledClass {
        Objects.requireNonNull(name, "name");
        if (label < 0 || label > 255) {
            throw new IllegalArgumentException("label " + label + " of class " + name);
        }
        if (voxels.length == 0) {
            throw new IllegalArgumentException("no voxel of class " + name);
        }
        for (int i = 1; i < voxels.length; i++) {
            if (voxels[i] <= voxels[i - 1]) {
                throw new IllegalArgumentException("voxels of class " + name + " do not rise");
            }
        }
    }

    /** The class of marked voxels in any order, some of them perhaps more than once. */
    static ScribbledClass of(final String name, final int label, final long... voxels) {
        return new ScribbledClass(name, label, Arrays.stream(voxels).sorted().distinct().toArray());
    }
}
