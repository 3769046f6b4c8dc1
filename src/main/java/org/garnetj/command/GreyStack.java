package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Calibration;
import org.garnetj.image.DataBar;
import org.garnetj.image.Foreshortening;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;
import org.garnetj.segment.Modality;
import org.garnetj.segment.Segmentation;

import java.util.ArrayList;
import java.util.List;

/**
 * A grey stack made ready to be cut into phases: its height true, the microscope's data bar left
 * out.
 *
 * @param grey the picture, without the bar
 * @param bar rows of data bar below it
 * @param notes what was decided on the way, one sentence each
 * @param <T> pixel type
 */
record GreyStack<T extends RealType<T>>(Volume<T> grey, int bar, List<String> notes) {

    GreyStack {
        notes = List.copyOf(notes);
    }

    /** The stack of an image. */
    static <T extends RealType<T> & NativeType<T>> GreyStack<T> of(
            final LoadedImage<T> loaded,
            final Calibration given,
            final Modality modality,
            final double tilt_deg) {
        final Volume<T> raw = loaded.toVolume(given);
        final Volume<T> whole =
                modality == Modality.FIBSEM
                        ? Foreshortening.corrected(raw, loaded.metadata(), tilt_deg)
                        : raw;
        final List<String> notes = new ArrayList<>(loaded.metadata().notes());
        if (whole.voxelSize().y_um() != raw.voxelSize().y_um()) {
            notes.add(
                    "y was stretched by "
                            + Words.rounded(whole.voxelSize().y_um() / raw.voxelSize().y_um())
                            + " for tilt="
                            + Words.of(tilt_deg)
                            + "; give tilt=0 if y is true already.");
        }
        Foreshortening.disagreement(loaded.metadata(), tilt_deg).ifPresent(notes::add);
        final int bar = loaded.dataBar();
        if (bar == 0) {
            return new GreyStack<>(whole, 0, notes);
        }
        notes.add(
                "The lowest " + bar + " rows are the microscope's data bar and are not analysed.");
        return new GreyStack<>(DataBar.without(whole, bar), bar, notes);
    }

    /** Labels of {@link #grey} on the grid of the image, the bar not analysed. */
    Volume<UnsignedByteType> restored(final Volume<UnsignedByteType> labels) {
        return bar == 0 ? labels : DataBar.restored(labels, bar);
    }

    /** The same of a whole segmentation. */
    Segmentation restored(final Segmentation picture) {
        return bar == 0
                ? picture
                : new Segmentation(
                        restored(picture.phases()),
                        picture.classes(),
                        picture.notes(),
                        picture.darkSplit(),
                        picture.probabilities().withRowsBelow(bar, Math.toIntExact(grey.width())));
    }
}
