package org.garnetj.restore;

import net.imglib2.Dimensions;
import net.imglib2.FinalDimensions;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a restoration has found out about a stack, and how to compute the restored one.
 *
 * @param size columns, rows and slices of the restored stack
 * @param voxelSize its voxels
 * @param slices computes it
 * @param logged what was done, one row for each slice, block or parameter, as the operation states;
 *     asked for once every slice has been computed, for some of it is only known then
 * @param notes what the user should know, one sentence each
 * @param <R> a row of the log
 */
public record Restored<R>(
        Dimensions size,
        VoxelSize voxelSize,
        SliceFilter slices,
        Supplier<List<R>> logged,
        List<String> notes) {

    public Restored {
        notes = List.copyOf(notes);
    }

    /** One whose log is known before a slice is computed. */
    public Restored(
            final Dimensions size,
            final VoxelSize voxelSize,
            final SliceFilter slices,
            final List<R> log,
            final List<String> notes) {
        this(size, voxelSize, slices, () -> log, notes);
    }

    /** What was done, known for certain once every slice has been computed. */
    public List<R> log() {
        return List.copyOf(logged.get());
    }

    /** A stack restored on its own grid. */
    public static <R> Restored<R> onGridOf(
            final Volume<?> stack,
            final SliceFilter slices,
            final List<R> log,
            final List<String> notes) {
        return onGridOf(stack, slices, () -> log, notes);
    }

    /** A stack restored on its own grid, whose log is known once every slice has been computed. */
    public static <R> Restored<R> onGridOf(
            final Volume<?> stack,
            final SliceFilter slices,
            final Supplier<List<R>> logged,
            final List<String> notes) {
        return new Restored<>(
                new FinalDimensions(stack.pixels()), stack.voxelSize(), slices, logged, notes);
    }

    /**
     * The restored stack, in pixels like those of the stack it came from. Its slices are computed
     * when they are asked for, a few at a time, and not kept.
     *
     * @param from the stack this was made of
     * @param stage what the progress calls the work
     */
    public <T extends RealType<T> & NativeType<T>> Volume<T> of(
            final Volume<T> from, final String stage, final Execution execution) {
        return new Volume<>(
                LazySlices.image(size, from.pixels().getType(), slices, stage, execution),
                voxelSize,
                from.name());
    }
}
