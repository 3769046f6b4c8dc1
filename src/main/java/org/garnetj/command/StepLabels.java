package org.garnetj.command;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Phase;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.report.ResultFolder;
import org.garnetj.restore.StepAligner;
import org.garnetj.restore.StepAlignment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Label stacks of plating steps, such as the phases that were cut from each, that are to be moved
 * as the steps are.
 *
 * @param files one for each step, in their order; none if there are no labels
 * @param results where to
 */
record StepLabels(List<Path> files, ResultFolder results, Execution execution) {

    /**
     * The stacks in a folder.
     *
     * @param folder none if it is null
     */
    static StepLabels in(
            final File folder,
            final int steps,
            final ResultFolder results,
            final Execution execution) {
        if (folder == null) {
            return new StepLabels(List.of(), results, execution);
        }
        final List<Path> files =
                StepStacks.in(folder.toPath(), "").stream().map(StepStacks::file).toList();
        if (files.size() != steps) {
            throw new InputException(
                    folder.toString(),
                    "holds " + files.size() + " label stacks for " + steps + " steps",
                    "give one for each step, in the same order");
        }
        return new StepLabels(files, results, execution);
    }

    /**
     * Moves the labels of a step, if there are any, and writes them.
     *
     * @param name of the file to write
     * @param stack the step, on whose grid the labels lie
     * @param row how it lies on the first
     */
    void write(
            final String name,
            final Volume<?> reference,
            final Volume<?> stack,
            final StepAlignment row)
            throws IOException {
        if (!files.isEmpty()) {
            final Path file = files.get(row.step() - 1);
            write(name, reference, stack, row, Stacks.read(file, execution));
        }
    }

    private <T extends RealType<T> & NativeType<T>> void write(
            final String name,
            final Volume<?> reference,
            final Volume<?> stack,
            final StepAlignment row,
            final LoadedImage<T> loaded)
            throws IOException {
        final Volume<T> labels = onGridOf(stack, loaded);
        final LookupTable colours = LookupTable.named(loaded.metadata().labels());
        final int outside = colours == LookupTable.PHASES ? Phase.NOT_ANALYSED.label() : 0;
        TiffWriter.write(
                results.file(name),
                StepAligner.labels(reference, labels, row, outside)
                        .of(labels, "move " + labels.name(), execution),
                colours);
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> onGridOf(
            final Volume<?> stack, final LoadedImage<T> labels) {
        final long[] size = stack.pixels().dimensionsAsLongArray();
        if (!Arrays.equals(size, labels.pixels().dimensionsAsLongArray())) {
            throw new InputException(
                    labels.name(),
                    "does not have the size of " + stack.name() + ", " + Arrays.toString(size),
                    "give the labels that were cut from that stack");
        }
        return new Volume<>(labels.pixels(), stack.voxelSize(), labels.name());
    }
}
