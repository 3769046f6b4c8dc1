package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.LoadedImage;
import org.garnetj.segment.Modality;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentSettings;
import org.garnetj.segment.Segmentation;
import org.garnetj.segment.TrainedModel;
import org.garnetj.segment.TrainedSegmenter;
import org.garnetj.segment.TrainedSettings;

import java.util.function.Consumer;

/**
 * Cuts stacks as they were read: makes their height true and leaves the data bar out, segments
 * them, and gives back labels on the grid of the image.
 *
 * @param given voxel size that the user knows better than the file
 * @param tilt_deg of the electron beam against the cut face
 * @param notes is told what was decided on the way
 */
record StackSegmenter(Calibration given, double tilt_deg, Consumer<String> notes) {

    /** Phases by the greys of the stack itself. */
    <T extends RealType<T> & NativeType<T>> Segmentation segment(
            final LoadedImage<T> loaded,
            final SegmentSettings settings,
            final Execution execution) {
        final GreyStack<T> stack = stack(loaded, settings.modality());
        return told(stack.restored(PhaseSegmenter.segment(stack.grey(), settings, execution)));
    }

    /**
     * Classes by a model.
     *
     * @param named the modality the user named; the model's own counts, and a note says so if they
     *     differ
     */
    <T extends RealType<T> & NativeType<T>> Segmentation segment(
            final LoadedImage<T> loaded,
            final TrainedModel model,
            final Modality named,
            final TrainedSettings settings,
            final Execution execution) {
        if (named != model.modality()) {
            notes.accept(
                    "The model was trained on "
                            + model.modality().key()
                            + " stacks, and the stack was taken for one; modality="
                            + named.key()
                            + " was not used.");
        }
        final GreyStack<T> stack = stack(loaded, model.modality());
        return told(
                stack.restored(TrainedSegmenter.segment(stack.grey(), model, settings, execution)));
    }

    private <T extends RealType<T> & NativeType<T>> GreyStack<T> stack(
            final LoadedImage<T> loaded, final Modality modality) {
        final GreyStack<T> stack = GreyStack.of(loaded, given, modality, tilt_deg);
        stack.notes().forEach(notes);
        return stack;
    }

    private Segmentation told(final Segmentation found) {
        found.notes().forEach(notes);
        return found;
    }
}
