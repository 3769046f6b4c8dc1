package org.garnetj.magnesium;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An element map where it lies on the phases: by physical coordinates, and by the shift that {@link
 * MapRegistration} finds.
 *
 * @param deposits deposits of lithium, connected by 26 neighbours
 * @param grid where the map's voxels lie
 * @param shift_um the best shift along x, y, z; 0 if none was looked for
 * @param error_um its standard errors; NaN if unknown
 * @param moved whether the map was moved by it
 * @param notes what was found
 */
record PlacedMap(
        LabelImage deposits,
        ElementGrid grid,
        double[] shift_um,
        double[] error_um,
        boolean moved,
        List<String> notes) {

    /**
     * Places a map.
     *
     * @throws InputException if the extents disagree by more than one map voxel and 3 %, or counts
     *     are negative or no numbers
     */
    static <T extends RealType<T>> PlacedMap of(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final double tilt_deg,
            final double maxshift_um,
            final ClassCells.Ceramic ceramic,
            final Execution execution) {
        ElementVoxels.requireCounts(map);
        final ElementGrid given = ElementGrid.match(phases, map, tilt_deg);
        final LabelImage deposits =
                ConnectedComponents.label(
                        phases.pixels(),
                        label -> label == Phase.LI.label() || label == Phase.LI_MG.label(),
                        Connectivity.VERTICES_26,
                        execution);
        if (maxshift_um == 0) {
            final double[] unknown = new double[3];
            Arrays.fill(unknown, Double.NaN);
            return new PlacedMap(
                    deposits, given, new double[3], unknown, false, List.of(describe(given)));
        }
        final MapRegistration.Placed placed =
                new MapRegistration(phases, deposits, given, maxshift_um, ceramic, execution)
                        .place(map);
        return new PlacedMap(
                deposits,
                placed.grid(),
                placed.shift_um(),
                placed.error_um(),
                placed.moved(),
                List.of(describe(given), placed.note()));
    }

    /** Refuses a grey stack of other voxels than the phases. */
    static void requireVoxelsOf(final Volume<UnsignedByteType> phases, final Volume<?> grey) {
        if (grey.width() != phases.width()
                || grey.height() != phases.height()
                || grey.depth() != phases.depth()) {
            throw new InputException(
                    grey.name(),
                    String.format(
                            Locale.ROOT,
                            "the grey stack has %d × %d × %d voxels, the phases %d × %d × %d",
                            grey.width(),
                            grey.height(),
                            grey.depth(),
                            phases.width(),
                            phases.height(),
                            phases.depth()),
                    "give the grey stack that the phases were cut from");
        }
    }

    private static String describe(final ElementGrid grid) {
        return grid.stretch() == 1
                ? "The element map is in true lengths."
                : String.format(
                        Locale.ROOT,
                        "The element map is foreshortened; its heights were stretched by %.4f.",
                        grid.stretch());
    }
}
