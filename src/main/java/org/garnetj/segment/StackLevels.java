package org.garnetj.segment;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Measures {@link GreyLevels} on a stack: on slices spread evenly over it, as many as hold {@value
 * #VOXELS} voxels, at least one, so that the memory needed does not grow with the stack.
 */
public final class StackLevels {

    private static final int VOXELS = 1 << 24;
    private static final double LOW = 0.005;
    private static final double HIGH = 0.995;

    /** What is darker than this, of LLZO, is void or lithium. */
    private static final double DARK = 0.6;

    /** Share of what is dark that is darker than the grey of the darkest phase. */
    private static final double DARKEST = 0.05;

    private StackLevels() {}

    /**
     * Black, LLZO, and what lies above or around the sample.
     *
     * @throws InputException if the stack is blank
     */
    public static <T extends RealType<T>> GreyLevels ofPhases(
            final Volume<T> grey,
            final Modality modality,
            final Side surface,
            final Execution execution) {
        final Scene scene =
                Scene.of(
                        surface.toTop(grey.with(spread(grey.pixels()), grey.name())),
                        modality == Modality.XCT,
                        execution);
        BlankedBorders.mark(scene, execution);
        final BrightLevel level = BrightLevel.find(scene, execution);
        if (Double.isNaN(level.llzo()) || level.llzo() == level.black()) {
            throw new InputException(grey.name(), "the stack is blank", "give another stack");
        }
        Illumination.normalise(scene, level, execution);
        final OptionalDouble above =
                modality == Modality.XCT
                        ? SurroundingAir.grey(scene, execution)
                        : above(scene, execution);
        return new GreyLevels(
                        modality == Modality.XCT
                                ? level.own(darkest(scene, above, execution))
                                : level.black(),
                        level.llzo(),
                        above.isPresent() ? level.own(above.getAsDouble()) : Double.NaN)
                .rounded();
    }

    /** The greys below and above which half a percent of the voxels lie. */
    public static <T extends RealType<T>> GreyLevels ofRange(final Volume<T> grey) {
        final RandomAccessibleInterval<T> some = spread(grey.pixels());
        final int plane = Math.toIntExact(some.dimension(0) * some.dimension(1));
        final float[] greys = new float[Math.multiplyExact(plane, (int) some.dimension(2))];
        for (int z = 0; z < some.dimension(2); z++) {
            System.arraycopy(Planes.floatPlane(some, z), 0, greys, z * plane, plane);
        }
        Arrays.sort(greys);
        final float low = greys[(int) (LOW * (greys.length - 1))];
        final float high = greys[(int) Math.ceil(HIGH * (greys.length - 1))];
        if (!(low < high)) {
            throw new InputException(grey.name(), "the stack is blank", "give another stack");
        }
        return new GreyLevels(low, high, Double.NaN).rounded();
    }

    // -- Helper methods --

    private static <T> RandomAccessibleInterval<T> spread(final RandomAccessibleInterval<T> all) {
        final long depth = all.dimension(2);
        final long count =
                Math.max(1, Math.min(depth, VOXELS / (all.dimension(0) * all.dimension(1))));
        if (count == depth) {
            return all;
        }
        final List<RandomAccessibleInterval<T>> slices = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            slices.add(Views.hyperSlice(all, 2, (2 * i + 1) * depth / (2 * count)));
        }
        return Views.stack(slices);
    }

    /**
     * The grey of the darkest phase of a tomogram; 0 if nothing in it is dark. Its zero is no grey
     * of any phase, and how far above it void and lithium lie differs between reconstructions by
     * more than they differ from each other.
     */
    private static double darkest(
            final Scene scene, final OptionalDouble air, final Execution execution) {
        air.ifPresent(grey -> SurroundingAir.mark(scene, grey, execution));
        final GreyHistogram dark = new GreyHistogram(-DARK, DARK);
        scene.mapSlices("grey of the dark", execution, z -> dark(scene, z)).forEach(dark::add);
        return dark.total() == 0 ? 0 : dark.quantile(DARKEST);
    }

    private static GreyHistogram dark(final Scene scene, final int z) {
        final GreyHistogram dark = new GreyHistogram(-DARK, DARK);
        final float[] plane = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < plane.length; i++) {
            if (labels[i] == Scene.OPEN && plane[i] < DARK) {
                dark.add(plane[i]);
            }
        }
        return dark;
    }

    /** The level of a cap over that of the LLZO just below it; that of black for vacuum. */
    private static OptionalDouble above(final Scene scene, final Execution execution) {
        final TopLayer layer = TopLayer.find(scene, execution);
        return switch (layer.kind()) {
            case CAP -> OptionalDouble.of(layer.cap() / layer.llzo());
            case VACUUM -> OptionalDouble.of(0);
            case NOTHING -> OptionalDouble.empty();
        };
    }
}
