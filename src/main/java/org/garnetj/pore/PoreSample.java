package org.garnetj.pore;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.crack.OriginalSurface;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.LocalThickness;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is pore, solid and crack below the original surface. All is turned so that the surface lies
 * at the top.
 *
 * @param classes {@link #PORE}, {@link #SOLID}, {@link #CRACK} or {@link #OUTSIDE} the sample
 * @param cracks numbers of cracks, if any are known
 * @param surface the original surface
 */
record PoreSample(
        Volume<UnsignedByteType> classes,
        Optional<PlanarImg<IntType, ?>> cracks,
        ReferenceSurface surface) {

    static final byte PORE = 0;
    static final byte SOLID = 1;
    static final byte CRACK = 2;
    static final byte OUTSIDE = (byte) Phase.NOT_ANALYSED.label();

    /** Parts of a crack that are so many times as thick as its median are pores in its way. */
    private static final double BULGE = 1.5;

    static PoreSample of(
            final Volume<UnsignedByteType> phases,
            final Optional<Volume<IntType>> cracks,
            final PoreSettings settings,
            final Execution execution) {
        final Volume<UnsignedByteType> view = settings.surface().toTop(phases);
        final Volume<UnsignedByteType> turned =
                view.with(Planes.copy(view.pixels()), phases.name());
        final ReferenceSurface surface = OriginalSurface.of(turned, settings.surface(), execution);
        final PoreSample sample =
                new PoreSample(
                        turned,
                        cracks.map(c -> Planes.copy(settings.surface().toTop(c).pixels())),
                        surface);
        sample.classify(settings, execution);
        sample.takeCracksOut(execution);
        return sample;
    }

    private void classify(final PoreSettings settings, final Execution execution) {
        final int width = surface.width();
        execution.forEach(
                "find pores",
                BlockPlan.slices(classes.pixels()),
                block -> {
                    final int z = block.index();
                    final byte[] plane = plane(z);
                    for (int at = 0; at < plane.length; at++) {
                        final boolean isAbove = at / width < surface.firstRow(at % width, z);
                        if (isAbove || plane[at] == OUTSIDE) {
                            plane[at] = OUTSIDE;
                        } else {
                            plane[at] = settings.isPore(plane[at]) ? PORE : SOLID;
                        }
                    }
                });
    }

    byte[] plane(final int z) {
        return Planes.array((PlanarImg<?, ?>) classes.pixels(), z);
    }

    // -- Cracks --

    /** Pore voxels of a crack are no pores, unless it is much wider there than elsewhere. */
    private void takeCracksOut(final Execution execution) {
        if (cracks.isEmpty()) {
            return;
        }
        final PlanarImg<FloatType, ?> thickness =
                LocalThickness.of_um(
                        classes.pixels(), value -> value == PORE, classes.voxelSize(), execution);
        final SortedMap<Integer, Float> medians = medians(thickness);
        execution.forEach(
                "take cracks out",
                BlockPlan.slices(thickness),
                block -> {
                    final byte[] plane = plane(block.index());
                    final int[] ids = Planes.array(cracks.get(), block.index());
                    final float[] thick = Planes.array(thickness, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        if (plane[at] == PORE
                                && ids[at] > 0
                                && thick[at] <= BULGE * medians.get(ids[at])) {
                            plane[at] = CRACK;
                        }
                    }
                });
    }

    /** Median thickness of what is pore in each crack. */
    private SortedMap<Integer, Float> medians(final PlanarImg<FloatType, ?> thickness) {
        final SortedMap<Integer, float[]> values = new TreeMap<>();
        final SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int z = 0; z < thickness.dimension(2); z++) {
            final byte[] plane = plane(z);
            final int[] ids = Planes.array(cracks.get(), z);
            final float[] thick = Planes.array(thickness, z);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] == PORE && ids[at] > 0) {
                    final int count = counts.merge(ids[at], 1, Integer::sum);
                    float[] all = values.computeIfAbsent(ids[at], id -> new float[64]);
                    if (count > all.length) {
                        all = Arrays.copyOf(all, 2 * all.length);
                        values.put(ids[at], all);
                    }
                    all[count - 1] = thick[at];
                }
            }
        }
        final SortedMap<Integer, Float> medians = new TreeMap<>();
        values.forEach(
                (id, all) -> {
                    Arrays.sort(all, 0, counts.get(id));
                    medians.put(id, all[counts.get(id) / 2]);
                });
        return medians;
    }

    // -- As others see it --

    /** Pores as void and the rest of the sample as LLZO; cracks are not analysed. */
    Volume<UnsignedByteType> asPhases() {
        final RandomAccessibleInterval<UnsignedByteType> phases =
                Converters.convert(
                        classes.pixels(),
                        (from, to) -> to.set(from.get() == CRACK ? OUTSIDE & 0xFF : from.get()),
                        new UnsignedByteType());
        return classes.with(phases, classes.name());
    }
}
