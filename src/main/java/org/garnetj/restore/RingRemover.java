package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Takes rings out of reconstructed slices. A detector element that is off makes a ring about the
 * rotation axis, full or in part, much the same in neighbouring slices.
 *
 * <p>What a slice holds beside its slow greys is averaged along circles ({@link RingProfile}),
 * smoothed from slice to slice ({@link RingField}), and subtracted. Features are left out of the
 * averages; what a ring adds to them is subtracted all the same. A stack whose circles hold no more
 * than circles about other centres do is left as it is, bit for bit.
 *
 * <p>Needs 19 floats for each half pixel of radius of each slice beside the stack.
 */
public final class RingRemover {

    /** Slices that the centre is looked for in. */
    private static final int LOOKED_AT = 12;

    private RingRemover() {}

    /** Finds the rings of a stack, and how to take them out. */
    public static <T extends RealType<T>> Restored<SliceRings> estimate(
            final Volume<T> stack, final RingSettings settings, final Execution execution) {
        final int width = Math.toIntExact(stack.width());
        final List<float[]> some = some(stack);
        final RingCentre centre =
                settings.centre()
                        .map(c -> RingCentre.given(some, width, settings, c, execution))
                        .orElseGet(() -> RingCentre.found(some, width, settings, execution));
        final List<RingProfile> profiles =
                execution.mapItems(
                        "measure rings",
                        slices(stack),
                        z ->
                                RingProfile.of(
                                        RingResidue.of(
                                                Planes.floatPlane(stack.pixels(), z),
                                                width,
                                                settings.width_px()),
                                        centre.centre(),
                                        settings.width_px()));
        final RingField field = RingField.of(profiles, execution);
        final boolean there = field.isKnown() && centre.certainty() >= asked(settings);
        final List<SliceRings> log =
                slices(stack).stream().map(z -> row(z, centre.centre(), field, there)).toList();
        return Restored.onGridOf(
                stack,
                there
                        ? new RinglessPlanes<>(stack, centre.centre(), field)
                        : new UnchangedPlanes<>(stack),
                log,
                List.of(note(settings, centre, there)));
    }

    private static List<Integer> slices(final Volume<?> stack) {
        return IntStream.range(0, Math.toIntExact(stack.depth())).boxed().toList();
    }

    private static <T extends RealType<T>> List<float[]> some(final Volume<T> stack) {
        final int depth = Math.toIntExact(stack.depth());
        final int count = Math.min(LOOKED_AT, depth);
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Planes.floatPlane(stack.pixels(), (long) ((i + 0.5) * depth / count)))
                .toList();
    }

    private static SliceRings row(
            final int z,
            final RingSettings.Centre centre,
            final RingField field,
            final boolean there) {
        final double before = field.energyBefore(z);
        return new SliceRings(
                z + 1,
                centre.x_px(),
                centre.y_px(),
                before,
                there ? field.energyAfter(z) : before,
                there);
    }

    /** Standard deviations by which circles must stand out. */
    private static double asked(final RingSettings settings) {
        return settings.centre().isPresent() ? RingCentre.CERTAIN_IF_GIVEN : RingCentre.CERTAIN;
    }

    private static String note(
            final RingSettings settings, final RingCentre centre, final boolean there) {
        final String about =
                String.format(
                        Locale.ROOT,
                        "about %s, which circles prefer to others by %.1f standard deviations",
                        centre.centre(),
                        centre.certainty());
        if (there) {
            return "Rings " + about + ", were removed.";
        }
        return "There are no evident rings ("
                + (settings.centre().isPresent() ? "" : "the best guess is ")
                + about
                + "; "
                + asked(settings)
                + " are asked for): the stack was left as it is.";
    }
}
