package org.garnetj.command;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.FileInfoVirtualStack;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.StageTilt;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.Table;
import org.garnetj.restore.Restored;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A filter from a stack to a stack: {@code stack.tif}, and a table of what was done that has the
 * command's name. The restored stack is written slice by slice as it is computed.
 *
 * @param <R> a row of that table
 */
abstract class RestoreCommand<R> extends AnalysisCommand {

    static final String STACK = "stack.tif";

    /** From this size on a file is a BigTIFF, which ImageJ itself cannot open. */
    private static final long BIG_TIFF = 0xFFFF0000L;

    @Parameter(
            label = "Stack (file or folder of slices)",
            description = "Grey stack: TIFF, OME-TIFF, raw with sidecar, or a folder of slices",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description = "Distance from one slice to the next; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives stack.tif, the table of what was done, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Restored stack")
    private ImagePlus restored;

    private Path written;

    /**
     * Looks at the stack, and says how to restore it.
     *
     * @param stack without the microscope's data bar
     * @param metadata what its file says
     */
    protected abstract <T extends RealType<T> & NativeType<T>> Restored<R> restore(
            Volume<T> stack, ImageMetadata metadata, Execution execution);

    /** The table of what was done. */
    protected abstract Table table(Restored<R> made);

    /** How the sections of the restored stack are tilted: as before, unless that is undone. */
    protected StageTilt tilt(final ImageMetadata before, final Restored<R> made) {
        return before.stageTilt();
    }

    /** How ImageJ shows the restored stack, and what its values are called. */
    protected LookupTable colours(final ImageMetadata before) {
        return LookupTable.GREY;
    }

    /** Where the stack was read from, for messages. */
    protected final Path input() {
        return input.toPath();
    }

    @Override
    protected final File output() {
        return output;
    }

    @Override
    protected final void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        write(Stacks.read(input(), execution), results, execution);
    }

    private <T extends RealType<T> & NativeType<T>> void write(
            final LoadedImage<T> loaded, final ResultFolder results, final Execution execution)
            throws IOException {
        loaded.metadata().notes().forEach(this::note);
        Stacks.dataBarNote(loaded).ifPresent(this::note);
        final Volume<T> stack = loaded.toPicture(Keys.stack(pixel, slice));
        final Restored<R> made = restore(stack, loaded.metadata(), execution);
        made.notes().forEach(this::note);
        TiffWriter.write(
                results.file(STACK),
                made.of(stack, info().getName(), execution),
                colours(loaded.metadata()),
                tilt(loaded.metadata(), made));
        results.write(info().getName() + ".csv", table(made));
        written = results.output().resolve(STACK);
    }

    /** The written stack, each slice of which ImageJ reads when it is looked at. */
    @Override
    protected final void show() {
        final boolean shown = IJ.getInstance() != null && written.toFile().length() < BIG_TIFF;
        restored = shown ? FileInfoVirtualStack.openVirtual(written.toString()) : null;
    }
}
