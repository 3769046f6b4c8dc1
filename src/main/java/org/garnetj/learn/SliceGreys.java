package org.garnetj.learn;

import java.util.Arrays;
import java.util.List;

/**
 * How a model meets the greys of a slice.
 *
 * @param flattened whether shading and curtains are taken out first, see {@link Flattening}
 * @param ofClasses mean normalised grey of the marks of each class, by which {@link
 *     ClassRefinement} keeps the classes apart; empty if it is to ask for no order
 * @param weight how much the greys hereabouts count beside what the forest says, up to 1: few marks
 *     show a few places, and under curtains and before the backs of pores others have greys that
 *     are news to the forest
 */
public record SliceGreys(boolean flattened, List<Double> ofClasses, double weight) {

    private static final double LEAST_WEIGHT = 0.3;

    /** So many places that each class is marked at halve the weight above the least. */
    private static final double MANY = 200;

    public SliceGreys {
        ofClasses = List.copyOf(ofClasses);
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight " + weight + " of greys");
        }
        for (final double grey : ofClasses) {
            if (!Double.isFinite(grey)) {
                throw new IllegalArgumentException("a class has the grey " + grey);
            }
        }
    }

    /** Greys as they are, of classes in no order, for a forest that has seen many places. */
    public static SliceGreys plain() {
        return new SliceGreys(false, List.of(), LEAST_WEIGHT);
    }

    /** The weight after learning from these: by the class that is marked at the fewest places. */
    public static double weight(final Samples samples) {
        final int places =
                Arrays.stream(SampleGroups.of(samples)).mapToInt(own -> own.length).min().orElse(0);
        return LEAST_WEIGHT + (1 - LEAST_WEIGHT) / (1 + places / MANY);
    }

    /** Whether this is {@link #plain}. */
    boolean isPlain() {
        return equals(plain());
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
