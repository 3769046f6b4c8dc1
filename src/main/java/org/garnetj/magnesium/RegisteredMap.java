package org.garnetj.magnesium;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An element map on the voxels of the phases, placed as {@link MagnesiumTagger} places it. Each map
 * voxel's counts are spread evenly over its volume: every voxel of the phases gets the counts of
 * what it covers, so that counts are conserved, and none are made up between map voxels. Safe for
 * use from several threads.
 */
public final class RegisteredMap {

    private final IntFunction<float[]> counts;
    private final int mapWidth;
    private final int width;
    private final int height;
    private final AxisShares[] shares;
    private final List<MapShift> shifts;
    private final List<String> notes;

    private <T extends RealType<T>> RegisteredMap(
            final Volume<UnsignedByteType> phases, final Volume<T> map, final PlacedMap placed) {
        counts = z -> Planes.floatPlane(map.pixels(), z);
        mapWidth = Math.toIntExact(map.width());
        width = Math.toIntExact(phases.width());
        height = Math.toIntExact(phases.height());
        shares = new AxisShares[3];
        for (int d = 0; d < 3; d++) {
            shares[d] =
                    AxisShares.of(
                            placed.grid(),
                            d,
                            Math.toIntExact(phases.pixels().dimension(d)),
                            Math.toIntExact(map.pixels().dimension(d)));
        }
        shifts =
                IntStream.range(0, 3)
                        .mapToObj(
                                d ->
                                        new MapShift(
                                                "xyz".substring(d, d + 1),
                                                placed.shift_um()[d],
                                                placed.error_um()[d],
                                                placed.moved(),
                                                placed.grid().mapEdge_um()[d]))
                        .toList();
        notes =
                Stream.concat(
                                placed.notes().stream(),
                                Stream.of(
                                        String.format(
                                                Locale.ROOT,
                                                "%.1f %% of the map's volume lies in the stack.",
                                                100 * inside())))
                        .toList();
    }

    /**
     * Registers a map to phases.
     *
     * @param phases labels, with true height
     * @param map counts on a grid of its own, in true lengths or foreshortened by the tilt
     * @param tilt_deg stage tilt under which the map was taken
     * @param maxshift_um how far it may be moved along each axis; 0 leaves it where it is
     * @throws org.garnetj.image.InputException if the extents disagree by more than one map voxel
     *     and 3 %, or counts are negative or no numbers
     */
    public static <T extends RealType<T>> RegisteredMap of(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final double tilt_deg,
            final double maxshift_um,
            final Execution execution) {
        return new RegisteredMap(
                phases,
                map,
                PlacedMap.of(
                        phases,
                        map,
                        tilt_deg,
                        maxshift_um,
                        ClassCells.Ceramic.ofLabels(),
                        execution));
    }

    /**
     * The same, with the map registered to the grey stack that the phases were cut from.
     *
     * @throws org.garnetj.image.InputException also if the grey stack has other voxels
     */
    public static <T extends RealType<T>, G extends RealType<G>> RegisteredMap of(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final Volume<G> grey,
            final double tilt_deg,
            final double maxshift_um,
            final Execution execution) {
        PlacedMap.requireVoxelsOf(phases, grey);
        return new RegisteredMap(
                phases,
                map,
                PlacedMap.of(
                        phases,
                        map,
                        tilt_deg,
                        maxshift_um,
                        ClassCells.Ceramic.ofGreys(grey, phases),
                        execution));
    }

    /** Counts in each voxel of a slice of the phases, x fastest; 0 where the map does not reach. */
    public float[] slice(final int z) {
        final float[] slice = new float[width * height];
        for (int n = 0; n < shares[2].count(z); n++) {
            add(slice, counts.apply(shares[2].first(z) + n), shares[2].share(z, n));
        }
        return slice;
    }

    /** One row for each axis. */
    public List<MapShift> shifts() {
        return shifts;
    }

    /** What was found, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    // -- Helper methods --

    private void add(final float[] slice, final float[] map, final double weight) {
        for (int y = 0; y < height; y++) {
            for (int n = 0; n < shares[1].count(y); n++) {
                final int row = (shares[1].first(y) + n) * mapWidth;
                final double rowWeight = weight * shares[1].share(y, n);
                for (int x = 0; x < width; x++) {
                    double sum = 0;
                    for (int m = 0; m < shares[0].count(x); m++) {
                        sum += shares[0].share(x, m) * map[row + shares[0].first(x) + m];
                    }
                    slice[y * width + x] += (float) (rowWeight * sum);
                }
            }
        }
    }

    private double inside() {
        return shares[0].inside() * shares[1].inside() * shares[2].inside();
    }
}
