package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Removes curtaining: vertical stripes, factors or steps in grey, that the ion beam leaves below an
 * obstacle, whose strength changes along y and that persist over a few slices.
 */
public final class CurtainRemover {

    /** Below it the stripes' energy cannot be told from noise. */
    private static final int SMALLEST = 2 * StripeEnergy.LONG;

    private CurtainRemover() {}

    /**
     * Looks at a stack's curtains.
     *
     * @param raw a stack whose curtains run along y
     * @return the stack without them; the stack as it is where it has none
     */
    public static <T extends RealType<T>> Restored<CurtainRemoval> restore(
            final Volume<T> raw, final CurtainSettings settings, final Execution execution) {
        final CurtainLog log = new CurtainLog(Math.toIntExact(raw.width()));
        final List<String> notes = new ArrayList<>();
        final SliceFilter filter =
                raw.width() < SMALLEST || raw.height() < SMALLEST
                        ? unchanged(raw, log, notes, "The slices are too small to find curtains in")
                        : switch (settings.method()) {
                            case VARIATIONAL -> stripes(raw, settings, log, notes, execution);
                            case WAVELET_FFT -> wavelets(raw, settings, log, notes, execution);
                        };
        return Restored.onGridOf(raw, filter, log::rows, notes);
    }

    // -- Helper methods --

    private static <T extends RealType<T>> SliceFilter stripes(
            final Volume<T> raw,
            final CurtainSettings settings,
            final CurtainLog log,
            final List<String> notes,
            final Execution execution) {
        final Optional<StripeModel> model = StripeSurvey.of(raw, settings, execution);
        if (model.isEmpty()) {
            return unchanged(raw, log, notes, "No curtains were found");
        }
        notes.add(
                "Curtains were taken out as "
                        + (model.get().additive() ? "steps in grey" : "factors")
                        + ", with the help of "
                        + model.get().slices()
                        + " slices on either side.");
        return new StripeFilter(raw, model.get(), log);
    }

    private static <T extends RealType<T>> SliceFilter wavelets(
            final Volume<T> raw,
            final CurtainSettings settings,
            final CurtainLog log,
            final List<String> notes,
            final Execution execution) {
        if (settings.damping().isEmpty() && StripeSurvey.of(raw, settings, execution).isEmpty()) {
            return unchanged(raw, log, notes, "No curtains were found");
        }
        final int levels = settings.levels().orElseGet(() -> WaveletStripes.levels(raw));
        final double damping =
                settings.damping().isPresent()
                        ? settings.damping().getAsDouble()
                        : WaveletStripes.damping(raw, levels, execution);
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Curtains were taken out of %d octaves with a damping of %s.",
                        levels,
                        damping));
        return new WaveletStripes(raw, levels, damping, log);
    }

    private static <T extends RealType<T>> SliceFilter unchanged(
            final Volume<T> raw, final CurtainLog log, final List<String> notes, final String why) {
        notes.add(why + "; the stack is as it was.");
        return (first, slices) -> {
            for (int i = 0; i < slices.length; i++) {
                final float[] plane = Planes.floatPlane(raw.pixels(), first + i);
                System.arraycopy(plane, 0, slices[i], 0, plane.length);
                log.add(first + i, plane, plane);
            }
        };
    }
}
