package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A stack before and after its restoration, in the same greys: a slice, and a section along x and z
 * in which drift, uneven slices and their brightness show.
 */
final class RestoredFigures {

    private static final double MIDDLE = 0.5;

    private final Volume<?> before;
    private final Volume<?> after;
    private final String id;

    private RestoredFigures(final Volume<?> before, final Volume<?> after, final String id) {
        this.before = before;
        this.after = after;
        this.id = id;
    }

    /**
     * One figure of four panels.
     *
     * @param step that read the stack as it was
     * @param restored the stack it wrote
     */
    static Figure of(final StepRecord step, final Path restored, final String id) {
        final Path raw = Lineage.stackOf(step).orElseThrow();
        final Calibration given =
                new Calibration(given(step, "pixel"), given(step, "slice"), OptionalDouble.empty());
        return new RestoredFigures(
                        volume(ImageReader.read(raw), given),
                        volume(ImageReader.read(restored), Calibration.NONE),
                        id)
                .figure();
    }

    private static OptionalDouble given(final StepRecord step, final String key) {
        final double value = Double.parseDouble(step.parameters().getOrDefault(key, "0"));
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> volume(
            final LoadedImage<T> image, final Calibration given) {
        return image.toVolume(given);
    }

    private Figure figure() {
        final GreyRange greys = GreyRange.of(List.of(slice(before), section(before)));
        return new Figure(
                List.of(
                        panel(
                                "before-slice",
                                "before: " + sliceLabel(before),
                                slice(before),
                                greys),
                        panel("after-slice", "after: " + sliceLabel(after), slice(after), greys),
                        panel(
                                "before-section",
                                "before: " + sectionLabel(before),
                                section(before),
                                greys),
                        panel(
                                "after-section",
                                "after: " + sectionLabel(after),
                                section(after),
                                greys)),
                "The stack before and after, in the same greys: a slice, and a section along x (to the right) and z"
                        + " (down).");
    }

    private Panel panel(
            final String kind, final String label, final Cut cut, final GreyRange greys) {
        return Panel.of(id + "-" + kind, label, Overlay.of(cut).withRange(greys));
    }

    private static Cut slice(final Volume<?> volume) {
        return Cut.slice(volume, at(volume.depth()));
    }

    private static Cut section(final Volume<?> volume) {
        return Cut.section(volume, at(volume.height()));
    }

    private static String sliceLabel(final Volume<?> volume) {
        return String.format(Locale.ROOT, "slice %d of %d", at(volume.depth()) + 1, volume.depth());
    }

    private static String sectionLabel(final Volume<?> volume) {
        return String.format(Locale.ROOT, "row %d of %d", at(volume.height()) + 1, volume.height());
    }

    private static long at(final long extent) {
        return (long) (MIDDLE * extent);
    }
}
