package org.garnetj.edit;

import org.garnetj.electro.ParameterException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is selected of a stack: outlines, each on some slices, all together. Written {@code
 * polygon=…}, with {@code +} before a further outline and the slices of an outline before an
 * {@code @}: {@code 3-7@polygon=2,2;9,2;9,9+8@polygon=3,3;9,3;9,9}.
 *
 * @param parts at least one
 */
public record Selection(List<Part> parts) {

    /**
     * One outline.
     *
     * @param outline where in a slice
     * @param slices on which slices, if that is said
     */
    public record Part(Outline outline, Optional<SliceRange> slices) {

        @Override
        public String toString() {
            return slices.map(range -> range + "@").orElse("") + outline;
        }
    }

    public Selection {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new ParameterException("roi", "", "it selects nothing");
        }
    }

    /** One outline on some slices. */
    public static Selection of(final Outline outline, final SliceRange slices) {
        return new Selection(List.of(new Part(outline, Optional.of(slices))));
    }

    /** Whether text is the written form of a selection, and not, say, the name of a file. */
    public static boolean isWrittenOut(final String text) {
        return text.matches("(?s)\\s*([^@+|;=]*@)?" + Outline.PREFIX + ".*");
    }

    /**
     * Reads the written form.
     *
     * @throws ParameterException of {@code roi} if it is another
     */
    public static Selection parse(final String text) {
        return new Selection(
                Arrays.stream(text.strip().split("\\+", -1)).map(Selection::part).toList());
    }

    private static Part part(final String text) {
        final int at = text.indexOf('@');
        return new Part(
                Outline.parse(text.substring(at + 1).strip()),
                at < 0 ? Optional.empty() : Optional.of(SliceRange.parse(text.substring(0, at))));
    }

    /** Whether some outline does not say on which slices it lies. */
    public boolean lacksSlices() {
        return parts.stream().anyMatch(part -> part.slices().isEmpty());
    }

    /** Outlines that say no slices lie on these. */
    public Selection on(final SliceRange slices) {
        return new Selection(
                parts.stream()
                        .map(
                                part ->
                                        new Part(
                                                part.outline(),
                                                part.slices().or(() -> Optional.of(slices))))
                        .toList());
    }

    /** The same outlines, on slices that are not said. */
    public Selection withoutSlices() {
        return new Selection(
                parts.stream().map(part -> new Part(part.outline(), Optional.empty())).toList());
    }

    /** Both selections together. */
    public Selection and(final Selection other) {
        final List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Selection(all);
    }

    /**
     * The selected pixels of each slice, bit {@code y * width + x}.
     *
     * @throws ParameterException of {@code roi} if no voxel of the stack is selected, of {@code
     *     slices} for slices the stack does not have
     */
    List<BitSet> pixels(final int width, final int height, final int depth) {
        final List<BitSet> slices = new ArrayList<>();
        for (int z = 0; z < depth; z++) {
            slices.add(new BitSet());
        }
        for (final Part part : parts) {
            final BitSet pixels = part.outline().pixels(width, height);
            final SliceRange range = part.slices().orElseThrow().requireWithin(depth);
            for (int z = 0; z < depth; z++) {
                if (range.contains(z)) {
                    slices.get(z).or(pixels);
                }
            }
        }
        if (slices.stream().allMatch(BitSet::isEmpty)) {
            throw new ParameterException(
                    "roi",
                    shortened(),
                    "it holds the centre of no pixel of the stack, which has "
                            + width
                            + " x "
                            + height
                            + " pixels");
        }
        return slices;
    }

    private String shortened() {
        final String text = toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining("+"));
    }
}
