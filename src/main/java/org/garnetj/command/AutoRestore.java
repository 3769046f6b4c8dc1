package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.Table;
import org.garnetj.restore.AlignSettings;
import org.garnetj.restore.CurtainMethod;
import org.garnetj.restore.CurtainRemover;
import org.garnetj.restore.CurtainSettings;
import org.garnetj.restore.HardeningCorrector;
import org.garnetj.restore.HardeningSettings;
import org.garnetj.restore.Restored;
import org.garnetj.restore.RingRemover;
import org.garnetj.restore.RingSettings;
import org.garnetj.restore.ShadingCorrector;
import org.garnetj.restore.ShadingSettings;
import org.garnetj.restore.SliceAligner;
import org.garnetj.restore.Trend;
import org.garnetj.segment.Modality;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The restorations that a raw stack wants before it is cut into phases, one after another with
 * their defaults: serial sections are freed of curtains, aligned (a slow trend is kept, since it
 * may be the sample's own) and evened, tomograms freed of rings and cupping. Noise is left, since
 * the segmentation knows it as it is. The restored stack and the tables of what was done are
 * written beside the phases.
 *
 * @param results where to
 * @param given what the user says about the scale
 * @param notes is told what was decided on the way
 */
record AutoRestore(
        ResultFolder results, Calibration given, Consumer<String> notes, Execution execution) {

    /** An image as it lies in its file, restored, without the microscope's data bar. */
    <T extends RealType<T> & NativeType<T>> LoadedImage<T> restored(
            final LoadedImage<T> loaded, final Modality modality) throws IOException {
        Stacks.dataBarNote(loaded).ifPresent(notes);
        final LoadedImage<T> raw = loaded.withoutDataBar();
        final LoadedImage<T> made = modality == Modality.FIBSEM ? sections(raw) : tomogram(raw);
        TiffWriter.write(
                results.file(RestoreCommand.STACK),
                made.toVolume(given),
                loaded.metadata().stageTilt());
        return made;
    }

    private <T extends RealType<T> & NativeType<T>> LoadedImage<T> sections(
            final LoadedImage<T> raw) throws IOException {
        final LoadedImage<T> even =
                after(
                        "remove-curtains",
                        raw,
                        stack ->
                                CurtainRemover.restore(
                                        stack,
                                        CurtainSettings.of(CurtainMethod.VARIATIONAL),
                                        execution),
                        RestoreTables::curtains);
        final LoadedImage<T> aligned =
                after(
                        "align-slices",
                        even,
                        stack ->
                                SliceAligner.estimate(
                                        stack,
                                        new AlignSettings(Trend.KEEP, Optional.empty()),
                                        execution),
                        RestoreTables::shifts);
        return after(
                "correct-shading",
                aligned,
                stack -> ShadingCorrector.estimate(stack, ShadingSettings.defaults(), execution),
                RestoreTables::shading);
    }

    private <T extends RealType<T> & NativeType<T>> LoadedImage<T> tomogram(
            final LoadedImage<T> raw) throws IOException {
        final LoadedImage<T> ringless =
                after(
                        "remove-rings",
                        raw,
                        stack -> RingRemover.estimate(stack, RingSettings.defaults(), execution),
                        RestoreTables::rings);
        return after(
                "correct-hardening",
                ringless,
                stack ->
                        HardeningCorrector.estimate(stack, HardeningSettings.defaults(), execution),
                RestoreTables::hardening);
    }

    /** Every operation here leaves the grid as it is. */
    private <T extends RealType<T> & NativeType<T>, R> LoadedImage<T> after(
            final String command,
            final LoadedImage<T> image,
            final Function<Volume<T>, Restored<R>> operation,
            final Function<List<R>, Table> table)
            throws IOException {
        final Volume<T> stack = image.toVolume(given);
        final Restored<R> made;
        try {
            made = operation.apply(stack);
        } catch (final InputException refused) {
            notes.accept(command + " was left out: " + refused.getMessage() + ".");
            return image;
        }
        made.notes().forEach(notes);
        final LoadedImage<T> restored =
                image.with(Planes.copy(made.of(stack, command, execution).pixels()));
        results.write(command + ".csv", table.apply(made.log()));
        return restored;
    }
}
