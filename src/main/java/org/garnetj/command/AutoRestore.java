package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
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
 * may be the sample's own; a single slice is not) and evened, tomograms freed of rings and cupping.
 * Noise is left, since the segmentation knows it as it is. The restored stack and the tables of
 * what was done are written beside the phases.
 *
 * @param results where to
 * @param notes is told what was decided on the way
 */
record AutoRestore(ResultFolder results, Consumer<String> notes, Execution execution) {

    /** An image as it lies in its file, restored, without the microscope's data bar. */
    <T extends RealType<T> & NativeType<T>> LoadedImage<T> restored(
            final LoadedImage<T> loaded, final Calibration given, final Modality modality)
            throws IOException {
        Stacks.dataBarNote(loaded).ifPresent(notes);
        final Volume<T> raw = loaded.toPicture(given);
        final Volume<T> made = modality == Modality.FIBSEM ? sections(raw) : tomogram(raw);
        TiffWriter.write(results.file(RestoreCommand.STACK), made, loaded.metadata().stageTilt());
        return new LoadedImage<>(
                Planes.copy(made.pixels()), loaded.metadata().withoutDataBar(), loaded.name());
    }

    private <T extends RealType<T> & NativeType<T>> Volume<T> sections(final Volume<T> raw)
            throws IOException {
        final Volume<T> even =
                after(
                        "remove-curtains",
                        raw,
                        stack ->
                                CurtainRemover.restore(
                                        stack,
                                        CurtainSettings.of(CurtainMethod.VARIATIONAL),
                                        execution),
                        RestoreTables::curtains);
        final Volume<T> aligned = even.depth() < 2 ? even : aligned(even);
        return after(
                "correct-shading",
                aligned,
                stack -> ShadingCorrector.estimate(stack, ShadingSettings.defaults(), execution),
                RestoreTables::shading);
    }

    private <T extends RealType<T> & NativeType<T>> Volume<T> aligned(final Volume<T> sections)
            throws IOException {
        return after(
                "align-slices",
                sections,
                stack ->
                        SliceAligner.estimate(
                                stack, new AlignSettings(Trend.KEEP, Optional.empty()), execution),
                RestoreTables::shifts);
    }

    private <T extends RealType<T> & NativeType<T>> Volume<T> tomogram(final Volume<T> raw)
            throws IOException {
        final Volume<T> ringless =
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

    private <T extends RealType<T> & NativeType<T>, R> Volume<T> after(
            final String command,
            final Volume<T> stack,
            final Function<Volume<T>, Restored<R>> operation,
            final Function<List<R>, Table> table)
            throws IOException {
        final Restored<R> made = operation.apply(stack);
        made.notes().forEach(notes);
        final Volume<T> computed = made.of(stack, command, execution);
        final Volume<T> kept =
                new Volume<>(Planes.copy(computed.pixels()), computed.voxelSize(), computed.name());
        results.write(command + ".csv", table.apply(made.log()));
        return kept;
    }
}
