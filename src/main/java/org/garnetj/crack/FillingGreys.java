package org.garnetj.crack;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.List;

/**
 * How much darker than LLZO void and lithium are in a stack: medians over slices of the medians of
 * pixels whose phase goes on for two pixels along both axes. Where a phase is nowhere as thick, the
 * darkest of its pixels (2 %) stand for it.
 */
final class FillingGreys {

    private static final int VOID = 0;
    private static final int LITHIUM = 1;
    private static final int CERAMIC = 2;
    private static final int DARKEST = 2;
    private static final int FEWEST = 8;
    private static final double DARK_SHARE = 0.02;

    private FillingGreys() {}

    /** Grey of LLZO less that of void, and of lithium; NaN for what is not there. */
    static <T extends RealType<T>> double[] contrasts(
            final Volume<UnsignedByteType> phases,
            final Volume<T> grey,
            final Execution execution) {
        final List<double[]> slices =
                execution.map(
                        "read greys of phases",
                        BlockPlan.slices(phases.pixels()),
                        block ->
                                ofSlice(
                                        Planes.bytePlane(phases.pixels(), block.index()),
                                        Planes.floatPlane(grey.pixels(), block.index()),
                                        Math.toIntExact(phases.width())));
        final double[] thick = {median(slices, VOID), median(slices, LITHIUM)};
        final double[] thin = {median(slices, DARKEST + VOID), median(slices, DARKEST + LITHIUM)};
        return new double[] {
            Double.isNaN(thick[0]) ? thin[0] : thick[0], Double.isNaN(thick[1]) ? thin[1] : thick[1]
        };
    }

    private static double median(final List<double[]> slices, final int index) {
        final double[] known =
                slices.stream()
                        .mapToDouble(slice -> slice[index])
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        return TileMedians.median(known, known.length);
    }

    /** Contrasts of void and lithium where they are thick, then of their darkest pixels. */
    private static double[] ofSlice(final byte[] phases, final float[] grey, final int width) {
        final double[][] thick = new double[3][phases.length];
        final int[] thickCount = new int[3];
        final double[][] all = new double[2][phases.length];
        final int[] count = new int[2];
        for (int at = 0; at < phases.length; at++) {
            final int kind = kind(phases[at]);
            if (kind < 0) {
                continue;
            }
            if (kind < CERAMIC) {
                all[kind][count[kind]++] = grey[at];
            }
            if (isThick(phases, at, width, kind)) {
                thick[kind][thickCount[kind]++] = grey[at];
            }
        }
        final double ceramic = median(thick[CERAMIC], thickCount[CERAMIC]);
        return new double[] {
            ceramic - median(thick[VOID], thickCount[VOID]),
            ceramic - median(thick[LITHIUM], thickCount[LITHIUM]),
            ceramic - darkest(all[VOID], count[VOID]),
            ceramic - darkest(all[LITHIUM], count[LITHIUM])
        };
    }

    private static double median(final double[] values, final int count) {
        return count < FEWEST ? Double.NaN : TileMedians.median(values, count);
    }

    private static double darkest(final double[] values, final int count) {
        if (count < FEWEST) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return values[(int) (DARK_SHARE * count)];
    }

    private static int kind(final byte phase) {
        if (phase == Phase.LLZO.label()) {
            return CERAMIC;
        }
        if (phase == Phase.VOID.label()) {
            return VOID;
        }
        return phase == Phase.LI.label() || phase == Phase.LI_MG.label() ? LITHIUM : -1;
    }

    private static boolean isThick(
            final byte[] phases, final int at, final int width, final int kind) {
        final int x = at % width;
        if (x < 2 || x >= width - 2 || at < 2 * width || at >= phases.length - 2 * width) {
            return false;
        }
        return kind(phases[at - 2]) == kind
                && kind(phases[at + 2]) == kind
                && kind(phases[at - 2 * width]) == kind
                && kind(phases[at + 2 * width]) == kind
                && kind(phases[at - 1]) == kind
                && kind(phases[at + 1]) == kind;
    }
}
