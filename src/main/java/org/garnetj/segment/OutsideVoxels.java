package org.garnetj.segment;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Marks what is no sample: blank bands, what lies above the surface of a FIB-SEM stack, the air
 * around an XCT pellet. A few slices are looked at together: given the grey levels, what is marked
 * in a slice depends on it and on {@value #MARGIN} slices on either side.
 */
final class OutsideVoxels {

    private static final int SLAB = 8;
    private static final int MARGIN = 2;

    /** Rows on the sample that are looked at for the cap, and the share of columns that show it. */
    private static final int NEAR = 5;

    private static final double LEAST_CAP = 0.25;

    /** The surface is judged by the step from cap to LLZO alone, which is known. */
    private static final Noise UNKNOWN = new Noise(0, 0, 0);

    private final Modality modality;
    private final Side surface;
    private final GreyLevels levels;

    OutsideVoxels(final Modality modality, final Side surface, final GreyLevels levels) {
        this.modality = modality;
        this.surface = surface;
        this.levels = levels;
    }

    /**
     * Marks voxels.
     *
     * @param labels of the size of {@code grey}; voxels outside become {@code outside}
     * @return the first row of the sample in each slice and column of the stack with its surface
     *     turned to the top
     */
    <T extends RealType<T>> int[][] mark(
            final Volume<T> grey,
            final Volume<UnsignedByteType> labels,
            final int outside,
            final Execution execution) {
        final Volume<T> top = surface.toTop(grey);
        final RandomAccessibleInterval<UnsignedByteType> target = surface.toTop(labels).pixels();
        final int[][] rows = new int[Math.toIntExact(top.depth())][];
        execution.mapItems(
                "find the outside",
                IntStream.range(0, (rows.length + SLAB - 1) / SLAB).boxed().toList(),
                slab -> {
                    slab(top, slab * SLAB, target, outside, rows);
                    return null;
                });
        return rows;
    }

    private <T extends RealType<T>> void slab(
            final Volume<T> top,
            final int z,
            final RandomAccessibleInterval<UnsignedByteType> target,
            final int outside,
            final int[][] rows) {
        final Execution serial = Execution.serial();
        final int first = Math.max(0, z - MARGIN);
        final int end = Math.min(rows.length, z + SLAB);
        final long[] min = {0, 0, first};
        final long[] max = {
            top.width() - 1, top.height() - 1, Math.min(rows.length, z + SLAB + MARGIN) - 1
        };
        final Scene scene =
                Scene.of(
                        top.with(Views.zeroMin(Views.interval(top.pixels(), min, max)), top.name()),
                        modality == Modality.XCT,
                        serial);
        BlankedBorders.mark(scene, serial);
        final int[][] found = sample(scene, serial);
        for (int k = z; k < end; k++) {
            rows[k] = found[k - first];
            copy(scene, k - first, target, k, outside);
        }
    }

    /** Marks the scene and returns the first rows of its sample. */
    private int[][] sample(final Scene scene, final Execution serial) {
        final int[][] rows = new int[scene.depth][scene.width];
        if (!levels.hasAbove()) {
            return rows;
        }
        Illumination.normalise(scene, new BrightLevel(levels.black(), levels.white()), serial);
        if (modality == Modality.XCT) {
            SurroundingAir.mark(scene, levels.relativeAbove(), serial);
            return rows;
        }
        final byte[][] before = new byte[scene.depth][];
        for (int z = 0; z < scene.depth; z++) {
            before[z] = scene.labels(z).clone();
        }
        final int[][] found = SampleSurface.mark(scene, layer(), UNKNOWN, serial);
        for (int z = 0; z < scene.depth; z++) {
            if (levels.relativeAbove() > 1 && !hasCap(scene, z, found[z])) {
                System.arraycopy(before[z], 0, scene.labels(z), 0, before[z].length);
                Arrays.fill(found[z], 0);
            }
        }
        return found;
    }

    /**
     * Whether a slice reaches up to the cap: what lies on the sample is bright. In a part cut from
     * below, a void at the edge would else be taken for vacuum above a cap.
     */
    private boolean hasCap(final Scene scene, final int z, final int... rows) {
        final float[] plane = scene.grey(z);
        int bright = 0;
        for (int x = 0; x < rows.length; x++) {
            float sum = 0;
            int count = 0;
            for (int y = Math.max(0, rows[x] - NEAR); y < rows[x] - 1; y++) {
                sum += plane[y * scene.width + x];
                count++;
            }
            bright += count > 1 && sum / count > 0.5 * (1 + levels.relativeAbove()) ? 1 : 0;
        }
        return bright > LEAST_CAP * rows.length;
    }

    private TopLayer layer() {
        final double above = levels.relativeAbove();
        return above > 1
                ? new TopLayer(TopLayer.Kind.CAP, above, 1)
                : new TopLayer(TopLayer.Kind.VACUUM, Double.NaN, 1);
    }

    private static void copy(
            final Scene scene,
            final int from,
            final RandomAccessibleInterval<UnsignedByteType> target,
            final int to,
            final int outside) {
        final byte[] labels = scene.labels(from);
        final RandomAccess<UnsignedByteType> pixel = target.randomAccess();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Scene.OUTSIDE) {
                pixel.setPosition(i % scene.width, 0);
                pixel.setPosition(i / scene.width, 1);
                pixel.setPosition(to, 2);
                pixel.get().set(outside);
            }
        }
    }
}
