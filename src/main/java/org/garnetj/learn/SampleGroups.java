package org.garnetj.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The samples of each group of each class, in the order in which they are given. */
final class SampleGroups {

    private SampleGroups() {}

    /** {@code [class][group of the class][sample]}; samples without weight are left out. */
    static int[][][] of(final Samples samples) {
        final List<Map<Integer, List<Integer>>> classes = new ArrayList<>();
        for (int c = 0; c < samples.classCount(); c++) {
            classes.add(new LinkedHashMap<>());
        }
        for (int i = 0; i < samples.size(); i++) {
            if (samples.weights()[i] > 0) {
                classes.get(samples.classes()[i])
                        .computeIfAbsent(samples.groups()[i], g -> new ArrayList<>())
                        .add(i);
            }
        }
        return classes.stream().map(SampleGroups::arrays).toArray(int[][][]::new);
    }

    private static int[][] arrays(final Map<Integer, List<Integer>> groups) {
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
