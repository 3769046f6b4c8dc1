package org.garnetj.restore;

import net.imglib2.Dimensions;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.DataAccess;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Slices computed when they are asked for, on all threads of an execution and as many at a time as
 * that keeps busy, or small ones up to a million pixels; only these are held, and the first slice,
 * which ImgLib2 looks at whenever it begins to read. Asked for in order, each is computed once.
 */
final class LazySlices {

    private static final int SMALL_PIXELS = 1 << 20;

    private final int width;
    private final int height;
    private final int depth;
    private final SliceFilter filter;
    private final Samples samples;
    private final String stage;
    private final Execution execution;
    private List<DataAccess> ready = List.of();
    private int first;
    private DataAccess slice0;

    private LazySlices(
            final Dimensions size,
            final SliceFilter filter,
            final Samples samples,
            final String stage,
            final Execution execution) {
        width = Math.toIntExact(size.dimension(0));
        height = Math.toIntExact(size.dimension(1));
        depth = Math.toIntExact(size.dimension(2));
        this.filter = filter;
        this.samples = samples;
        this.stage = stage;
        this.execution = execution;
    }

    /**
     * The slices as an image of pixels like {@code type}.
     *
     * @param size columns, rows, slices
     * @param type integers are rounded and kept within their range
     * @param stage what the progress calls the work
     */
    static <T extends RealType<T> & NativeType<T>> RandomAccessibleInterval<T> image(
            final Dimensions size,
            final T type,
            final SliceFilter filter,
            final String stage,
            final Execution execution) {
        return new LazySlices(size, filter, Samples.of(type), stage, execution).image(type);
    }

    private <T extends NativeType<T>> RandomAccessibleInterval<T> image(final T type) {
        final CellGrid grid =
                new CellGrid(new long[] {width, height, depth}, new int[] {width, height, 1});
        return new LazyCellImg<T, DataAccess>(
                grid,
                type.createVariable(),
                z ->
                        new Cell<DataAccess>(
                                new int[] {width, height, 1},
                                new long[] {0, 0, z},
                                slice(Math.toIntExact(z))));
    }

    private synchronized DataAccess slice(final int z) {
        if (z == 0 && slice0 != null) {
            return slice0;
        }
        if (z < first || z >= first + ready.size()) {
            final int together = filter.together();
            final int start = z - z % together;
            final int enough =
                    Math.max(execution.threads(), SMALL_PIXELS / width / height / together);
            final int tasks = Math.min(enough, (depth - start + together - 1) / together);
            ready =
                    execution
                            .part(start / together, (depth + together - 1) / together)
                            .mapItems(
                                    stage,
                                    IntStream.range(0, tasks)
                                            .mapToObj(task -> start + task * together)
                                            .toList(),
                                    this::computed)
                            .stream()
                            .flatMap(List::stream)
                            .toList();
            first = start;
            slice0 = start == 0 ? ready.get(0) : slice0;
        }
        return ready.get(z - first);
    }

    private List<DataAccess> computed(final int start) {
        final int count = Math.min(filter.together(), depth - start);
        final float[][] slices = new float[count][Math.multiplyExact(width, height)];
        filter.compute(start, slices);
        return IntStream.range(0, count).mapToObj(i -> samples.of(slices[i])).toList();
    }
}
