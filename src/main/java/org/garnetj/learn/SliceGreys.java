package org.garnetj.learn;

import java.util.List;

/**
 * How a model meets the greys of a slice.
 *
 * @param flattened whether shading and curtains are taken out first, see {@link Flattening}
 * @param ofClasses mean normalised grey of the marks of each class, by which {@link
 *     ClassRefinement} keeps the classes apart; empty if it is to ask for no order
 */
public record SliceGreys(boolean flattened, List<Double> ofClasses) {

    public SliceGreys {
        ofClasses = List.copyOf(ofClasses);
        for (final double grey : ofClasses) {
            if (!Double.isFinite(grey)) {
                throw new IllegalArgumentException("a class has the grey " + grey);
            }
        }
    }

    /** Greys as they are, of classes in no order. */
    public static SliceGreys plain() {
        return new SliceGreys(false, List.of());
    }

    /** Whether this is {@link #plain}. */
    boolean isPlain() {
        return !flattened && ofClasses.isEmpty();
    }

    /** The mean grey of the marks of each class, in the order of their labels. */
    public static List<Double> ofMarks(final List<TrainingStack<?>> stacks) {
        return ScribbleSamples.classes(stacks).keySet().stream()
                .map(label -> ofMarks(stacks, label))
                .toList();
    }

    private static double ofMarks(final List<TrainingStack<?>> stacks, final int label) {
        double sum = 0;
        long count = 0;
        for (final TrainingStack<?> stack : stacks) {
            for (final ScribbledClass own : stack.scribbles().classes()) {
                if (own.label() == label) {
                    sum += stack.sum(own.voxels());
                    count += own.voxels().length;
                }
            }
        }
        return sum / count;
    }
}
